#include "core/lint/fact_view.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const lint::FactView& facts, Sink& out) {
  const FactAt* note = nullptr;
  std::int64_t topics = 0;
  for (const FactAt& at : facts.all()) {
    if (lint::structure_type(at) == facts::StructureType::attachment_note && note == nullptr)
      note = &at;
    if (lint::structure_type(at) == facts::StructureType::text) topics |= at.fact->a;
  }
  if (note == nullptr || (topics & facts::topic::attachment) != 0) return;
  const lint::Frame& frame = facts.frame();
  for (const char16_t* word : {u"印发", u"转发", u"公布", u"下达", u"报送"}) {
    if (frame.title_text.find(word) != std::u16string::npos) return;
  }
  out.at(note->block, note->fact->span);
}

}  // namespace

extern const Rule structure_attachment_unused;
constinit const Rule structure_attachment_unused{
    .id = "structure.attachment_unused",
    .category = Category::structure,
    .severity = Severity::hint,
    .name = {u"附件没有在正文提到", u"Attachment the text never mentions"},
    .message = {u"文后有附件，正文没有提到，宜在相应处注明“见附件”",
                u"The text never refers to the attachment; say where it belongs"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad = u"全镇完成了各项任务，群众满意度有所提高。\n附件：重点项目清单",
    .good = u"全镇完成了各项任务（见附件），群众满意度有所提高。\n附件：重点项目清单",
};

}  // namespace wengao
