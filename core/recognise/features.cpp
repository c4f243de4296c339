#include "core/recognise/features.h"

#include <algorithm>
#include <array>

#include "core/recognise/lead.h"
#include "core/recognise/markers.h"
#include "core/recognise/traits.h"
#include "core/text/chars.h"

namespace wengao::recognise {
namespace {

// The line's content without blanks, in memory of fixed size: the whole of a short line, the two
// ends of a long one.
class Squeezed {
 public:
  explicit Squeezed(std::u16string_view typed) {
    if (typed.size() <= kWholeLine) {
      for (const char16_t c : typed) keep(whole_, whole_size_, c);
      return;
    }
    std::size_t i = 0;
    while (i < typed.size() && i < 2 * kEnd && head_size_ < kEnd)
      keep(head_, head_size_, typed[i++]);
    for (i = typed.size() - std::min(typed.size(), kEnd); i < typed.size(); ++i) {
      keep(tail_, tail_size_, typed[i]);
    }
  }
  [[nodiscard]] Line line(std::u16string_view text, std::u16string_view typed) const {
    const std::u16string_view whole(whole_.data(), whole_size_);
    if (typed.size() <= kWholeLine) {
      return {text, typed, whole, whole.substr(0, std::min(whole.size(), kEnd)),
              whole.substr(whole.size() - std::min(whole.size(), kEnd))};
    }
    return {text, typed, {}, {head_.data(), head_size_}, {tail_.data(), tail_size_}};
  }

 private:
  template <std::size_t N>
  static void keep(std::array<char16_t, N>& to, std::size_t& size, char16_t c) {
    if (!text::is_invisible(c)) to[size++] = c;
  }
  std::array<char16_t, kWholeLine> whole_;
  std::array<char16_t, kEnd> head_;
  std::array<char16_t, kEnd> tail_;
  std::size_t whole_size_ = 0;
  std::size_t head_size_ = 0;
  std::size_t tail_size_ = 0;
};

void count_tabs(std::u16string_view text, Features& out) {
  std::uint32_t tabs = 0;
  std::uint32_t inner = 0;
  for (std::size_t at = text.find(u'\t'); at != text.npos; at = text.find(u'\t', at + 1)) {
    ++tabs;
    if (out.content.contains(static_cast<Off>(at))) ++inner;
  }
  out.tabs = static_cast<std::uint8_t>(std::min<std::uint32_t>(tabs, 255));
  out.inner_tabs = static_cast<std::uint8_t>(std::min<std::uint32_t>(inner, 255));
}

}  // namespace

Features features_of(std::u16string_view text) {
  Features out;
  out.content = text::trimmed(text);
  count_tabs(text, out);
  if (out.content.empty()) return out;
  const std::u16string_view typed = part(text, out.content);
  const Squeezed squeezed(typed);
  const Line line = squeezed.line(text, typed);
  out.length = static_cast<std::uint32_t>(line.whole.empty() ? typed.size() : line.whole.size());
  if (line.whole.empty() && typed.size() <= kWholeLine) out.content = {};  // nothing but blanks
  if (out.content.empty()) return out;
  out.set(Trait::spaced, !line.whole.empty() && line.whole.size() != typed.size());

  out.lead = out.content;
  const Mark mark = read_marker(text, out.content);
  out.shape = mark.shape;
  out.marker = mark.span;
  out.ordinal = mark.ordinal;
  out.set(Trait::weak_marker, mark.weak);
  out.set(Trait::counted_word, mark.counted);

  sentence_traits(line, out);
  residue_traits(line, out);
  separator_traits(line, out);
  people_traits(line, out);
  letterhead_traits(line, out);
  attachment_traits(line, out);
  if (mark.shape == Marker::none) {
    title_traits(line, out);
    return out;
  }
  const Lead lead = find_lead(text, out.content, mark);
  out.lead = lead.span;
  out.run_in = lead.run_in;
  out.trust = lead.trust;
  out.set(Trait::inline_list, lead.inline_list);
  return out;
}

}  // namespace wengao::recognise
