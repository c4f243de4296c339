#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

// 第一、 其次、 at the start of a sentence; 第三、四节 and 第一、第二 list numbers.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const std::uint32_t t : scan.marks) {
    const lint::Token& token = scan.tokens[t];
    const Off at = token.span.begin;
    if (text[at] != u'、') continue;
    const u16string_view left = part(text, {block.info.content.begin, at});
    const u16string_view word = lint::end_of(
        left, {u"第一", u"第二", u"第三", u"第四", u"第五", u"第六", u"第七", u"第八", u"其一",
               u"其二", u"其三", u"其四", u"首先", u"其次", u"再次", u"最后"});
    if (word.empty()) continue;
    const u16string_view before = left.substr(0, left.size() - word.size());
    if (!before.empty() && !text::is_sentence_end(before.back()) && before.back() != u'；' &&
        before.back() != u'：')
      continue;
    const char16_t next = lint::unit_at(text, token.span.end);
    if (text::is_han_numeral(next) || next == u'第' || next == u'其' || next == u'再' ||
        next == u'最')
      continue;
    if (block.info.marker.overlaps(token.span) && block.is(Kind::heading)) continue;
    const Span span{at - static_cast<Off>(word.size()), at + 1};
    Finding& finding = out.at(block.id, span);
    finding.args.emplace_back(word);
    finding.fixes.push_back(lint::replace_with(block.id, {at, at + 1}, u"，"));
  }
}

}  // namespace

extern const Rule punctuation_ordinal;
constinit const Rule punctuation_ordinal{
    .id = "punctuation.ordinal",
    .category = Category::punctuation,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 15834—2011, B.3.1",
    .name = {u"次序词后面的标点", u"Mark after an ordinal word"},
    .message = {u"“{0}”后面应用逗号", u"A comma follows “{0}”"},
    .check_block = check,
    .needs = lint::has::pause,
    .chars = u"第其首再最",
    .bad = u"首先，要提高认识。其次、要强化措施。",
    .good = u"首先，要提高认识。其次，要强化措施。",
};

}  // namespace wengao
