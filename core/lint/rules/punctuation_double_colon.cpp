#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

// 会议指出：要做到两点：… — two colons before the sentence ends, the second followed by 一.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  Off first = 0;
  for (const std::uint32_t t : scan.marks) {
    const lint::Token& token = scan.tokens[t];
    const Off at = token.span.begin;
    if (text::is_sentence_end(text[at]) || text[at] == u'；' || text[at] == u'\u201C') first = 0;
    if (text[at] != u'：') continue;
    if (first != 0 && text::is_han_digit(lint::unit_at(text, at + 1))) {
      const Span span{first, first + 1};
      Finding& finding = out.at(block.id, span);
      finding.fixes.push_back(lint::replace_with(block.id, span, u"，", false));
    }
    const u16string_view left = part(text, {block.info.content.begin, at});
    first =
        lint::ends_with_any(left, {u"指出", u"强调", u"要求", u"认为", u"提出", u"表示", u"明确"})
            ? at
            : 0;
  }
}

}  // namespace

extern const Rule punctuation_double_colon;
constinit const Rule punctuation_double_colon{
    .id = "punctuation.double_colon",
    .category = Category::punctuation,
    .severity = Severity::hint,
    .source = Source::standard,
    .clause = "GB/T 15834—2011, 4.7.3.4",
    .name = {u"一句话里套用冒号", u"Colon within a colon"},
    .message = {u"一句话里用了两个冒号，前一个宜改为逗号",
                u"Two colons in one sentence; make the first a comma"},
    .check_block = check,
    .needs = lint::has::colon,
    .chars = u"指强要认提表明",
    .kinds = kProse,
    .bad = u"会议指出：要做到两点：一要认真，二要及时。",
    .good = u"会议指出，要做到两点：一要认真，二要及时。",
};

}  // namespace wengao
