#include <initializer_list>

#include "core/facts/extractors.h"
#include "core/lint/fact_view.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/lint/sequences.h"
#include "core/text/numerals.h"

namespace wengao {
namespace {

using facts::EnumerationType;

// The words of a point: 三是, 三要, 第三.
std::u16string words(const Fact& fact, std::int64_t ordinal) {
  switch (static_cast<EnumerationType>(fact.type)) {
    case EnumerationType::is:
      return lint::joined(text::to_han(ordinal), u"是");
    case EnumerationType::must:
      return lint::joined(text::to_han(ordinal), u"要");
    case EnumerationType::nth:
      return lint::joined(u"第", text::to_han(ordinal));
    case EnumerationType::one:
      return lint::joined(u"其", text::to_han(ordinal));
    default:
      return {};
  }
}

// Renumbers the rest of the list from the mistake on.
Fix renumbered(const lint::Sequence& list, std::size_t from, std::int64_t expected) {
  Fix fix;
  fix.label = {u"从这里起顺次改为“{0}”……", u"Renumber from here: “{0}”…"};
  fix.args.push_back(words(*list.members[from]->fact, expected));
  fix.safe = false;
  const std::int64_t shift = expected - list.members[from]->fact->a;
  for (std::size_t i = from; i < list.members.size(); ++i) {
    const FactAt& at = *list.members[i];
    fix.edits.push_back({at.block, at.fact->span, words(*at.fact, at.fact->a + shift)});
  }
  return fix;
}

void check_list(const lint::Sequence& list, Sink& out) {
  // “三要三不要”: a single higher number of these kinds is a phrase, not the rest of a list.
  const auto type = static_cast<EnumerationType>(list.members.front()->fact->type);
  if (list.members.size() == 1 && type != EnumerationType::is) return;
  // 首先，……其次，……第三，……: such a list may begin with other words.
  if (type != EnumerationType::is && list.members.front()->fact->a != 1) return;
  std::int64_t expected = 1;
  for (std::size_t i = 0; i < list.members.size(); ++i) {
    const FactAt& at = *list.members[i];
    if (at.fact->a != expected) {
      Finding& finding = out.at(at.block, at.fact->span);
      finding.args = {words(*at.fact, expected), words(*at.fact, at.fact->a)};
      if (i > 0)
        finding.related.push_back({list.members[i - 1]->block, list.members[i - 1]->fact->span});
      finding.fixes.push_back(renumbered(list, i, expected));
    }
    expected = at.fact->a + 1;
  }
}

// 四是 then 六是; two 三是; a list that begins with 二是.
void check(const lint::FactView& facts, Sink& out) {
  for (const EnumerationType type :
       {EnumerationType::is, EnumerationType::must, EnumerationType::nth, EnumerationType::one}) {
    for (const lint::Sequence& list :
         lint::point_sequences(facts.all(), static_cast<std::uint8_t>(type))) {
      check_list(list, out);
    }
  }
}

}  // namespace

extern const Rule numbering_points;
constinit const Rule numbering_points{
    .id = "numbering.points",
    .category = Category::numbering,
    .severity = Severity::error,
    .name = {u"“一是”“二是”断号", u"Points out of order"},
    .message = {u"这里应是“{0}”，文中却是“{1}”：缺了一点，或序号写错了",
                u"“{0}” is due here, but “{1}” stands: a point is missing or misnumbered"},
    .check_facts = check,
    .reads = FactFamily::enumeration,
    .bad = u"一是抓宣传，二是抓培训，四是抓检查。",
    .good = u"一是抓宣传，二是抓培训，三是抓检查。",
};

}  // namespace wengao
