#include "core/lint/relation_report.h"

#include "core/lint/relation_fix.h"
#include "core/lint/report.h"

namespace wengao::lint {
namespace {

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
  for (const facts::Relation& relation : scan.relations) {
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
    const Rewritten fixed = rewritten(block, relation);
    if (!fixed.span.empty()) {
      finding.fixes.push_back(replace_with(block.id, fixed.span, fixed.words, false));
    }
  }
}

}  // namespace wengao::lint
