// The working of a relation, as one would write it in the margin.
#include <algorithm>

#include "core/facts/number.h"
#include "core/facts/relations.h"
#include "core/text/utf.h"

namespace wengao::facts {
namespace {

// A value in units of `factor`: 35000 as 3.5 for 万. Exact: only the point moves.
std::string in_unit(Decimal value, std::int64_t factor) {
  for (; factor >= 10; factor /= 10) {
    if (value.scale < 15) {
      ++value.scale;
    } else {
      value.units /= 10;
    }
  }
  while (value.scale > 0 && value.units % 10 == 0) {
    value.units /= 10;
    --value.scale;
  }
  return to_string(value);
}

// Values beside each other, in 万 or 亿 where all are large and round: 3000万 → 3600万.
struct Scale {
  std::int64_t factor = 1;
  const char* sign = "";
};
Scale scale_of(const std::vector<Term>& terms) {
  for (const Scale scale : {Scale{100'000'000, "亿"}, Scale{10'000, "万"}}) {
    const bool fits = std::all_of(terms.begin(), terms.end(), [&](const Term& term) {
      const Decimal value = term.value;
      return value.scale == 0 && value.units >= scale.factor &&
             value.units % (scale.factor / 100) == 0;
    });
    if (fits && !terms.empty()) return scale;
  }
  return {};
}

}  // namespace

std::u16string working(const Relation& relation) {
  const auto show = [&](Decimal value) { return in_unit(value, relation.factor); };
  const auto part_of = [&](std::size_t i) {
    return i < relation.parts.size() ? show(relation.parts[i].value) : std::string();
  };
  const Scale scale = scale_of(relation.parts);
  const auto value_of = [&](std::size_t i) {
    if (i >= relation.parts.size()) return std::string();
    return in_unit(relation.parts[i].value, scale.factor) + scale.sign;
  };
  const std::string total = show(relation.total.value);
  const std::string equal = relation.holds ? " = " : " ≠ ";
  const std::string made = relation.holds ? "" : " = " + show(relation.computed);
  std::string out;
  switch (relation.kind) {
    case RelationKind::sum:
    case RelationKind::share:
    case RelationKind::sources:
      for (const Term& term : relation.parts) {
        if (!out.empty()) out += " + ";
        out += show(term.value);
      }
      out += made + equal + total;
      break;
    case RelationKind::bound:
      out = show(relation.computed) + (relation.holds ? " ≤ " : " > ") + total;
      break;
    case RelationKind::unit:
      out = part_of(0) + " ∉ " + total;
      break;
    case RelationKind::ratio:
      out = show(relation.computed) + "%" + equal + total + "%";
      break;
    case RelationKind::growth:
      out = value_of(0) + " → " + value_of(1) + ": " + show(relation.computed) + equal + total;
      break;
    case RelationKind::difference:
      out = part_of(0) + " - " + part_of(1) + made + equal + total;
      break;
    case RelationKind::completion:
      out = value_of(0) + " ÷ " + value_of(1) + " = " + show(relation.computed) + "%" + equal +
            total + "%";
      break;
    case RelationKind::product:
      out = to_string(relation.parts[0].value) + " × " + part_of(1) + made + equal + total;
      break;
    case RelationKind::average:
      out = part_of(0) +
            (relation.parts.size() > 1 ? " ÷ " + to_string(relation.parts[1].value) : "") + ": " +
            show(relation.computed) + equal + total;
      break;
    case RelationKind::duration:
      out = part_of(0) + "–" + part_of(1) + ": " + show(relation.computed) + equal + total;
      break;
    case RelationKind::count:
    case RelationKind::repeat:
      out = show(relation.computed) + equal + total;
      break;
  }
  return text::from_utf8(out);
}

}  // namespace wengao::facts
