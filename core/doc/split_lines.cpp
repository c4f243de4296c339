#include "core/doc/chunks.h"

namespace wengao {
namespace {

void replace_lone_surrogates(std::u16string& text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((text[i] & 0xF800) != 0xD800) continue;
    const bool high = (text[i] & 0xFC00) == 0xD800;
    if (high && i + 1 < text.size() && (text[i + 1] & 0xFC00) == 0xDC00) {
      ++i;
    } else {
      text[i] = 0xFFFD;
    }
  }
}

}  // namespace

std::vector<std::u16string> split_lines(std::u16string_view text) {
  std::vector<std::u16string> out;
  std::size_t begin = 0;
  while (true) {
    std::size_t end = begin;
    bool surrogates = false;
    for (; end < text.size() && text[end] != u'\n' && text[end] != u'\r'; ++end)
      surrogates |= (text[end] & 0xF800) == 0xD800;
    out.emplace_back(text.substr(begin, end - begin));
    if (surrogates) replace_lone_surrogates(out.back());
    if (end == text.size()) return out;
    const bool two = text[end] == u'\r' && end + 1 < text.size() && text[end + 1] == u'\n';
    begin = end + (two ? 2 : 1);
  }
}

}  // namespace wengao
