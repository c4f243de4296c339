# build/wasm/wengao-core.wasm: the core behind the C functions of wasm/, without any JavaScript
# from Emscripten. wasm/exports.txt lists what leaves the module, one name a line, # for comments.
file(GLOB wengao_wasm_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/wasm/*.cpp)
set(wengao_exports_file ${PROJECT_SOURCE_DIR}/wasm/exports.txt)
if(wengao_wasm_sources)
  file(STRINGS ${wengao_exports_file} wengao_exports REGEX "^[a-z_]")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${wengao_exports_file})
  list(TRANSFORM wengao_exports PREPEND "_")
  list(JOIN wengao_exports "," wengao_exports)

  # Answers and files, with the JSON reader they bring, are made small and stand last (core.cmake).
  set(wengao_small_api ${PROJECT_SOURCE_DIR}/wasm/answer_api.cpp
    ${PROJECT_SOURCE_DIR}/wasm/export_api.cpp)
  list(REMOVE_ITEM wengao_wasm_sources ${wengao_small_api})
  add_library(wengao_small_api STATIC ${wengao_small_api})
  target_compile_options(wengao_small_api PRIVATE -Oz)
  target_include_directories(wengao_small_api PRIVATE ${PROJECT_SOURCE_DIR})
  target_link_libraries(wengao_small_api PRIVATE wengao_flags wengao_json)
  add_executable(wengao_wasm ${wengao_wasm_sources})
  set_target_properties(wengao_wasm PROPERTIES
    OUTPUT_NAME wengao-core SUFFIX .wasm LINK_DEPENDS ${wengao_exports_file})
  # Whole, so that its objects are read in the order of core.cmake; what nothing calls falls away.
  target_link_libraries(wengao_wasm PRIVATE
    -Wl,--whole-archive wengao_core wengao_small_api -Wl,--no-whole-archive
    wengao_flags wengao_json)
  # Standalone: the few imports left (memory growth, abort) are WASI's and load.js gives them.
  target_link_options(wengao_wasm PRIVATE
    -O3 -flto --no-entry -fno-exceptions
    -sSTANDALONE_WASM=1 -sFILESYSTEM=0 -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=1GB
    -sINITIAL_MEMORY=8MB -sTOTAL_STACK=1MB -sSUPPORT_LONGJMP=0 -sMALLOC=dlmalloc
    -sEXPORTED_FUNCTIONS=${wengao_exports})
endif()

# build/wasm/wengao-subset.wasm: the font subsetter, fetched with the first PDF or OFD.
set(wengao_subset_exports_file ${PROJECT_SOURCE_DIR}/wasm/subset/exports.txt)
file(STRINGS ${wengao_subset_exports_file} wengao_subset_exports REGEX "^[a-z_]")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${wengao_subset_exports_file})
list(TRANSFORM wengao_subset_exports PREPEND "_")
list(JOIN wengao_subset_exports "," wengao_subset_exports)
add_executable(wengao_subset_wasm ${PROJECT_SOURCE_DIR}/wasm/subset/api.cpp)
set_target_properties(wengao_subset_wasm PROPERTIES
  OUTPUT_NAME wengao-subset SUFFIX .wasm LINK_DEPENDS ${wengao_subset_exports_file})
target_link_libraries(wengao_subset_wasm PRIVATE wengao_subset wengao_flags)
target_link_options(wengao_subset_wasm PRIVATE
  -O3 -flto --no-entry -fno-exceptions
  -sSTANDALONE_WASM=1 -sFILESYSTEM=0 -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=1GB
  -sINITIAL_MEMORY=16MB -sTOTAL_STACK=1MB -sSUPPORT_LONGJMP=0 -sMALLOC=dlmalloc
  -sEXPORTED_FUNCTIONS=${wengao_subset_exports})
