# HarfBuzz 6.0.0, the subsetter alone, and our code over it (core/export/subset). The same source
# natively and for wasm, so that both write the same fonts. Never part of wengao_core: the module a
# page loads first does without.
wengao_require_source(${WENGAO_HARFBUZZ_SOURCE} src/harfbuzz-subset.cc)
add_library(wengao_harfbuzz STATIC EXCLUDE_FROM_ALL ${WENGAO_HARFBUZZ_SOURCE}/src/harfbuzz-subset.cc)
target_include_directories(wengao_harfbuzz SYSTEM PUBLIC ${WENGAO_HARFBUZZ_SOURCE}/src)
target_compile_definitions(wengao_harfbuzz PRIVATE HB_TINY
  HB_CONFIG_OVERRIDE_H="${PROJECT_SOURCE_DIR}/core/export/subset/hb_config.h")
target_compile_options(wengao_harfbuzz PRIVATE -O2 -fno-exceptions -fno-rtti -fno-threadsafe-statics -w)

file(GLOB wengao_subset_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/core/export/subset/*.cpp)
add_library(wengao_subset STATIC ${wengao_subset_sources})
target_include_directories(wengao_subset PUBLIC ${PROJECT_SOURCE_DIR})
target_link_libraries(wengao_subset PRIVATE wengao_harfbuzz wengao_flags)
