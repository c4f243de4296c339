#include <algorithm>

#include "core/facts/extractors.h"

namespace wengao::facts {

std::vector<Fact> extract(const Block& block) {
  std::vector<Fact> out;
  if (block.is(Kind::blank)) return out;
  // What is set apart states nothing; that it stands there twice may be said.
  if (block.is(Kind::noise) || block.is(Kind::separator)) {
    duplicate(block, out);
    return out;
  }
  thread_local Triggers triggers;
  find_triggers(block.text, block.info.content, triggers);
  // Most paragraphs state about one fact for six such places; growing step by step moves them all.
  if (!triggers.places.empty())
    out.reserve(std::min<std::size_t>(triggers.places.size() / 6 + 2, 32));
  numbering(block, out);
  if ((triggers.any & kPoint) != 0) enumeration(block, triggers, out);
  if ((triggers.any & kNumber) != 0) quantity(block, triggers, out);
  if ((triggers.any & kDate) != 0) date(block, triggers, out);
  if ((triggers.any & kMark) != 0) punctuation(block, out);
  duplicate(block, out);
  if (block.is(Kind::table)) cell(block, out);
  if ((triggers.any & kName) != 0) name(block, triggers, out);
  structure(block, out);
  return out;
}

}  // namespace wengao::facts
