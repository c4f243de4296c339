#include "core/facts/extractors.h"
#include "core/lint/fact_view.h"
#include "core/lint/renumber.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

// 一、 三、 and a list that begins with 二、.
void check(const lint::FactView& facts, Sink& out) {
  for (const lint::Sequence& list : facts.heading_sequences()) {
    std::int64_t expected = list.goes_on ? list.members.front()->fact->a : 1;
    for (std::size_t i = 0; i < list.members.size(); ++i) {
      const FactAt& at = *list.members[i];
      if (at.fact->a > expected) {
        Finding& finding = out.at(at.block, at.fact->span);
        finding.args = {lint::number_like(*at.fact, expected), lint::number_like(*at.fact)};
        if (i > 0) {
          finding.related.push_back({list.members[i - 1]->block, list.members[i - 1]->fact->span});
        }
        finding.fixes.push_back(lint::renumber(list, i, expected, facts.all()));
      }
      expected = at.fact->a + 1;
    }
  }
}

}  // namespace

extern const Rule numbering_gap;
constinit const Rule numbering_gap{
    .id = "numbering.gap",
    .category = Category::numbering,
    .severity = Severity::error,
    .name = {u"序号断了", u"Gap in numbering"},
    .message = {u"这里应是“{0}”，文中却是“{1}”：序号断了，或缺了一部分",
                u"“{0}” is due here, but “{1}” stands: a number or a part is missing"},
    .check_facts = check,
    .reads = FactFamily::numbering,
    .bad = u"一、工作情况\n各项工作有序推进。\n三、存在问题\n工作力量不足。",
    .good = u"一、工作情况\n各项工作有序推进。\n二、存在问题\n工作力量不足。",
};

}  // namespace wengao
