#!/bin/bash
# Makes what the page has besides its programs, none of it compiled: the data of the spelling check and
# the slices of the fallback faces. Not done again while nothing has changed.
cd "$(dirname "$0")/.."
. scripts/lib.sh
choose_node

scripts/make_spelling.sh

key=$(key_of scripts/fonts.tsv scripts/han_by_frequency.txt scripts/make_web_fonts.mjs scripts/make_rare_font.mjs scripts/fonts.mjs)
up_to_date web-fonts "$key" && [ -f build/fonts/web/fonts.css ] && exit 0
say "裁切网页回退字体（约 3 分钟）"
node scripts/make_web_fonts.mjs ||
  fail "裁切字体失败：请查看上面的信息。" "Cutting the fonts failed: see the lines above."
mark_done web-fonts "$key"
