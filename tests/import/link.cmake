# GCC 12 sees an overlap in std::string's operator+ that is not there (its bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(test_import PRIVATE -Wno-restrict)
endif()
