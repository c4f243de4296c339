#include "core/lint/examples.h"
#include "core/lint/fact_view.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const lint::FactView& facts, Sink& out) {
  const lint::Frame& frame = facts.frame();
  constexpr std::int64_t kLong = 256;
  if (frame.length < kLong || (frame.topics & facts::topic::plan) != 0) return;
  if (!facts.expects(Part::plans)) return;
  const FactAt& at = frame.title != nullptr ? *frame.title : *frame.first;
  out.at(at.block, at.fact->span);
}

using lint::examples::kSummary;
constexpr std::u16string_view kBadRest = u"\n三、存在的问题\n部分村力量不足。";
constexpr std::u16string_view kGoodRest =
    u"\n三、存在的问题\n部分村力量不足。\n四、下一步打算\n继续抓好落实。";

}  // namespace

extern const Rule structure_plans;
constinit const Rule structure_plans{
    .id = "structure.plans",
    .category = Category::structure,
    .severity = Severity::hint,
    .name = {u"没有写下一步打算", u"Nothing said of plans"},
    .message = {u"总结没有写下一步打算，宜补上一部分",
                u"The summary says nothing of what comes next; add a part on it"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad = lint::joined<kSummary, kBadRest>(),
    .good = lint::joined<kSummary, kGoodRest>(),
};

}  // namespace wengao
