# Folders of the pinned sources the builds compile. scripts/fetch_sources.sh fills
# build/sources; on other systems name a folder by hand: -DWENGAO_ICU_SOURCE=/path/to/icu.
set(WENGAO_ICU_SOURCE ${PROJECT_SOURCE_DIR}/build/sources/icu-72.1 CACHE PATH
  "Folder of ICU 72.1 that holds source/common")
set(WENGAO_HARFBUZZ_SOURCE ${PROJECT_SOURCE_DIR}/build/sources/harfbuzz-6.0.0 CACHE PATH
  "Folder of HarfBuzz 6.0.0 that holds src/harfbuzz-subset.cc")
set(WENGAO_LIBDEFLATE_SOURCE ${PROJECT_SOURCE_DIR}/build/sources/libdeflate-1.14 CACHE PATH
  "Folder of libdeflate 1.14 that holds libdeflate.h")
set(WENGAO_PUGIXML_SOURCE ${PROJECT_SOURCE_DIR}/build/sources/pugixml-1.13 CACHE PATH
  "Folder of pugixml 1.13 that holds src/pugixml.hpp")

function(wengao_require_source folder probe)
  if(NOT EXISTS ${folder}/${probe})
    message(FATAL_ERROR "${folder}/${probe} is missing. Run scripts/fetch_sources.sh, or pass the "
      "folder by hand (see cmake/sources.cmake).")
  endif()
endfunction()
