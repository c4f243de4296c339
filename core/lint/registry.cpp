// The list of rules. Explicit and sorted: rules that registered themselves would vanish from a
// static library.
#include <algorithm>
#include <iterator>

#include "core/lint/rule.h"

namespace wengao {

#define WENGAO_RULE(name) extern const Rule name;
#include "core/lint/rules.inc"
#undef WENGAO_RULE

namespace lint {
namespace {

constexpr const Rule* kRules[] = {
#define WENGAO_RULE(name) &name,
#include "core/lint/rules.inc"
#undef WENGAO_RULE
};

}  // namespace

std::span<const Rule* const> all_rules() { return kRules; }

const Rule* find_rule(std::string_view id) {
  const auto* found =
      std::lower_bound(std::begin(kRules), std::end(kRules), id,
                       [](const Rule* rule, std::string_view key) { return rule->id < key; });
  return found != std::end(kRules) && (*found)->id == id ? *found : nullptr;
}

}  // namespace lint
}  // namespace wengao
