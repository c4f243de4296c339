#include "core/lint/fact_view.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const lint::FactView& facts, Sink& out) {
  const lint::Frame& frame = facts.frame();
  if (frame.signature == nullptr || frame.date != nullptr || frame.subtitled) return;
  out.at(frame.signature->block, frame.signature->fact->span).args = {u"署名", u"成文日期"};
}

}  // namespace

extern const Rule structure_signature_date;
constinit const Rule structure_signature_date{
    .id = "structure.signature_date",
    .category = Category::structure,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 9704—2012, 7.3.5",
    .name = {u"署名和日期缺一项", u"Signature or date missing"},
    .message = {u"有{0}而没有{1}", u"There is a {0} and no {1}"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad = u"全镇完成了各项任务。\n特此报告。\n\n长河镇人民政府",
    .good = u"全镇完成了各项任务。\n特此报告。\n\n长河镇人民政府\n2024年12月30日",
};

}  // namespace wengao
