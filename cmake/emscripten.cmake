# Toolchain file: finds the Emscripten of this machine and hands over to its own toolchain file.
# Debian's emcc runs acorn from Debian's module folder, which a Node.js from elsewhere does not
# search; NODE_PATH is therefore set in the presets.
find_program(WENGAO_EMXX em++ HINTS ENV EMSDK ENV EMSCRIPTEN PATH_SUFFIXES upstream/emscripten)
if(NOT WENGAO_EMXX)
  message(FATAL_ERROR "em++ is missing: apt-get install emscripten, or set EMSCRIPTEN to its folder.")
endif()
get_filename_component(wengao_emxx_real ${WENGAO_EMXX} REALPATH)
get_filename_component(wengao_emscripten_root ${wengao_emxx_real} DIRECTORY)
include(${wengao_emscripten_root}/cmake/Modules/Platform/Emscripten.cmake)
