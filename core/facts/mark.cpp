#include <algorithm>

#include "core/base/hash.h"
#include "core/facts/relations.h"

namespace wengao::facts {
namespace {

std::uint64_t mixed(std::u16string_view words, std::uint64_t hash) {
  for (const char16_t c : words) hash = hashed(hash, c);
  return hashed(hash, u'\n');
}

}  // namespace

std::uint64_t mark_of(std::u16string_view working, std::u16string_view text, Span at) {
  constexpr Off kBefore = 6;
  const std::uint64_t hash = mixed(working, kHashBasis);
  if (text.empty()) return hash;
  const Off from = at.begin > kBefore ? at.begin - kBefore : 0;
  return mixed(part(text, {from, at.end}), hash);
}

std::uint64_t mark_of(const Relation& relation, const Block& block) {
  // The finding on a part in another unit stands at the part.
  const bool at_part = relation.kind == RelationKind::unit && !relation.parts.empty();
  const Span at = at_part ? relation.parts[0].span : relation.total.span;
  const bool across = std::any_of(
      relation.parts.begin(), relation.parts.end(),
      [&](const Term& term) { return term.block != 0 && term.block != relation.total.block; });
  const bool by_working = across || block.is(Kind::table);
  return mark_of(working(relation), by_working ? std::u16string_view() : block.text, at);
}

}  // namespace wengao::facts
