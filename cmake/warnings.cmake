# Our own code compiles without a warning; libraries are included as system headers. GCC does not
# count changes of sign among -Wconversion and clang does: told alike for both.
add_library(wengao_flags INTERFACE)
target_compile_options(wengao_flags INTERFACE
  -Wall -Wextra -Wconversion -Wno-sign-conversion -Wshadow -Werror -fno-exceptions -fno-rtti)
# GCC 12 sees overlapping copies in std::string where there are none (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  target_compile_options(wengao_flags INTERFACE -Wno-restrict)
endif()
