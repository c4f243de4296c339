# The phrase tables of core/lint/data become one generated file; a changed row needs no other edit.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(wengao_phrases ${PROJECT_BINARY_DIR}/generated/wengao_phrases.inc)
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/generated)
file(GLOB wengao_phrase_tables CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/core/lint/data/*.tsv)
add_custom_command(
  OUTPUT ${wengao_phrases}
  COMMAND ${Python3_EXECUTABLE} ${PROJECT_SOURCE_DIR}/core/lint/data/build.py ${wengao_phrases}
  DEPENDS ${PROJECT_SOURCE_DIR}/core/lint/data/build.py ${wengao_phrase_tables}
  VERBATIM)
set_source_files_properties(${PROJECT_SOURCE_DIR}/core/lint/phrase_index.cpp
  PROPERTIES OBJECT_DEPENDS ${wengao_phrases})
target_sources(wengao_core PRIVATE ${wengao_phrases})
target_include_directories(wengao_core PRIVATE ${PROJECT_BINARY_DIR}/generated)

# The same for the fixed expressions and the sounds.
set(wengao_fixed ${PROJECT_BINARY_DIR}/generated/wengao_fixed.inc)
set(wengao_fixed_data ${PROJECT_SOURCE_DIR}/core/lint/data)
add_custom_command(
  OUTPUT ${wengao_fixed}
  COMMAND ${Python3_EXECUTABLE} ${wengao_fixed_data}/fixed.py ${wengao_fixed}
  DEPENDS ${wengao_fixed_data}/fixed.py ${wengao_fixed_data}/fixed.txt ${wengao_fixed_data}/sounds.txt
  VERBATIM)
set_source_files_properties(${PROJECT_SOURCE_DIR}/core/lint/fixed.cpp
  PROPERTIES OBJECT_DEPENDS ${wengao_fixed})
target_sources(wengao_core PRIVATE ${wengao_fixed})
