#include "core/lint/fact_view.h"
#include "core/lint/parts.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

// A paper with its title, signature and date, then 附件, which no note below the text lists.
void check(const lint::FactView& facts, Sink& out) {
  const lint::Frame& frame = facts.frame();
  if (frame.title == nullptr || frame.signature == nullptr || frame.date == nullptr) return;
  // What a paper sends on is named in its title.
  for (const char16_t* word : {u"印发", u"转发", u"公布"}) {
    if (frame.title_text.find(word) != std::u16string::npos) return;
  }
  const FactAt* first = nullptr;
  bool ended = false;
  for (const FactAt& at : facts.all()) {
    const auto type = lint::structure_type(at);
    if (type == facts::StructureType::attachment_note) return;
    ended = ended || type == facts::StructureType::date;
    if (first == nullptr && ended && type == facts::StructureType::attachment &&
        at.fact->subject.starts_with(u"附件"))
      first = &at;
  }
  if (first != nullptr) out.at(first->block, first->fact->span);
}

}  // namespace

extern const Rule structure_attachment_note;
constinit const Rule structure_attachment_note{
    .id = "structure.attachment_note",
    .category = Category::structure,
    .severity = Severity::hint,
    .source = Source::standard,
    .clause = "GB/T 9704—2012, 7.3.4",
    .name = {u"有附件而没有附件说明", u"Attachment without a note"},
    .message =
        {u"文后有附件，正文之后没有附件说明，宜在正文下空一行写“附件：”和附件名称",
         u"An attachment follows, but no note below the text names it; add 附件： and its name"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad =
        u"青石镇2024年道路硬化工作总结\n全年硬化道路3公里，见附件。\n青石镇人民政府\n"
        u"2024年12月20日\n附件\n项目进度表\n道路硬化已经完工。",
    .good =
        u"青石镇2024年道路硬化工作总结\n全年硬化道路3公里，见附件。\n附件：项目进度表\n"
        u"青石镇人民政府\n2024年12月20日\n附件\n项目进度表\n道路硬化已经完工。",
};

}  // namespace wengao
