#!/bin/bash
# Takes the faces of scripts/fonts.tsv out of Debian's texlive-lang-chinese into build/fonts, each
# checked against its SHA-256. The package is downloaded, not installed: TeX is not needed.
# WENGAO_DOWNLOADS names a folder that keeps the package between clones.
cd "$(dirname "$0")/.."
. scripts/lib.sh

downloads=${WENGAO_DOWNLOADS:-$PWD/build/downloads}
key=$(key_of scripts/fonts.tsv)
up_to_date fonts "$key" && exit 0

say "下载回退字体 Fandol（49 MB）"
mkdir -p "$downloads" build/fonts
packages=("$downloads"/texlive-lang-chinese_*.deb)
if [ ! -f "${packages[0]}" ]; then
  (cd "$downloads" && apt-get -q -o APT::Sandbox::User=root download texlive-lang-chinese >/dev/null) ||
    fail "下载 texlive-lang-chinese 失败：请检查网络后重试。" \
      "Downloading texlive-lang-chinese failed: check the network and run again."
  packages=("$downloads"/texlive-lang-chinese_*.deb)
fi

dpkg-deb --fsys-tarfile "${packages[0]}" | tar x -C build/fonts --no-same-owner \
  --transform 's#.*/##' --wildcards './usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/*' \
  './usr/share/doc/texlive-doc/fonts/fandol/*'
gzip -df build/fonts/COPYING.gz
rm -f build/fonts/FandolBraille-*

while IFS=$'\t' read -r file sum _; do
  case $file in '#'* | '') continue ;; esac
  echo "$sum  build/fonts/$file" | sha256sum --check --status ||
    fail "字体 $file 与钉住的校验值不符：请更新 scripts/fonts.tsv，或换回旧的软件包。" \
      "$file differs from its pinned checksum: update scripts/fonts.tsv, or use the older package."
done <scripts/fonts.tsv
mark_done fonts "$key"
