# The core: one folder an algorithm, one file a step. A new file needs no edit here.
file(GLOB_RECURSE wengao_core_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/core/*.cpp)
list(FILTER wengao_core_sources EXCLUDE REGEX "/core/(cli|export/subset)/")
if(EMSCRIPTEN)
  # What no keystroke waits for is made small rather than fast. It stands last: of a small function
  # that both halves hold, the linker keeps the first, and the fast half must find it fit to inline.
  set(wengao_small_sources ${wengao_core_sources})
  list(FILTER wengao_small_sources INCLUDE REGEX
    "/core/(\
(export|genres|import|normalise|similar|spelling|layout)/|\
recognise/(explain|organisation|period|proposal)|\
facts/(working|table|cell|ledger|context|times|place|fact_list|indicator|listing|\
relation_(between|bound|change|count|each|mixed|share|parallel|repeat|span|statement|total))|\
text/segment|text/charset|\
doc/decisions|doc/picture|\
engine/(session|spelling_pass|line_diff|decisions_json|figures_|similar_answer|report_answer|check_|doubts|outline_|pager|page_check|ledger)|\
lint/(rules/(structure_|layout_|spelling_|heading_|numbering_|number_|date_|fact_|duplicate_|corrupted_|noise_|unit_|placeholder_|\
word_traditional|punctuation_doc_number|punctuation_quote_form)|profile|read_profile|house|renumber|fix_all|pages|check|layout_items))")
  set_property(SOURCE ${wengao_small_sources} APPEND PROPERTY COMPILE_OPTIONS -Oz)
  list(REMOVE_ITEM wengao_core_sources ${wengao_small_sources})
  list(APPEND wengao_core_sources ${wengao_small_sources})
endif()
add_library(wengao_core STATIC ${wengao_core_sources})
target_include_directories(wengao_core PUBLIC ${PROJECT_SOURCE_DIR})
target_link_libraries(wengao_core PRIVATE wengao_flags)
if(EMSCRIPTEN)
  target_link_libraries(wengao_core PRIVATE wengao_icu wengao_libdeflate wengao_json
    wengao_pugixml)
else()
  find_package(ICU 72 EXACT REQUIRED COMPONENTS uc data)
  find_path(NLOHMANN_INCLUDE nlohmann/json.hpp REQUIRED)
  find_path(LIBDEFLATE_INCLUDE libdeflate.h REQUIRED)
  find_library(LIBDEFLATE_LIBRARY deflate REQUIRED)
  find_path(PUGIXML_INCLUDE pugixml.hpp REQUIRED)
  find_library(PUGIXML_LIBRARY pugixml REQUIRED)
  target_include_directories(wengao_core SYSTEM PRIVATE ${PUGIXML_INCLUDE} ${NLOHMANN_INCLUDE} ${LIBDEFLATE_INCLUDE})
  target_link_libraries(wengao_core PRIVATE ICU::uc ICU::data ${LIBDEFLATE_LIBRARY} ${PUGIXML_LIBRARY})
endif()
