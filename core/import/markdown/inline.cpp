#include "core/import/markdown/inline.h"

#include <cstdint>

namespace wengao::import::markdown {
namespace {

// The bracket that closes the one at `open`, or npos. Brackets inside are paired.
std::size_t closing(std::u16string_view text, std::size_t open, char16_t left, char16_t right) {
  constexpr std::size_t kReach = 2000;  // keeps a line of nothing but brackets linear
  std::size_t depth = 0;
  for (std::size_t i = open; i < text.size() && i < open + kReach; ++i) {
    if (text[i] == left) ++depth;
    if (text[i] == right && --depth == 0) return i;
  }
  return text.npos;
}

}  // namespace

std::u16string plain(std::u16string_view line, std::uint32_t& pictures) {
  std::u16string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char16_t c = line[i];
    const char16_t next = i + 1 < line.size() ? line[i + 1] : u'\0';
    if (c == u'\\' && std::u16string_view(u"\\`*_{}[]()#+-.!|>~").find(next) != line.npos) {
      out.push_back(next);
      ++i;
      continue;
    }
    if ((c == u'*' && next == u'*') || (c == u'~' && next == u'~')) {
      // Only a pair is emphasis; two stars alone may stand for a hidden word.
      const std::u16string_view mark = line.substr(i, 2);
      const std::size_t end = line.find(mark, i + 2);
      const bool pair = end != line.npos && end > i + 2 && line[i + 2] != c && line[i + 2] != u' ';
      if (pair) {
        out += plain(line.substr(i + 2, end - i - 2), pictures);
        i = end + 1;
        continue;
      }
    }
    if (c == u'`') {
      if (const std::size_t end = line.find(u'`', i + 1); end != line.npos) {
        out += line.substr(i + 1, end - i - 1);
        i = end;
        continue;
      }
    }
    const bool picture = c == u'!' && next == u'[';
    if (c == u'[' || picture) {
      const std::size_t open = picture ? i + 1 : i;
      const std::size_t close = closing(line, open, u'[', u']');
      const std::size_t target = close == line.npos ? close : close + 1;
      if (target < line.size() && line[target] == u'(') {
        if (const std::size_t end = closing(line, target, u'(', u')'); end != line.npos) {
          if (picture) {
            ++pictures;
          } else {
            out += line.substr(open + 1, close - open - 1);
          }
          i = end;
          continue;
        }
      }
    }
    out.push_back(c);
  }
  return out;
}

}  // namespace wengao::import::markdown
