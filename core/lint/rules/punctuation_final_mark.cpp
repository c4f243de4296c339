#include "core/lint/fact_view.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

// Where the other paragraphs close with a mark, one that does not lost its own. Where many do not,
// lines were cut from their paragraphs.
void check(const lint::FactView& facts, Sink& out) {
  std::size_t paragraphs = 0;
  std::size_t unclosed = 0;
  for (const FactAt& at : facts.all()) {
    if (lint::structure_type(at) == facts::StructureType::text) ++paragraphs;
    if (lint::structure_type(at) == facts::StructureType::unclosed) ++unclosed;
  }
  constexpr std::size_t kShare = 3;
  if (unclosed * kShare > paragraphs) return;
  for (const FactAt& at : facts.all()) {
    if (lint::structure_type(at) != facts::StructureType::unclosed) continue;
    const Span last = at.fact->span;
    Finding& finding = out.at(at.block, last);
    Fix& fix = finding.fixes.emplace_back();
    fix.label = {u"补上句号", u"Add a full stop"};
    fix.edits.push_back({at.block, {last.end, last.end}, u"。"});
    fix.safe = false;
  }
}

}  // namespace

extern const Rule punctuation_final_mark;
constinit const Rule punctuation_final_mark{
    .id = "punctuation.final_mark",
    .category = Category::punctuation,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 15834—2011, 4.1",
    .name = {u"段末没有标点", u"Paragraph without its final mark"},
    .message = {u"其他段落都用标点结尾，这一段没有，请补上句号",
                u"The other paragraphs end with a mark, this one does not; add a full stop"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad =
        u"镇里召开了动员会，布置了清理工作。\n各村分组入户。干部逐户登记，建立了台账，明确了"
        u"完成时限\n群众反映较好。",
    .good =
        u"镇里召开了动员会，布置了清理工作。\n各村分组入户。干部逐户登记，建立了台账，明确了"
        u"完成时限。\n群众反映较好。",
};

}  // namespace wengao
