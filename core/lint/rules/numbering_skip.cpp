#include "core/facts/extractors.h"
#include "core/lint/fact_view.h"
#include "core/lint/renumber.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

// 一、 directly followed by （1）. 一、 to 1. is accepted practice: short reports do without
// （一）.
void check(const lint::FactView& facts, Sink& out) {
  constexpr int kTooFar = 3;
  for (const lint::Sequence& list : facts.heading_sequences()) {
    if (list.parent == nullptr || list.inside) continue;
    const FactAt& at = *list.members.front();
    const auto marker = static_cast<Marker>(at.fact->b);
    if (marker == Marker::circled) continue;  // ① counts points within any paragraph
    if (at.fact->level - list.parent->fact->level < kTooFar) continue;
    Finding& finding = out.at(at.block, at.fact->span);
    finding.args = {lint::number_like(*list.parent->fact), lint::number_like(*at.fact)};
    finding.related.push_back({list.parent->block, list.parent->fact->span});
  }
}

}  // namespace

extern const Rule numbering_skip;
constinit const Rule numbering_skip{
    .id = "numbering.skip",
    .category = Category::numbering,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 9704—2012, 7.3.3",
    .name = {u"层次越级", u"Level skipped"},
    .message = {u"“{0}”之下直接用“{1}”，越过了“（一）”“1.”两级",
                u"“{1}” stands directly under “{0}”; the levels （一） and 1. are skipped"},
    .check_facts = check,
    .reads = FactFamily::numbering,
    .bad =
        u"一、工作情况\n（1）加强领导\n落实了责任。\n（2）完善制度\n堵塞了漏洞。\n二、存在问题\n"
        u"工作力量不足。",
    .good =
        u"一、工作情况\n（一）加强领导\n落实了责任。\n（二）完善制度\n堵塞了漏洞。\n二、存在问题\n"
        u"工作力量不足。",
};

}  // namespace wengao
