#include "core/facts/extractors.h"
#include "core/lint/fact_view.h"
#include "core/lint/rule.h"
#include "core/lint/sequences.h"

namespace wengao {
namespace {

// 一是 without 二是: the rest has been lost, or there was nothing to count.
void check(const lint::FactView& facts, Sink& out) {
  const auto is = static_cast<std::uint8_t>(facts::EnumerationType::is);
  for (const lint::Sequence& list : lint::point_sequences(facts.all(), is)) {
    const FactAt& at = *list.members.front();
    if (list.members.size() == 1 && at.fact->a == 1) out.at(at.block, at.fact->span);
  }
}

}  // namespace

extern const Rule numbering_lone_point;
constinit const Rule numbering_lone_point{
    .id = "numbering.lone_point",
    .category = Category::numbering,
    .severity = Severity::warning,
    .name = {u"只有“一是”", u"一是 without 二是"},
    .message = {u"只有“一是”而没有“二是”：缺了后面的内容，或不必分点",
                u"一是 without 二是: points are missing, or there is nothing to count"},
    .check_facts = check,
    .reads = FactFamily::enumeration,
    .bad = u"我镇狠抓落实。一是加强宣传教育，提高认识。",
    .good = u"我镇狠抓落实。一是加强宣传教育，提高认识；二是加强检查。",
};

}  // namespace wengao
