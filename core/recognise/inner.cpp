#include "core/recognise/inner.h"

#include <algorithm>
#include <array>

#include "core/recognise/lead.h"
#include "core/recognise/markers.h"
#include "core/text/chars.h"
#include "core/text/numerals.h"

namespace wengao::recognise {
namespace {

constexpr Off kShortest = 120;  // a shorter paragraph hides no headings
constexpr Off kFarthest = 200;  // as far as a heading is read

// A heading may begin after the end of a sentence or after blanks.
bool may_begin(std::u16string_view text, Off at, Off first) {
  if (at == first) return true;
  const char16_t before = text[at - 1];
  return before == u'。' || before == u'！' || before == u'？' || text::is_invisible(before);
}

bool may_be_number(char16_t c) {
  return text::is_han_numeral(c) || text::is_digit(c) || text::is_fullwidth_digit(c) ||
         c == u'（' || c == u'(' || c == u'第' || text::enclosed_value(c) != 0;
}

std::size_t index_of(Marker shape) { return static_cast<std::size_t>(shape); }

// Where blanks part the heading from what stands before it, they part it from its body too.
Span within_blanks(std::u16string_view text, Off marker, Span lead) {
  if (marker == 0 || !text::is_invisible(text[marker - 1])) return lead;
  constexpr Off kShortestLead = 4;
  for (Off i = lead.begin + kShortestLead; i < lead.end; ++i) {
    if (text::is_invisible(text[i])) return {lead.begin, i};
  }
  return lead;
}

}  // namespace

std::vector<InnerHeading> inner_headings(std::u16string_view text, const BlockInfo& info) {
  std::vector<InnerHeading> found;
  if (info.content.size() < kShortest) return found;
  std::array<std::uint32_t, 7> last{};   // the last number of each shape
  std::array<std::uint32_t, 7> count{};  // how many of each shape
  if (info.kind == Kind::heading) {
    last[index_of(info.marker_shape)] = info.ordinal;
    count[index_of(info.marker_shape)] = 1;
  }
  for (Off i = std::max(info.content.begin, info.marker.end); i < info.content.end; ++i) {
    const bool after_heading = !found.empty() && i == found.back().lead.end;
    if (!may_be_number(text[i])) continue;
    if (!after_heading && !may_begin(text, i, info.content.begin)) continue;
    const Span rest{i, std::min(info.content.end, i + kFarthest)};
    const Mark mark = read_marker(text, rest);
    if (mark.shape == Marker::none || mark.weak || mark.counted) continue;
    const std::size_t shape = index_of(mark.shape);
    if (mark.ordinal != 1 && mark.ordinal != last[shape] + 1) continue;
    const Lead lead = find_lead(text, rest, mark);
    if (lead.trust < 50 || lead.span.empty() || !lead.run_in) continue;
    // A deeper series starts again under each heading.
    for (std::size_t deeper = shape + 1; deeper < last.size(); ++deeper) {
      if (level_of(static_cast<Marker>(deeper)) > level_of(mark.shape)) last[deeper] = 0;
    }
    last[shape] = mark.ordinal;
    ++count[shape];
    const Span words = within_blanks(text, mark.span.begin, lead.span);
    found.push_back({level_of(mark.shape), mark.ordinal, mark.shape, mark.span, words});
    i = words.end > i ? words.end - 1 : i;
  }
  std::erase_if(found,
                [&](const InnerHeading& heading) { return count[index_of(heading.shape)] < 2; });
  return found;
}

}  // namespace wengao::recognise
