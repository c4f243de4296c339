# Tests read what the exporters wrote: XML as trees, archives inflated.
find_path(PUGIXML_INCLUDE pugixml.hpp REQUIRED)
find_library(PUGIXML_LIBRARY pugixml REQUIRED)
target_include_directories(test_export SYSTEM PRIVATE ${PUGIXML_INCLUDE} ${LIBDEFLATE_INCLUDE})
target_link_libraries(test_export PRIVATE wengao_subset ${PUGIXML_LIBRARY} ${LIBDEFLATE_LIBRARY})
# GCC 12 sees an overlap in std::string's operator+ that is not there (its bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(test_export PRIVATE -Wno-restrict)
endif()
