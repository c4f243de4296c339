#include "core/lint/examples.h"
#include "core/lint/fact_view.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const lint::FactView& facts, Sink& out) {
  const std::vector<lint::Part>& parts = facts.parts();
  std::int64_t total = 0;
  std::size_t tops = 0;
  const lint::Part* longest = nullptr;
  for (const lint::Part& part : parts) {
    if (part.level() != 1) continue;
    ++tops;
    total += part.length;
    if (longest == nullptr || part.length > longest->length) longest = &part;
  }
  constexpr std::int64_t kLong = 400;
  if (tops < 3 || longest->children > 1 || total < kLong || longest->length * 4 < total * 3) return;
  Finding& finding = out.at(longest->heading->block, longest->heading->fact->span);
  finding.args = {longest->heading->fact->subject};
}

using lint::examples::kWorkSentence;
constexpr std::u16string_view kHead = u"一、主要工作\n";
constexpr std::u16string_view kLong = lint::repeated<kWorkSentence, 8>();
constexpr std::u16string_view kGoodRest =
    u"\n二、存在的问题\n部分村力量不足，隐患排查不够细致，台账更新不够及时，整改进度不平衡。\n三、"
    u"下一步打算\n加强队伍建设，细化排查清单，按月更新台账，对进度慢的村重点督办。";
constexpr std::u16string_view kBadRest =
    u"\n二、存在的问题\n队伍力量不足。\n三、下一步打算\n加强队伍建设。";

}  // namespace

extern const Rule structure_balance;
constinit const Rule structure_balance{
    .id = "structure.balance",
    .category = Category::structure,
    .severity = Severity::hint,
    .name = {u"各部分长短悬殊", u"One part outweighs the rest"},
    .message = {u"“{0}”占了全文的大半，宜拆分或充实其他部分",
                u"“{0}” is most of the text; divide it or fill out the others"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad = lint::joined<kHead, kLong, kBadRest>(),
    .good = lint::joined<kHead, kWorkSentence, kWorkSentence, kGoodRest>(),
};

}  // namespace wengao
