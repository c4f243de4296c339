#include "core/lint/examples.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const Block& block, const lint::Scan& /*scan*/, Sink& out) {
  constexpr Off kLongest = 600;
  const Span content = block.info.content;
  if (content.size() <= kLongest) return;
  const Off end = content.begin + (block.info.run_in ? block.info.lead.end - content.begin : 12);
  Off at = end;
  if (!on_boundary(block.text, at)) --at;
  out.at(block.id, {content.begin, at}).args.push_back(lint::decimal_text(content.size()));
}

constexpr std::u16string_view kSentence = u"全镇组织开展检查，完成任务。";

}  // namespace

extern const Rule structure_paragraph_long;
constinit const Rule structure_paragraph_long{
    .id = "structure.paragraph_long",
    .category = Category::structure,
    .severity = Severity::hint,
    .name = {u"段落过长", u"Paragraph too long"},
    .message = {u"这一段有{0}个字，宜分成几段", u"The paragraph has {0} characters; part it"},
    .check_block = check,
    .kinds = kProse,
    .bad = lint::repeated<kSentence, 43>(),
    .good = kSentence,
};

}  // namespace wengao
