#!/bin/bash
# Makes build/spelling/wengao-spelling.dat, the data of the spelling check, from the word lists of
# scripts/spelling.tsv: fetched from Debian, checked against their SHA-256, joined and packed by
# scripts/spelling/. Two minutes, half of them downloads; not done again while nothing has changed.
#
# WENGAO_SPELLING=full   (as it is without it) with the counts of libpinyin, which are GPL 3 or later
#                 free   without them: the data is LGPL then, and finds fewer errors
#                 none   no data
# Where the lists cannot be had, says so and ends well: Wengao works without a spelling check.
cd "$(dirname "$0")/.."
. scripts/lib.sh

downloads=${WENGAO_DOWNLOADS:-$PWD/build/downloads}
choice=${WENGAO_SPELLING:-full}
out=build/spelling
fonts=(build/fonts/FandolSong-Regular.otf build/fonts/FandolHei-Regular.otf)
# How many pairs of words are kept: at this many the data is 3 MB compressed.
pairs=1500000

case $choice in
  full | free) ;;
  none)
    rm -rf "$out"
    exit 0
    ;;
  *) fail "WENGAO_SPELLING 只能是 full、free 或 none。" "WENGAO_SPELLING is one of full, free, none." ;;
esac

key=$(key_of scripts/spelling.tsv scripts/make_spelling.sh scripts/fonts.tsv scripts/spelling/* "$choice")
up_to_date spelling "$key" && [ -f "$out/wengao-spelling.dat" ] && exit 0

# do_without WHY-zh WHY-en: the product is whole without this data.
do_without() {
  rm -rf "$out/wengao-spelling.dat" "$out/sources"
  printf '\n▸ 没有错别字数据：%s其他功能不受影响。\n  No data for the spelling check: %s Everything else works.\n' "$1" "$2" >&2
  exit 0
}

sum_matches() { [ -f "$1" ] && echo "$2  $1" | sha256sum --check --status; }

fetch() {
  local kind=$1 package=$2 version=$3 file=$4 sum=$5
  sum_matches "$downloads/$file" "$sum" && return 0
  say "下载 $package $version"
  mkdir -p "$downloads"
  if [ "$kind" = source ]; then
    scripts/fetch_sources.sh --archive "$package" "$downloads" >/dev/null 2>&1 || return 1
  else
    (cd "$downloads" && apt-get -q -o APT::Sandbox::User=root download "$package=$version" >/dev/null 2>&1) || return 1
  fi
  sum_matches "$downloads/$file" "$sum"
}

say "制作错别字数据（约 2 分钟）"
while IFS=$'\t' read -r kind package version file sum; do
  case $kind in '#'* | '') continue ;; esac
  [ "$package" = libpinyin ] && [ "$choice" = free ] && continue
  fetch "$kind" "$package" "$version" "$file" "$sum" ||
    do_without "下载 $package $version 失败，或校验值不符（可把 $file 放到 $downloads 后重试）。" \
      "$package $version cannot be fetched or has another checksum; $file may be put into $downloads."
done <scripts/spelling.tsv

rm -rf "$out"
mkdir -p "$out/sources"
tar xf "$downloads"/libime_1.0.16.orig.tar.xz -C "$out/sources" --strip-components=2 --no-same-owner \
  --wildcards '*/data/lm_sc.arpa-*' '*/data/dict-*' '*/data/table.tar.gz'
for archive in "$out"/sources/*.tar.*; do tar xf "$archive" -C "$out/sources" --no-same-owner; done
[ "$choice" = free ] ||
  tar xf "$downloads"/libpinyin_2.8.1.orig.tar.gz -C "$out/sources" --strip-components=2 --no-same-owner \
    --wildcards '*/data/interpolation2.text'
dpkg-deb --fsys-tarfile "$downloads"/python3-jieba_0.42.1-3_all.deb |
  tar x -C "$out/sources" --transform 's#.*/##' ./usr/lib/python3/dist-packages/jieba/dict.txt

flags=$(pkg-config --cflags --libs freetype2 2>/dev/null) ||
  do_without "缺少 FreeType 的开发文件（libfreetype-dev）。" "FreeType's development files (libfreetype-dev) are missing."
# shellcheck disable=SC2086 # several flags
g++ -O3 -std=c++20 -Wall -Wextra scripts/spelling/*.cpp -o "$out/pack" $flags ||
  fail "编译 scripts/spelling 失败：见上面的错误。" "Compiling scripts/spelling failed: see above."
notice=scripts/spelling/notice.$choice.txt
"$out/pack" "$out/sources" scripts/spelling/terms.txt "$notice" "$pairs" \
  "$out/wengao-spelling.dat" "${fonts[@]}" ||
  fail "打包错别字数据失败：见上面的错误。" "Packing the data of the spelling check failed: see above."
cp "$notice" "$out/wengao-spelling.NOTICE.txt"
rm -rf "$out/sources" "$out/pack"
mark_done spelling "$key"
