#!/bin/bash
# build.sh native|tests|asan|fuzz|wasm|web|package …: builds the parts named, in this order. Nothing that is up to
# date is built again. CMAKE_BUILD_PARALLEL_LEVEL limits the number of compilers at once.
cd "$(dirname "$0")/.."
. scripts/lib.sh
export NODE_PATH=/usr/share/nodejs # where Debian's emcc finds acorn

# cmake_build PRESET TARGET…
cmake_build() {
  local preset=$1 key
  shift
  key=$(key_of CMakePresets.json scripts/sources.tsv)
  if ! up_to_date "configure-$preset" "$key" || [ ! -f "build/$preset/build.ninja" ]; then
    cmake --preset "$preset" >"build/configure-$preset.log" 2>&1 ||
      fail "CMake 配置 $preset 失败：见 build/configure-$preset.log。" \
        "Configuring $preset failed: see build/configure-$preset.log."
    mark_done "configure-$preset" "$key"
  fi
  cmake --build --preset "$preset" --target "$@" ||
    fail "编译 $preset 失败：见上面第一条错误。" "Building $preset failed: see the first error above."
}

choose_node
mkdir -p build
for part in "$@"; do
  case $part in
    native)
      say "编译本机版 build/native/wengao"
      cmake_build native wengao
      ;;
    tests)
      say "编译本机版与单元测试"
      cmake_build native all
      ;;
    asan)
      say "编译带地址与未定义行为检查的测试"
      cmake_build asan all
      ;;
    fuzz)
      say "编译 libFuzzer 程序 build/fuzz"
      cmake_build fuzz fuzz_text fuzz_documents fuzz_edits fuzz_spelling fuzz_pictures fuzz_import_{text,docx,zip,html,markdown,json}
      ;;
    wasm)
      say "编译浏览器版 build/wasm（首次约 6 分钟）"
      cmake_build wasm all
      ;;
    web)
      say "打包网页 build/web"
      mkdir -p build/web
      node scripts/notices.mjs || fail "许可文本不全：见上一行。" "A licence text is missing: see above."
      node web/docs/build.mjs || fail "生成手册失败：见上面的错误。" "Building the handbook failed: see above."
      node web/build.mjs || fail "打包网页失败：见上面的错误。" "Bundling the page failed: see above."
      node scripts/sizes.mjs
      ;;
    package)
      say "打 npm 包 build/package"
      mkdir -p build/web
      node scripts/notices.mjs || fail "许可文本不全：见上一行。" "A licence text is missing: see above."
      node web/package/build.mjs || fail "打包失败：见上面的错误。" "Packing failed: see above."
      ;;
    *) fail "build.sh 不认识：$part" "build.sh does not know: $part" ;;
  esac
done
