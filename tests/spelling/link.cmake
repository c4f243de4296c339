include(${CMAKE_CURRENT_SOURCE_DIR}/spelling/writer.cmake)
target_sources(test_spelling PRIVATE ${spelling_writer})
# candidates: what scripts/spelling/fit.py fits the score on. Built when asked for.
add_executable(spelling_candidates EXCLUDE_FROM_ALL ${folder}/candidates.cpp)
target_link_libraries(spelling_candidates PRIVATE wengao_core)
# GCC 12 sees an overlap in std::string's operator+ that is not there (its bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(test_spelling PRIVATE -Wno-restrict)
endif()
