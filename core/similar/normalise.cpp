#include <algorithm>

#include "core/similar/steps.h"
#include "core/text/chars.h"

namespace wengao::similar {
namespace {

bool is_compared(const Block& block) {
  return block.is(Kind::body) || block.is(Kind::heading) || block.is(Kind::table);
}

// The end of a name in 《》 that opens at `at`; at + 1 when it is not closed soon.
Off after_name(std::u16string_view text, Off at, Off end) {
  constexpr Off kLongest = 60;
  const Off limit = std::min(end, at + kLongest);
  for (Off i = at + 1; i < limit; ++i) {
    if (text[i] == u'》') return i + 1;
  }
  return at + 1;
}

// The end of a slogan or short name in “” that opens at `at`; at when it is longer.
Off after_slogan(std::u16string_view text, Off at, Off end) {
  constexpr Off kLongest = 20;
  const Off limit = std::min(end, at + kLongest);
  for (Off i = at + 1; i < limit; ++i) {
    if (text[i] == u'\u201D') return i;
  }
  return at;
}

void add_line(const Block& block, Normalised& out) {
  const std::u16string_view text = block.text;
  const auto add = [&](char16_t unit, Span span, bool counts) {
    out.units += unit;
    out.spans.push_back(span);
    out.counts.push_back(counts ? 1 : 0);
  };
  Off at = std::max(block.info.content.begin, block.info.marker.end);
  const Off end = block.info.content.end;
  Off quoted = at;  // up to here a slogan runs
  Off word = at;    // up to here it counts: as one word of two characters
  const auto is_counted = [&] { return at >= quoted || at < word; };
  while (at < end) {
    const char16_t c = text[at];
    Off next = at + 1;
    if (c == u'\u201C' && at >= quoted) {
      quoted = after_slogan(text, at, end);
      word = at + 3;
    }
    if (text::is_digit(c) || text::is_fullwidth_digit(c)) {
      // 3.5 and 1,200 are one number; which one does not matter.
      while (next < end && (text::is_digit(text[next]) || text::is_fullwidth_digit(text[next]) ||
                            ((text[next] == u'.' || text[next] == u',') && next + 1 < end &&
                             text::is_digit(text[next + 1])))) {
        ++next;
      }
      add(u'0', {at, next}, is_counted());
    } else if (c == u'《') {
      next = after_name(text, at, end);
      add(c, {at, next}, false);
    } else if (text::is_han(c)) {
      add(c, {at, next}, is_counted());
    } else if (text::is_latin(c)) {
      // A Latin word counts as a Chinese one does: two characters.
      const bool first = at < 2 || !text::is_latin(text[at - 1]) || !text::is_latin(text[at - 2]);
      add(static_cast<char16_t>(c | 0x20), {at, next}, first && is_counted());
    }
    at = next;
  }
}

}  // namespace

Normalised normalise(std::span<const Source> sources) {
  Normalised out;
  std::size_t length = 0;
  for (const Source& source : sources) {
    for (const Block& block : source) length += is_compared(block) ? block.text.size() : 0;
  }
  out.units.reserve(length);
  out.spans.reserve(length);
  out.counts.reserve(length);
  for (std::uint32_t s = 0; s < sources.size(); ++s) {
    for (std::uint32_t line = 0; line < sources[s].size(); ++line) {
      const auto begin = static_cast<std::uint32_t>(out.units.size());
      if (is_compared(sources[s][line])) add_line(sources[s][line], out);
      if (out.units.size() > begin) out.lines.push_back({s, line, begin});
    }
  }
  out.lines.push_back({static_cast<std::uint32_t>(sources.size()), 0,
                       static_cast<std::uint32_t>(out.units.size())});
  discount_set_phrases(out);
  return out;
}

}  // namespace wengao::similar
