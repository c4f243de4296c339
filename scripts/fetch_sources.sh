#!/bin/bash
# Fetches the pinned sources of scripts/sources.tsv into build/sources, from Debian's source
# packages, each checked against its SHA-256. The machine's own package configuration stays as it
# is: a deb-src list is derived from it and used for this download alone.
# WENGAO_DOWNLOADS names a folder that keeps the archives between clones.
# fetch_sources.sh --archive NAME FOLDER: only downloads one package's archive (make_spelling.sh).
cd "$(dirname "$0")/.."
. scripts/lib.sh

downloads=${WENGAO_DOWNLOADS:-$PWD/build/downloads}
lists=$PWD/build/apt
list_ready=

make_source_list() {
  [ -z "$list_ready" ] || return 0
  mkdir -p "$lists/lists/partial" "$lists/archives/partial" "$lists/parts"
  : >"$lists/parts/wengao.sources"
  : >"$lists/parts/wengao.list"
  local file
  for file in /etc/apt/sources.list.d/*.sources; do
    [ -f "$file" ] || continue
    sed -E 's/^Types:.*/Types: deb-src/' "$file" >>"$lists/parts/wengao.sources"
    echo >>"$lists/parts/wengao.sources"
  done
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    [ -f "$file" ] || continue
    sed -nE 's/^deb([[:space:]])/deb-src\1/p' "$file" >>"$lists/parts/wengao.list"
  done
  apt_src update -qq || fail "读取 Debian 源码包目录失败：请检查网络后重试。" \
    "Reading Debian's source lists failed: check the network and run again."
  list_ready=yes
}
apt_src() {
  apt-get -o Dir::Etc::sourcelist=- -o Dir::Etc::sourceparts="$lists/parts" \
    -o Dir::State::lists="$lists/lists" -o Dir::Cache::archives="$lists/archives" \
    -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= -o APT::Sandbox::User=root "$@"
}

sum_matches() { [ -f "$1" ] && echo "$2  $1" | sha256sum --check --status; }

fetch() {
  local name=$1 version=$2 file=$3 sum=$4
  sum_matches "$downloads/$file" "$sum" && return 0
  say "下载 $name $version"
  make_source_list
  mkdir -p "$downloads"
  (cd "$downloads" && apt_src source -q --download-only --tar-only "$name" >/dev/null) ||
    fail "下载 $name 失败：请检查网络，或把 $file 放到 $downloads 后重试。" \
      "Downloading $name failed: check the network, or put $file into $downloads and run again."
  sum_matches "$downloads/$file" "$sum" ||
    fail "$file 的校验值不对：Debian 提供的版本变了，请把 SHA-256 为 $sum 的文件放到 $downloads。" \
      "$file has another checksum than pinned: put the file with SHA-256 $sum into $downloads."
}

# Only what is compiled or shipped: ICU's tests and tools are most of its archive.
unpack() {
  local name=$1 version=$2 file=$3
  local folder=build/sources/$name-$version
  rm -rf "$folder.part" "$folder"
  mkdir -p "$folder.part"
  local only=()
  case $name in
    icu) only=(icu/LICENSE icu/source/common icu/source/stubdata icu/source/data/in) ;;
    harfbuzz) only=("harfbuzz-$version/COPYING" "harfbuzz-$version/src") ;;
  esac
  tar xf "$downloads/$file" --strip-components=1 --no-same-owner -C "$folder.part" "${only[@]}"
  mv "$folder.part" "$folder"
}

if [ "${1:-}" = --archive ]; then
  make_source_list
  cd "$3" && apt_src source -q --download-only --tar-only "$2" >/dev/null
  exit
fi

while IFS=$'\t' read -r name version file sum _; do
  case $name in '#'* | '') continue ;; esac
  up_to_date "source-$name" "$sum" && [ -d "build/sources/$name-$version" ] && continue
  fetch "$name" "$version" "$file" "$sum"
  unpack "$name" "$version" "$file"
  mark_done "source-$name" "$sum"
done <scripts/sources.tsv
