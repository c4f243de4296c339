# ccache, where present, for every compiler. Paths are made relative, so that a second clone of the
# project on the same machine compiles nothing again.
find_program(WENGAO_CCACHE ccache NO_CMAKE_FIND_ROOT_PATH)
if(WENGAO_CCACHE)
  set(launcher ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1
    ${WENGAO_CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()
