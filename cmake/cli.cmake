# The pages of rules become one generated file, and the catalogue made of them a page of the build.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(wengao_rule_pages ${PROJECT_BINARY_DIR}/generated/wengao_rule_pages.inc)
file(GLOB wengao_rule_page_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/core/lint/rules/*.md)
add_custom_command(
  OUTPUT ${wengao_rule_pages}
  COMMAND ${Python3_EXECUTABLE} ${PROJECT_SOURCE_DIR}/core/cli/rule_pages.py ${wengao_rule_pages}
  DEPENDS ${PROJECT_SOURCE_DIR}/core/cli/rule_pages.py ${wengao_rule_page_files}
  VERBATIM)
set_source_files_properties(${PROJECT_SOURCE_DIR}/core/cli/rule_pages.cpp
  PROPERTIES OBJECT_DEPENDS ${wengao_rule_pages})

file(GLOB wengao_cli_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/core/cli/*.cpp)
add_executable(wengao ${wengao_cli_sources} ${wengao_rule_pages})
target_include_directories(wengao PRIVATE ${PROJECT_BINARY_DIR}/generated)
target_link_libraries(wengao PRIVATE wengao_core wengao_subset wengao_flags)

set(wengao_docs ${PROJECT_SOURCE_DIR}/build/docs)
file(MAKE_DIRECTORY ${wengao_docs})
add_custom_command(TARGET wengao POST_BUILD
  COMMAND wengao rules --format html -o ${wengao_docs}/rules.html
  VERBATIM)
