#include <algorithm>

#include "core/facts/relations.h"
#include "core/lint/fact_view.h"
#include "core/lint/relation_fix.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

// A total or a rate is certain once its parts are; which of them is wrong is the writer's to say.
void offer(std::span<const FactAt> cells, const facts::Relation& relation, Finding& finding) {
  const auto cell = std::find_if(cells.begin(), cells.end(), [&](const FactAt& at) {
    return at.block == relation.total.block && at.fact->span == relation.total.span;
  });
  if (cell == cells.end()) return;
  const std::u16string digits = lint::computed_digits(relation, cell->fact->value.scale);
  if (digits.empty()) return;
  finding.fixes.push_back(lint::replace_with(relation.total.block, relation.total.span,
                                             digits + cell->fact->unit, false));
}

// 合计 against its rows, a rate against the columns it is made of.
void check(const lint::FactView& cells, Sink& out) {
  for (const facts::Relation& relation : facts::relations_of_tables(cells.all())) {
    if (relation.holds) continue;
    Finding& finding = out.at(relation.total.block, relation.total.span);
    finding.args.push_back(facts::working(relation));
    for (const facts::Term& term : relation.parts) {
      if (term.block != 0) finding.related.push_back({term.block, term.span});
    }
    offer(cells.all(), relation, finding);
  }
}

}  // namespace

extern const Rule fact_table;
constinit const Rule fact_table{
    .id = "fact.table",
    .category = Category::fact,
    .severity = Severity::error,
    .name = {u"表格里的数对不上", u"Figures of a table disagree"},
    .message = {u"表格里的数对不上：{0}，请核对合计、比例和各分项",
                u"The figures of the table disagree: {0}; check totals, rates and parts"},
    .check_facts = check,
    .reads = FactFamily::cell,
    .bad = u"单位\t来信\t来访\n东村\t12\t30\n西村\t20\t15\n合计\t32\t46",
    .good = u"单位\t来信\t来访\n东村\t12\t30\n西村\t20\t15\n合计\t32\t45",
};

}  // namespace wengao
