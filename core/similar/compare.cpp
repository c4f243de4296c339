#include <algorithm>
#include <tuple>

#include "core/similar/steps.h"

namespace wengao::similar {
namespace {

// Where units [begin, begin + size) of a line stand in its paragraph.
Place place_of(std::span<const Source> sources, const Normalised& text, std::uint32_t line,
               std::uint32_t begin, std::uint32_t size) {
  const Normalised::Line& at = text.lines[line];
  Place out{at.source, at.line, {text.spans[begin].begin, text.spans[begin + size - 1].end}};
  const std::u16string_view words = sources[at.source][at.line].text;
  if (!on_boundary(words, out.span.begin)) --out.span.begin;
  if (!on_boundary(words, out.span.end)) ++out.span.end;
  return out;
}

}  // namespace

Comparison compare(std::span<const Source> sources) {
  Comparison out;
  const Normalised text = normalise(sources);
  const std::vector<Print> prints = fingerprint(text);
  const std::vector<Stretch> stretches = match(text, prints, sources.size());
  share(text, stretches, out, sources.size());
  out.passages.reserve(stretches.size());
  for (const Stretch& stretch : stretches) {
    out.passages.push_back({place_of(sources, text, stretch.a_line, stretch.a, stretch.a_size),
                            place_of(sources, text, stretch.b_line, stretch.b, stretch.b_size),
                            stretch.same});
  }
  const auto order = [](const Place& place) {
    return std::make_tuple(place.source, place.line, place.span.begin);
  };
  std::stable_sort(
      out.passages.begin(), out.passages.end(), [&](const Passage& x, const Passage& y) {
        return std::make_pair(order(x.b), order(x.a)) < std::make_pair(order(y.b), order(y.a));
      });
  return out;
}

}  // namespace wengao::similar
