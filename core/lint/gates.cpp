#include "core/lint/gates.h"

#include <vector>

#include "core/lint/phrases.h"

namespace wengao::lint {
void BatchTraits::add(Kind kind, std::uint64_t has, Blocks block) {
  any_ |= has;
  of_kind_[static_cast<std::size_t>(kind)] |= block;
  each_bit(has, [&](std::size_t trait) { having_[trait] |= block; });
}

Blocks BatchTraits::with(std::uint64_t traits) const {
  if ((traits & ~any_) != 0) return 0;
  Blocks out = ~Blocks{0};
  each_bit(traits, [&](std::size_t trait) { out &= having_[trait]; });
  return out;
}

Blocks BatchTraits::of(Kinds kinds) const {
  Blocks out = 0;
  for (std::size_t kind = 0; kind < kKinds; ++kind) {
    if ((kinds >> kind & 1) != 0) out |= of_kind_[kind];
  }
  return out;
}

Blocks Gate::open(const BatchTraits& traits, const CharSets& sets) const {
  Blocks out = traits.with(needs);
  if (out != 0) out &= traits.of(kinds);
  if (out != 0 && !chars.empty()) out &= sets.holding_any(chars);
  return out;
}

std::span<const Gate> all_gates() {
  static const std::vector<Gate> gates = [] {
    std::vector<Gate> out;
    for (const Rule* rule : all_rules()) {
      if (rule->check_block == nullptr) continue;
      std::uint64_t needs = rule->needs;
      if (rule->table) needs |= has::table(static_cast<unsigned>(*rule->table));
      out.push_back({rule, needs, rule->kinds, rule->chars});
    }
    return out;
  }();
  return gates;
}

}  // namespace wengao::lint
