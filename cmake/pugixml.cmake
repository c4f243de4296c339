# pugixml 1.13 for wasm: XML trees of Office parts. No XPath, no exceptions.
wengao_require_source(${WENGAO_PUGIXML_SOURCE} src/pugixml.hpp)
add_library(wengao_pugixml STATIC EXCLUDE_FROM_ALL ${WENGAO_PUGIXML_SOURCE}/src/pugixml.cpp)
target_include_directories(wengao_pugixml SYSTEM PUBLIC ${WENGAO_PUGIXML_SOURCE}/src)
target_compile_definitions(wengao_pugixml PUBLIC PUGIXML_NO_EXCEPTIONS PUGIXML_NO_XPATH)
# Its assertions name the file they stand in: not by where it was built.
target_compile_options(wengao_pugixml PRIVATE -Oz -flto -fno-exceptions -fno-rtti -w
  -fmacro-prefix-map=${WENGAO_PUGIXML_SOURCE}/=)
