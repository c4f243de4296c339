# libdeflate 1.14 for wasm: deflate both ways and the check sums of ZIP and PDF.
wengao_require_source(${WENGAO_LIBDEFLATE_SOURCE} libdeflate.h)
set(wengao_libdeflate_sources)
foreach(file utils.c deflate_compress.c deflate_decompress.c crc32.c zlib_compress.c adler32.c)
  list(APPEND wengao_libdeflate_sources ${WENGAO_LIBDEFLATE_SOURCE}/lib/${file})
endforeach()
add_library(wengao_libdeflate STATIC EXCLUDE_FROM_ALL ${wengao_libdeflate_sources})
target_include_directories(wengao_libdeflate SYSTEM PUBLIC ${WENGAO_LIBDEFLATE_SOURCE})
target_compile_options(wengao_libdeflate PRIVATE -O2 -flto -w)
