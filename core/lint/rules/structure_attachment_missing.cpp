#include <algorithm>

#include "core/lint/fact_view.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const lint::FactView& facts, Sink& out) {
  std::int64_t named = 0;
  bool listed = false;
  for (const FactAt& at : facts.all()) {
    const auto type = lint::structure_type(at);
    if (type != facts::StructureType::attachment_note && type != facts::StructureType::attachment)
      continue;
    listed = true;
    named = std::max<std::int64_t>({named, at.fact->b, 1});
  }
  // A piece of a paper may have its attachments elsewhere; a paper with its title, signature and
  // date has none then.
  const lint::Frame& frame = facts.frame();
  const bool whole = frame.title != nullptr && frame.signature != nullptr && frame.date != nullptr;
  if (!listed && !whole) return;
  if (!listed) named = -1;
  for (const FactAt& at : facts.all()) {
    if (lint::structure_type(at) != facts::StructureType::reference || at.fact->b <= named)
      continue;
    out.at(at.block, at.fact->span).args = {at.fact->b == 0 ? std::u16string()
                                                            : lint::decimal_text(at.fact->b)};
  }
}

}  // namespace

extern const Rule structure_attachment_missing;
constinit const Rule structure_attachment_missing{
    .id = "structure.attachment_missing",
    .category = Category::structure,
    .severity = Severity::warning,
    .name = {u"提到的附件没有", u"Attachment referred to is missing"},
    .message = {u"正文提到“附件{0}”，文后没有", u"The text refers to 附件{0}; there is none"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad = u"名单见附件2。\n附件：1.重点项目清单\n2024年工作方案已经印发。",
    .good = u"名单见附件1。\n附件：1.重点项目清单\n2024年工作方案已经印发。",
};

}  // namespace wengao
