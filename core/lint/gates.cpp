#include "core/lint/gates.h"

#include <bit>

#include "core/lint/phrases.h"

namespace wengao::lint {
namespace {

template <class Visit>
void each_bit(std::uint64_t bits, Visit visit) {
  for (; bits != 0; bits &= bits - 1) visit(static_cast<std::size_t>(std::countr_zero(bits)));
}

}  // namespace

void BatchTraits::add(Kind kind, std::uint64_t has, Blocks block) {
  of_kind[static_cast<std::size_t>(kind)] |= block;
  each_bit(has, [&](std::size_t trait) { having[trait] |= block; });
}

Blocks asked_about(const Rule& rule, const BatchTraits& traits, const CharSets& chars) {
  Blocks out = ~Blocks{0};
  each_bit(rule.needs, [&](std::size_t trait) { out &= traits.having[trait]; });
  if (rule.table)
    each_bit(has::table(static_cast<unsigned>(*rule.table)),
             [&](std::size_t trait) { out &= traits.having[trait]; });
  if (out == 0) return 0;
  Blocks kinds = 0;
  each_bit(rule.kinds, [&](std::size_t kind) {
    if (kind < traits.of_kind.size()) kinds |= traits.of_kind[kind];
  });
  out &= kinds;
  return out == 0 || rule.chars.empty() ? out : out & chars.holding_any(rule.chars);
}

}  // namespace wengao::lint
