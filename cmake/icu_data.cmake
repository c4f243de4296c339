# build/wasm/data/<pack>.dat, cut from ICU's data as scripts/icu_packs.tsv says.
find_program(WENGAO_ICUPKG icupkg REQUIRED NO_CMAKE_FIND_ROOT_PATH
  PATHS /usr/sbin /usr/bin DOC "icupkg, from Debian's icu-devtools")
set(wengao_icu_dat ${WENGAO_ICU_SOURCE}/source/data/in/icudt72l.dat)
set(wengao_icu_table ${PROJECT_SOURCE_DIR}/scripts/icu_packs.tsv)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${wengao_icu_table})
file(STRINGS ${wengao_icu_table} wengao_icu_rows REGEX "^[^#]")
foreach(row ${wengao_icu_rows})
  string(REPLACE "\t" ";" fields "${row}")
  list(GET fields 0 pack)
  list(GET fields 1 item)
  list(APPEND wengao_icu_packs ${pack})
  string(APPEND wengao_icu_items_${pack} "${item}\n")
endforeach()
list(REMOVE_DUPLICATES wengao_icu_packs)

foreach(pack ${wengao_icu_packs})
  set(folder ${PROJECT_BINARY_DIR}/icu/${pack})
  set(output ${PROJECT_BINARY_DIR}/data/${pack}.dat)
  file(CONFIGURE OUTPUT ${folder}/items.txt CONTENT "${wengao_icu_items_${pack}}")
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/data
    COMMAND ${WENGAO_ICUPKG} -x items.txt -d . ${wengao_icu_dat}
    # The parts left out are named by the resources kept; ICU does without them.
    COMMAND ${WENGAO_ICUPKG} --ignore-deps -tl --toc_prefix icudt72l -s . -a items.txt new ${output}
    DEPENDS ${folder}/items.txt ${wengao_icu_dat}
    WORKING_DIRECTORY ${folder} VERBATIM)
  list(APPEND wengao_icu_outputs ${output})
endforeach()
add_custom_target(wengao_icu_data ALL DEPENDS ${wengao_icu_outputs})
