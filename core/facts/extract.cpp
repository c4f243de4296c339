#include "core/facts/extractors.h"

namespace wengao::facts {

std::vector<Fact> extract(const Block& block) {
  std::vector<Fact> out;
  if (block.is(Kind::blank) || block.is(Kind::noise) || block.is(Kind::separator)) return out;
  numbering(block, out);
  enumeration(block, out);
  quantity(block, out);
  date(block, out);
  punctuation(block, protected_spans(block.text), out);
  duplicate(block, out);
  return out;
}

}  // namespace wengao::facts
