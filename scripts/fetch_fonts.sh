#!/bin/bash
# Takes the faces of scripts/fonts.tsv out of Debian's packages into build/fonts, each checked against
# its SHA-256, and cuts from the last what the others lack: the font of rare characters. Packages are
# downloaded, not installed. WENGAO_DOWNLOADS names a folder that keeps them between clones.
cd "$(dirname "$0")/.."
. scripts/lib.sh
choose_node

downloads=${WENGAO_DOWNLOADS:-$PWD/build/downloads}
key=$(key_of scripts/fonts.tsv scripts/make_rare_font.mjs scripts/fonts.mjs)
up_to_date fonts "$key" && exit 0

# The package's file, downloaded where it is not there yet.
package() {
  local files=("$downloads/$1"_*.deb)
  if [ ! -f "${files[0]}" ]; then
    say "下载回退字体 $1（约 50 MB）" >&2
    (cd "$downloads" && apt-get -q -o APT::Sandbox::User=root download "$1" >/dev/null) ||
      fail "下载 $1 失败：请检查网络后重试。" "Downloading $1 failed: check the network and run again."
    files=("$downloads/$1"_*.deb)
  fi
  printf '%s' "${files[0]}"
}

# taken PACKAGE PATTERN...: those files of the package, in build/fonts.
taken() {
  local file
  file=$(package "$1")
  shift
  dpkg-deb --fsys-tarfile "$file" |
    tar x -C build/fonts --no-same-owner --transform 's#.*/##' --wildcards "$@"
}

mkdir -p "$downloads" build/fonts
taken texlive-lang-chinese './usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/*' \
  './usr/share/doc/texlive-doc/fonts/fandol/*'
gzip -df build/fonts/COPYING.gz
rm -f build/fonts/FandolBraille-*
taken fonts-noto-cjk '*/NotoSerifCJK-Regular.ttc' './usr/share/doc/fonts-noto-cjk/copyright'
mv build/fonts/copyright build/fonts/NotoSerifCJK-copyright

while IFS=$'\t' read -r file sum _; do
  case $file in '#'* | '') continue ;; esac
  echo "$sum  build/fonts/$file" | sha256sum --check --status ||
    fail "字体 $file 与钉住的校验值不符：请更新 scripts/fonts.tsv，或换回旧的软件包。" \
      "$file differs from its pinned checksum: update scripts/fonts.tsv, or use the older package."
done <scripts/fonts.tsv

node scripts/make_rare_font.mjs ||
  fail "裁切生僻字字体失败：请查看上面的信息。" "Cutting the font of rare characters failed: see the lines above."
rm build/fonts/NotoSerifCJK-Regular.ttc
mark_done fonts "$key"
