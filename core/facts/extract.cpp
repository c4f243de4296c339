#include "core/facts/extractors.h"

namespace wengao::facts {

std::vector<Fact> extract(const Block& block) {
  std::vector<Fact> out;
  if (block.is(Kind::blank) || block.is(Kind::noise) || block.is(Kind::separator)) return out;
  const Triggers triggers = triggers_of(block.text, block.info.content);
  numbering(block, out);
  if ((triggers.any & kPoint) != 0) enumeration(block, triggers, out);
  if ((triggers.any & kNumber) != 0) quantity(block, triggers, out);
  if ((triggers.any & kDate) != 0) date(block, triggers, out);
  if ((triggers.any & kMark) != 0) punctuation(block, out);
  duplicate(block, out);
  return out;
}

}  // namespace wengao::facts
