# -DWENGAO_FUZZ=ON (preset fuzz): libFuzzer programs fuzz_text and fuzz_edits. Needs clang.
option(WENGAO_FUZZ "Build the libFuzzer programs of tests/fuzz" OFF)
if(WENGAO_FUZZ)
  set(fuzz_folder ${PROJECT_SOURCE_DIR}/tests/fuzz)
  set(fuzz_text_step text_path.cpp)
  set(fuzz_edits_step edits.cpp)
  foreach(target fuzz_text fuzz_edits)
    add_executable(${target} EXCLUDE_FROM_ALL
      ${fuzz_folder}/${target}.cpp ${fuzz_folder}/${${target}_step})
    target_include_directories(${target} SYSTEM PRIVATE ${NLOHMANN_INCLUDE})
    target_link_libraries(${target} PRIVATE wengao_core wengao_flags)
    target_link_options(${target} PRIVATE -fsanitize=fuzzer)
  endforeach()
endif()
