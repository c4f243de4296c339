include(${CMAKE_CURRENT_SOURCE_DIR}/spelling/writer.cmake)
# The fuzz targets' own code, also run over the kept cases by test_fuzz.
target_sources(test_fuzz PRIVATE ${folder}/text_path.cpp ${folder}/documents.cpp
  ${folder}/checkers.cpp ${folder}/check_package.cpp ${folder}/check_pdf.cpp ${folder}/check_xml.cpp
  ${folder}/fonts.cpp ${folder}/edits.cpp
  ${folder}/import_path.cpp ${folder}/spelling_path.cpp
  ${folder}/pictures.cpp ${spelling_writer})
target_include_directories(test_fuzz SYSTEM PRIVATE ${NLOHMANN_INCLUDE})
# GCC 12 sees an overlap in std::string's operator+ that is not there (its bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(test_fuzz PRIVATE -Wno-restrict)
endif()
# PDF and OFD are written with a font.
target_link_libraries(test_fuzz PRIVATE wengao_subset)
