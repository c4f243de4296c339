#include "core/lint/near.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

// The last characters of the words before a number, and what may be the first of two behind it.
constexpr char16_t kLasts[] = u"约过足到近余多";

// The word of approximation right before a number; 最近 近年 附近 and the like are none.
u16string_view before_number(u16string_view left) {
  if (left.empty() || u16string_view(kLasts).find(left.back()) == u16string_view::npos) return {};
  for (u16string_view word : {u"大约", u"超过", u"不足", u"不到", u"接近", u"约", u"近"}) {
    if (!left.ends_with(word)) continue;
    const u16string_view rest = left.substr(0, left.size() - word.size());
    if (word.size() == 1 && !rest.empty() &&
        u16string_view(u"最附靠临相将贴亲新邻大节制条合公签预特简").find(rest.back()) !=
            u16string_view::npos) {
      return {};
    }
    return word;
  }
  return {};
}

bool is_rest(char16_t c) { return c == u'余' || c == u'多'; }

// 3万多余字; 300多余粮 has another 余.
bool says_rest_twice(u16string_view text, Off second) {
  return text[second - 1] == u'多' && lint::unit_at(text, second) == u'余' &&
         lint::starts_with_any(text.substr(second + 1),
                               {u"人", u"名", u"户", u"份", u"字", u"元", u"次", u"个", u"件",
                                u"亩", u"公里", u"平方", u"家", u"条", u"场", u"篇", u"吨"});
}

// What follows the number, within its measure word: 左右 上下 以上, and 余 多 where these are not
// the first of the two (20多封左右).
Span after_number(u16string_view text, Off from, Off limit, bool after_rest) {
  if (!after_rest && from < limit && is_rest(text[from])) return {from, from + 1};
  if (after_rest && says_rest_twice(text, from)) return {from, from + 1};
  Off at = from;
  while (at < limit && at - from < 4 && text::is_han(text[at])) {
    const u16string_view rest = text.substr(at, 2);
    if (rest == u"左右" || rest == u"上下" || rest == u"以上") return {at, at + 2};
    if (!after_rest && text[at] == u'余') return {at, at + 1};
    ++at;
  }
  return {};
}

// 近300余人, 约100人左右, 超过50人以上, 20多封左右: one word is enough.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  const Span content = block.info.content;
  for (const std::uint32_t t : scan.digits) {
    const Span digits = scan.tokens[t].span;
    Off end = digits.end;
    while (end < content.end && (text::is_digit(text[end]) || text[end] == u'.' ||
                                 text[end] == u',' || text[end] == u'%')) {
      ++end;
    }
    if (end < content.end && u16string_view(u"百千万亿").find(text[end]) != u16string_view::npos)
      ++end;
    const u16string_view word = before_number(part(text, {content.begin, digits.begin}));
    const bool rest = word.empty() && end < content.end && is_rest(text[end]);
    if (word.empty() && !rest) continue;
    const Span second = after_number(text, rest ? end + 1 : end, content.end, rest);
    if (second.empty()) continue;
    if (!rest && part(text, second) == u"以上" && word != u"超过") continue;
    const Span span{digits.begin - static_cast<Off>(word.size()), second.end};
    out.at(block.id, span).args = {std::u16string(part(text, span)),
                                   std::u16string(rest ? text.substr(end, 1) : word),
                                   std::u16string(part(text, second))};
  }
}

}  // namespace

extern const Rule number_approx;
constinit const Rule number_approx{
    .id = "number.approx",
    .category = Category::number,
    .severity = Severity::warning,
    .name = {u"约数的词重复", u"Approximation said twice"},
    .message = {u"“{0}”中“{1}”和“{2}”意思重复或矛盾，留一个即可",
                u"In “{0}” keep either “{1}” or “{2}”"},
    .check_block = check,
    .needs = lint::has::digit,
    .chars = kLasts,
    .in_shields = true,
    .bad = u"参加活动的职工近300余人。",
    .good = u"参加活动的职工近300人。",
};

}  // namespace wengao
