# Our own code compiles without a warning; libraries are included as system headers.
add_library(wengao_flags INTERFACE)
target_compile_options(wengao_flags INTERFACE
  -Wall -Wextra -Wconversion -Wshadow -Werror -fno-exceptions -fno-rtti)
