#include <unordered_map>

#include "core/lint/fact_view.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

// The same paragraph twice in one report: copied once too often.
void check(const lint::FactView& facts, Sink& out) {
  std::unordered_map<std::int64_t, const FactAt*> seen;
  for (const FactAt& at : facts.all()) {
    const auto [first, fresh] = seen.emplace(at.fact->a, &at);
    if (fresh || first->second->fact->b != at.fact->b) continue;
    Finding& finding = out.at(at.block, at.fact->span);
    finding.related.push_back({first->second->block, first->second->fact->span});
    finding.fixes.push_back(lint::remove_whole(at.block, at.fact->span));
  }
}

}  // namespace

extern const Rule duplicate_paragraph;
constinit const Rule duplicate_paragraph{
    .id = "duplicate.paragraph",
    .category = Category::duplicate,
    .severity = Severity::warning,
    .name = {u"整段重复", u"Paragraph repeated"},
    .message = {u"这一段和前面的一段完全相同", u"This paragraph repeats an earlier one"},
    .check_facts = check,
    .reads = FactFamily::duplicate,
    .bad =
        u"全镇组织干部职工走访慰问困难群众，送去了党和政府的关怀。\n各村也开展了活动。\n"
        u"全镇组织干部职工走访慰问困难群众，送去了党和政府的关怀。",
    .good = u"全镇组织干部职工走访慰问困难群众，送去了党和政府的关怀。\n各村也开展了活动。\n",
};

}  // namespace wengao
