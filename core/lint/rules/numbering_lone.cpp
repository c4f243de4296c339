#include "core/facts/extractors.h"
#include "core/lint/fact_view.h"
#include "core/lint/renumber.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

// （一） without （二）: a part that is not divided needs no number.
void check(const lint::FactView& facts, Sink& out) {
  for (const lint::Sequence& list : facts.heading_sequences()) {
    const FactAt& at = *list.members.front();
    if (list.members.size() != 1 || at.fact->a != 1 || list.inside) continue;
    // A lone attachment may bear its number; what is handed in apart is seldom listed.
    if (static_cast<facts::NumberingType>(at.fact->type) == facts::NumberingType::attachment)
      continue;
    // ① ② and （1）（2） often go on within the paragraph.
    if (at.fact->level > 3) continue;
    Finding& finding = out.at(at.block, at.fact->span);
    finding.args = {lint::number_like(*at.fact), lint::number_like(*at.fact, 2)};
    if (at.fact->level == 3) finding.severity = Severity::hint;
  }
}

}  // namespace

extern const Rule numbering_lone;
constinit const Rule numbering_lone{
    .id = "numbering.lone",
    .category = Category::numbering,
    .severity = Severity::warning,
    .name = {u"只有一项", u"Lone item"},
    .message = {u"只有“{0}”而没有“{1}”：缺了后面的部分，或不必编号",
                u"“{0}” without “{1}”: a part is missing, or the number is not needed"},
    .check_facts = check,
    .reads = FactFamily::numbering,
    .bad = u"一、工作情况\n（一）加强领导\n落实了责任。\n二、存在问题\n工作力量不足。",
    .good =
        u"一、工作情况\n（一）加强领导\n落实了责任。\n（二）完善制度\n堵塞了漏洞。\n"
        u"二、存在问题\n工作力量不足。",
};

}  // namespace wengao
