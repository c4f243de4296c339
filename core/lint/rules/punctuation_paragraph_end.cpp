#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

// A paragraph that ends with ， or 、, or with ； although a full stop stands within it: items that
// hold full stops are parted by full stops (A.5).
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const Span content = block.info.content;
  const char16_t last = block.text[content.end - 1];
  const bool comma = last == u'，' || last == u',' || last == u'、';
  const bool semicolon = last == u'；' || last == u';';
  if (!comma && !semicolon) return;
  const std::u16string_view body = part(block.text, {block.info.lead.end, content.end});
  const bool has_stop =
      (scan.has & lint::has::full_stop) != 0 && body.find(u'。') != body.npos && body.size() > 30;
  if (semicolon && !has_stop) return;
  if (comma && content.size() < 12) return;
  const Span span{content.end - 1, content.end};
  Finding& finding = out.at(block.id, span);
  finding.args.emplace_back(part(block.text, span));
  finding.fixes.push_back(lint::replace_with(block.id, span, u"。", semicolon));
}

}  // namespace

extern const Rule punctuation_paragraph_end;
constinit const Rule punctuation_paragraph_end{
    .id = "punctuation.paragraph_end",
    .category = Category::punctuation,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 15834—2011, A.5",
    .name = {u"段末标点不当", u"Mark at the end of a paragraph"},
    .message = {u"段落末尾是“{0}”，话没有说完，或者应为句号",
                u"The paragraph ends with “{0}”: unfinished, or a full stop belongs here"},
    .check_block = check,
    .kinds = bit(Kind::body) | bit(Kind::heading),
    .bad = u"镇里召开了动员会，布置了慰问工作。各村本着为民解困的原则，为群众提供扶贫资金5000元；",
    .good = u"镇里召开了动员会，布置了慰问工作。各村本着为民解困的原则，为群众提供扶贫资金5000元。",
};

}  // namespace wengao
