# ccache, where present, for every compiler. Paths are made relative, so that a second clone of the
# project on the same machine compiles nothing again.
find_program(WENGAO_CCACHE ccache NO_CMAKE_FIND_ROOT_PATH)
if(WENGAO_CCACHE)
  set(launcher ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1)
  # em++ takes long to preprocess: a first build is a quarter faster without that.
  if(EMSCRIPTEN)
    list(APPEND launcher CCACHE_DEPEND=1)
  endif()
  list(APPEND launcher ${WENGAO_CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()
