#include "core/lint/fact_view.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const lint::FactView& facts, Sink& out) {
  const lint::Frame& frame = facts.frame();
  if (frame.title == nullptr || !frame.title_text.ends_with(u"请示") ||
      (frame.topics & facts::topic::request) != 0)
    return;
  out.at(frame.title->block, frame.title->fact->span);
}

}  // namespace

extern const Rule structure_request_closing;
constinit const Rule structure_request_closing{
    .id = "structure.request_closing",
    .category = Category::structure,
    .severity = Severity::hint,
    .name = {u"请示没有结语", u"Request without its closing words"},
    .message = {u"请示末尾应有“妥否，请批示”一类结语",
                u"Close a request with 妥否，请批示 or the like"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad = u"关于防汛资金的请示\n全县需防汛资金100万元，特此申请。",
    .good = u"关于防汛资金的请示\n全县需防汛资金100万元。\n妥否，请批示。",
};

}  // namespace wengao
