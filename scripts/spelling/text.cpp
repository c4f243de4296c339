// Text and progress.
#include <algorithm>
#include <cstdarg>
#include <cstdio>

#include "model.h"

namespace pack {

bool all_han(const Word& word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), is_han);
}

Word wide(std::string_view utf8) {
  Word out;
  for (std::size_t i = 0; i < utf8.size();) {
    const auto lead = static_cast<unsigned char>(utf8[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (i + length > utf8.size() || length == 4) return {};
    unsigned code = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t j = 1; j < length; ++j) {
      code = code << 6 | (static_cast<unsigned char>(utf8[i + j]) & 0x3FU);
    }
    out.push_back(static_cast<char16_t>(code));
    i += length;
  }
  return out;
}

void say(const char* format, ...) {
  va_list args;
  va_start(args, format);
  std::printf("  ");
  std::vprintf(format, args);
  std::printf("\n");
  std::fflush(stdout);
  va_end(args);
}

}  // namespace pack
