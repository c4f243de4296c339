// What a printed line says and where it ends.
#pragma once

#include <string>

#include "core/layout/page.h"

namespace wengao::sample {

inline std::u16string text_of(const LineBox& line) {
  std::u16string all;
  for (const Run& run : line.runs) all += run.text;
  return all;
}

inline Um right_of(const LineBox& line) {
  Um right = line.runs.back().x;
  for (const Um advance : line.runs.back().advances) right += advance;
  return right;
}

}  // namespace wengao::sample
