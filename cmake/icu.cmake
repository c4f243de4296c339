# ICU 72.1 for wasm, the version native builds link. Only of source/common: no collation, no
# transliteration, no number formatting. Its data comes in packs at run time (icu_data.cmake),
# so the data symbol is the empty stub.
wengao_require_source(${WENGAO_ICU_SOURCE} source/common/unicode/uchar.h)
# What character classes, converters and the reading of packs need, of 200 files: where the linker
# misses a symbol, its file is to be added.
set(wengao_icu_sources
  charstr cmemory cstring putil stringpiece uarrsort ucharstrie ucln_cmn ucmndata ucnv ucnv2022 ucnv_bld
  ucnv_cb ucnv_cnv ucnv_err ucnv_ext ucnv_io ucnv_u16 ucnv_u8 ucnvlat1 ucnvmbcs udata udatamem udataswp
  uenum uhash uinvchar umapfile umutex uobject ustr_cnv ustrfmt ustring utrace)
list(TRANSFORM wengao_icu_sources PREPEND ${WENGAO_ICU_SOURCE}/source/common/)
list(TRANSFORM wengao_icu_sources APPEND .cpp)
add_library(wengao_icu STATIC EXCLUDE_FROM_ALL
  ${wengao_icu_sources} ${WENGAO_ICU_SOURCE}/source/stubdata/stubdata.cpp)
target_include_directories(wengao_icu SYSTEM PUBLIC ${WENGAO_ICU_SOURCE}/source/common)
target_compile_definitions(wengao_icu
  PUBLIC U_STATIC_IMPLEMENTATION U_NO_DEFAULT_INCLUDE_UTF_HEADERS=0
  PRIVATE U_COMMON_IMPLEMENTATION UCONFIG_NO_FILE_IO=1 U_ENABLE_DYLOAD=0
          UCONFIG_NO_LEGACY_CONVERSION=0 UCONFIG_ONLY_HTML_CONVERSION=1)
target_compile_options(wengao_icu PRIVATE -Oz -flto -fno-exceptions -w)
