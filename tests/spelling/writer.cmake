# The packer's own code: tests write small data files with it, so that reader and writer agree.
set(spelling_writer ${PROJECT_SOURCE_DIR}/scripts/spelling/write.cpp
  ${PROJECT_SOURCE_DIR}/scripts/spelling/sounds.cpp ${PROJECT_SOURCE_DIR}/scripts/spelling/text.cpp)
