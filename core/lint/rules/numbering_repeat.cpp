#include "core/facts/extractors.h"
#include "core/lint/fact_view.h"
#include "core/lint/renumber.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

// 二、 twice, or 三、 after 四、. A 一、 starts another list and is no mistake.
void check(const lint::FactView& facts, Sink& out) {
  for (const lint::Sequence& list : facts.heading_sequences()) {
    for (std::size_t i = 1; i < list.members.size(); ++i) {
      const FactAt& last = *list.members[i - 1];
      const FactAt& at = *list.members[i];
      if (at.fact->a > last.fact->a) continue;
      Finding& finding = out.at(at.block, at.fact->span);
      finding.args = {lint::number_like(*at.fact), lint::number_like(*last.fact),
                      lint::number_like(*at.fact, last.fact->a + 1)};
      finding.related.push_back({last.block, last.fact->span});
      finding.fixes.push_back(lint::renumber(list, i, last.fact->a + 1, facts.all()));
    }
  }
}

}  // namespace

extern const Rule numbering_repeat;
constinit const Rule numbering_repeat{
    .id = "numbering.repeat",
    .category = Category::numbering,
    .severity = Severity::error,
    .name = {u"序号重复或倒退", u"Number repeated or out of order"},
    .message = {u"“{1}”之后又是“{0}”，应为“{2}”", u"“{0}” follows “{1}”; it should be “{2}”"},
    .check_facts = check,
    .reads = FactFamily::numbering,
    .bad =
        u"一、工作情况\n各项工作有序推进。\n二、存在问题\n工作力量不足。\n二、下一步打算\n"
        u"加强力量配备。",
    .good =
        u"一、工作情况\n各项工作有序推进。\n二、存在问题\n工作力量不足。\n三、下一步打算\n"
        u"加强力量配备。",
};

}  // namespace wengao
