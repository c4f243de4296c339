# The fuzz targets' own code, also run over the kept cases by test_fuzz.
target_sources(test_fuzz PRIVATE ${folder}/text_path.cpp ${folder}/edits.cpp)
target_include_directories(test_fuzz SYSTEM PRIVATE ${NLOHMANN_INCLUDE})
