#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

// 二十3个: a number begun in Han characters and ended in digits.
void check_begun_in_han(const Block& block, const lint::Scan& scan, std::uint32_t t, Sink& out) {
  const u16string_view text = block.text;
  const Span digits = scan.tokens[t].span;
  Off begin = digits.begin;
  while (begin > block.info.content.begin && text::is_han_numeral(text[begin - 1])) --begin;
  const u16string_view han = part(text, {begin, digits.begin});
  const bool tens = han.size() >= 2 && u16string_view(u"十百千").find(han.back()) != han.npos;
  if (!tens || digits.size() > 2) return;
  const char16_t after = digits.end < text.size() ? text[digits.end] : u'\0';
  if (text::is_latin(after) || after == u'.' || after == u'-' || after == u'月') return;
  const Span span{begin, digits.end};
  out.at(block.id, span).args.emplace_back(part(text, span));
}

// 1万7千多人, 3亿4500万元: digits and 千 百 mixed within one number. 万 and 亿 alone may follow
// digits.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const std::uint32_t t : scan.digits) {
    check_begun_in_han(block, scan, t, out);
    if (t + 2 >= scan.tokens.size()) break;
    const lint::Token& high = scan.tokens[t];
    const lint::Token& unit = scan.tokens[t + 1];
    const lint::Token& low = scan.tokens[t + 2];
    if (low.type != lint::Class::digit) continue;
    const u16string_view middle = part(text, unit.span);
    if (middle != u"万" && middle != u"亿" && middle != u"千") continue;
    const char16_t after = low.span.end < text.size() ? text[low.span.end] : u'\0';
    if (after != u'千' && after != u'百') continue;
    const u16string_view tail = text.substr(low.span.end + 1, 1);
    if (!tail.empty() &&
        u16string_view(u"米克瓦赫卡帕焦伏安分字").find(tail) != u16string_view::npos)
      continue;
    const Span span{high.span.begin, low.span.end + 1};
    out.at(block.id, span).args.emplace_back(part(text, span));
  }
}

}  // namespace

extern const Rule number_mixed_units;
constinit const Rule number_mixed_units{
    .id = "number.mixed_units",
    .category = Category::number,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 15835—2011, 5.3",
    .name = {u"一个数里数字和“千”“百”混用", u"Digits mixed with 千 and 百"},
    .message = {u"“{0}”应写成小数加“万”“亿”，或全用数字",
                u"Write “{0}” as a decimal with 万 or 亿, or in digits alone"},
    .check_block = check,
    .needs = lint::has::digit,
    .chars = u"万亿千百十",
    .bad = u"服务群众1万7千多人。",
    .good = u"服务群众1.7万多人。",
};

}  // namespace wengao
