#include "core/lint/renumber.h"

#include <algorithm>
#include <unordered_map>

#include "core/facts/extractors.h"
#include "core/lint/report.h"
#include "core/text/numerals.h"

namespace wengao::lint {

std::u16string number_like(const Fact& fact, std::int64_t ordinal) {
  switch (static_cast<Marker>(fact.b)) {
    case Marker::han:
      return joined(text::to_han(ordinal), u"、");
    case Marker::part: {
      const auto last = static_cast<char16_t>(fact.c & 0xFFFF);
      const std::u16string head = joined(u"第", text::to_han(ordinal));
      if (last == u'分') return joined(head, u"部分");
      return last == 0 ? head : joined(head, {&last, 1});
    }
    case Marker::han_paren:
      return joined(u"（", text::to_han(ordinal), u"）");
    case Marker::arabic:
      return joined(decimal_text(ordinal), u".");
    case Marker::arabic_paren:
      return joined(u"（", decimal_text(ordinal), u"）");
    case Marker::circled:
      if (ordinal >= 1 && ordinal <= 20) {
        return std::u16string(1, static_cast<char16_t>(0x2460 + ordinal - 1));
      }
      return joined(u"（", decimal_text(ordinal), u"）");
    case Marker::none:
      break;
  }
  return decimal_text(ordinal);
}

std::u16string number_like(const Fact& fact) { return number_like(fact, fact.a); }

Fix renumber(const Sequence& list, std::size_t from, std::int64_t expected,
             std::span<const FactAt> facts) {
  Fix fix;
  fix.label = {u"从这里起顺次改为“{0}”……", u"Renumber from here: “{0}”…"};
  const Fact& first = *list.members[from]->fact;
  fix.args.push_back(number_like(first, expected));
  fix.safe = false;
  const std::int64_t shift = expected - first.a;
  std::unordered_map<std::int64_t, std::int64_t> moved;
  for (std::size_t i = from; i < list.members.size(); ++i) {
    const FactAt& at = *list.members[i];
    fix.edits.push_back({at.block, at.fact->span, number_like(*at.fact, at.fact->a + shift)});
    moved.emplace(at.fact->a, at.fact->a + shift);
  }
  if (first.level != 1) return fix;
  for (const FactAt& at : facts) {
    if (static_cast<facts::NumberingType>(at.fact->type) != facts::NumberingType::reference)
      continue;
    const auto target = moved.find(at.fact->a);
    if (target == moved.end()) continue;
    fix.edits.push_back({at.block, at.fact->span, text::to_han(target->second)});
  }
  return fix;
}

}  // namespace wengao::lint
