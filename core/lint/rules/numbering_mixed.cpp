#include "core/facts/extractors.h"
#include "core/lint/fact_view.h"
#include "core/lint/renumber.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

// （一） and (二) in one list. Other mixtures (1. and 1、) are wrong forms by themselves.
void check(const lint::FactView& facts, Sink& out) {
  constexpr std::int64_t kHalf = u'(';
  constexpr std::int64_t kFull = u'（';
  for (const lint::Sequence& list : facts.heading_sequences()) {
    bool full = false;
    for (const FactAt* at : list.members) full = full || at->fact->c >> 16 == kFull;
    if (!full) continue;
    for (const FactAt* at : list.members) {
      if (at->fact->c >> 16 != kHalf) continue;
      const std::u16string right = lint::number_like(*at->fact);
      Finding& finding = out.at(at->block, at->fact->span);
      finding.args = {right};
      finding.fixes.push_back(lint::replace_with(at->block, at->fact->span, right));
    }
  }
}

}  // namespace

extern const Rule numbering_mixed;
constinit const Rule numbering_mixed{
    .id = "numbering.mixed",
    .category = Category::numbering,
    .severity = Severity::warning,
    .name = {u"同级序号写法不一", u"Mixed forms at one level"},
    .message = {u"同一级的序号写法不一致，这里应为“{0}”",
                u"Numbers of one level differ in form; write “{0}” here"},
    .check_facts = check,
    .reads = FactFamily::numbering,
    .bad =
        u"一、工作情况\n（一）加强领导\n落实了责任。\n(二)完善制度\n堵塞了漏洞。\n二、存在问题\n"
        u"工作力量不足。",
    .good =
        u"一、工作情况\n（一）加强领导\n落实了责任。\n（二）完善制度\n堵塞了漏洞。\n二、存在问题\n"
        u"工作力量不足。",
};

}  // namespace wengao
