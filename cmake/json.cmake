# nlohmann/json for wasm. em++ does not look into /usr/include and must not: only these headers are
# copied where it finds them.
find_path(WENGAO_JSON_INCLUDE nlohmann/json.hpp NO_CMAKE_FIND_ROOT_PATH
  PATHS /usr/include /usr/local/include REQUIRED)
file(COPY ${WENGAO_JSON_INCLUDE}/nlohmann DESTINATION ${PROJECT_BINARY_DIR}/include)
add_library(wengao_json INTERFACE)
target_include_directories(wengao_json SYSTEM INTERFACE ${PROJECT_BINARY_DIR}/include)
# Its asserts name their files: by the same names wherever the project stands.
set_property(SOURCE core/engine/decisions_json.cpp core/import/json.cpp core/lint/read_profile.cpp
  wasm/answer_api.cpp wasm/export_api.cpp
  APPEND PROPERTY COMPILE_OPTIONS -fmacro-prefix-map=${PROJECT_BINARY_DIR}/=)
