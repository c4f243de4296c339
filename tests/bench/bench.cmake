# build/native/bench: the native half of tests/bench. Not part of the default build: the numbers
# only mean something on a quiet machine.
add_executable(bench EXCLUDE_FROM_ALL ${PROJECT_SOURCE_DIR}/tests/bench/main.cpp
  ${PROJECT_SOURCE_DIR}/core/cli/heap.cpp)
target_link_libraries(bench PRIVATE wengao_core wengao_flags)
