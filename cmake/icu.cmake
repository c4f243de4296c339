# ICU 72.1 for wasm, the version native builds link. Only source/common: no collation, no
# transliteration, no number formatting. Its data comes in packs at run time (icu_data.cmake),
# so the data symbol is the empty stub. The linker keeps only the members that are called.
wengao_require_source(${WENGAO_ICU_SOURCE} source/common/unicode/uchar.h)
file(GLOB wengao_icu_sources ${WENGAO_ICU_SOURCE}/source/common/*.cpp)
add_library(wengao_icu STATIC EXCLUDE_FROM_ALL
  ${wengao_icu_sources} ${WENGAO_ICU_SOURCE}/source/stubdata/stubdata.cpp)
target_include_directories(wengao_icu SYSTEM PUBLIC ${WENGAO_ICU_SOURCE}/source/common)
target_compile_definitions(wengao_icu
  PUBLIC U_STATIC_IMPLEMENTATION U_NO_DEFAULT_INCLUDE_UTF_HEADERS=0
  PRIVATE U_COMMON_IMPLEMENTATION UCONFIG_NO_FILE_IO=1 U_ENABLE_DYLOAD=0
          UCONFIG_NO_LEGACY_CONVERSION=0 UCONFIG_ONLY_HTML_CONVERSION=1)
# ICU's classes have virtual functions it queries by its own type ids; RTTI is used by
# dynamic_cast in a few places of the break iterators and must stay.
target_compile_options(wengao_icu PRIVATE -Oz -flto -fno-exceptions -w)
