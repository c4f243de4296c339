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

// 147万户，其中企业57.3万家: measure words for the same things.
bool alike(const Block& block, const facts::Relation& relation) {
  constexpr std::u16string_view kPlaces = u"户家个所处座栋间次";
  if (relation.parts.empty()) return true;
  const auto last = [&](Span span) { return part(block.text, span).back(); };
  return kPlaces.find(last(relation.total.span)) != kPlaces.npos &&
         kPlaces.find(last(relation.parts[0].span)) != kPlaces.npos;
}

}  // namespace

void report_relations(const Block& block, const Scan& scan, facts::RelationKind kind, Sink& out) {
  for (const facts::Relation& relation : scan.relations(block)) {
    if (relation.kind != kind || relation.holds) continue;
    if (kind == facts::RelationKind::unit && alike(block, relation)) continue;
    // Of a part in another unit it is the part that is out of place.
    const bool at_part = kind == facts::RelationKind::unit && !relation.parts.empty();
    Finding& finding = out.at(block.id, (at_part ? relation.parts[0] : relation.total).span);
    finding.args = {facts::working(relation),
                    std::u16string(part(block.text, relation.total.span))};
    for (const facts::Term& term : relation.parts) {
      // A value that is only implied stands nowhere.
      if (term.block != 0) finding.related.push_back({term.block, term.span});
    }
    if (kind == facts::RelationKind::sum) offer_total(block, relation, finding);
  }
}

}  // namespace wengao::lint
