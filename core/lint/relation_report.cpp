#include "core/lint/relation_report.h"

#include "core/facts/number.h"
#include "core/lint/report.h"
#include "core/text/chars.h"
#include "core/text/utf.h"

namespace wengao::lint {
namespace {

// The digits a sum should have, in the total's own unit; empty when they are not a whole number.
std::u16string whole_total(const facts::Relation& relation) {
  std::int64_t units = relation.computed.units;
  for (unsigned i = 0; i < relation.computed.scale; ++i) {
    if (units % 10 != 0) return {};
    units /= 10;
  }
  if (units % relation.factor != 0) return {};
  return decimal_text(units / relation.factor);
}

// Offers the total the parts make. Never safe: a part may be the wrong one.
void offer_total(const Block& block, const facts::Relation& relation, Finding& finding) {
  Span digits = relation.total.span;
  const std::u16string_view text = block.text;
  while (digits.begin < digits.end && !text::is_digit(text[digits.begin])) ++digits.begin;
  Off end = digits.begin;
  while (end < digits.end && text::is_digit(text[end])) ++end;
  const bool plain =
      end > digits.begin && (end == text.size() || (text[end] != u'.' && text[end] != u','));
  const std::u16string total = whole_total(relation);
  if (!plain || total.empty()) return;
  finding.fixes.push_back(replace_with(block.id, {digits.begin, end}, total, false));
}

}  // namespace

void report_relations(const Block& block, const Scan& scan, facts::RelationKind kind, Sink& out) {
  for (const facts::Relation& relation : scan.relations(block)) {
    if (relation.kind != kind || relation.holds) continue;
    Finding& finding = out.at(block.id, relation.total.span);
    finding.args = {facts::working(relation),
                    std::u16string(part(block.text, relation.total.span))};
    for (const facts::Term& term : relation.parts) {
      finding.related.push_back({term.block, term.span});
    }
    if (kind == facts::RelationKind::sum) offer_total(block, relation, finding);
  }
}

}  // namespace wengao::lint
