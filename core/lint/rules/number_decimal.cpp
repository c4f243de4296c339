#include <string>

#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

// Units that take decimals. 月 号 楼 级 届 年 组 and the like do not: 1、2号楼 lists two.
bool decimal_unit(u16string_view after) {
  for (u16string_view unit :
       {u"万",   u"亿",   u"%",    u"\uFF05", u"个百分点", u"公里", u"平方",
        u"立方", u"千米", u"公顷", u"亩",     u"吨",       u"公斤", u"千克",
        u"千瓦", u"兆瓦", u"米",   u"倍",     u"元",       u"小时", u"厘米"}) {
    if (after.starts_with(unit)) return true;
  }
  return false;
}

// Units that count whole things as well: 1、2元 may be two prices, so more is asked.
bool weak_unit(u16string_view after) {
  for (u16string_view unit : {u"米", u"元", u"吨", u"亩", u"倍", u"小时"}) {
    if (after.starts_with(unit)) return true;
  }
  return false;
}

bool lists_before(u16string_view text, Off begin, Off content_begin) {
  // 1、2、4万元 is a list.
  return begin > content_begin && (text[begin - 1] == u'、' || text[begin - 1] == u'第');
}

// 12、2万元 2。8公里 1317，31万元: a decimal point that became a mark.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const std::uint32_t t : scan.digits) {
    if (t + 2 >= scan.tokens.size()) break;
    const lint::Token& whole = scan.tokens[t];
    const lint::Token& mark = scan.tokens[t + 1];
    const lint::Token& places = scan.tokens[t + 2];
    if (places.type != lint::Class::digit) continue;
    if (mark.type != lint::Class::mark || mark.span.size() != 1) continue;
    const char16_t c = text[mark.span.begin];
    const bool comma = c == u'，' || c == u',';
    if (!comma && c != u'、' && c != u'。' && c != u'．' && c != u'·') continue;
    const u16string_view after = part(text, {places.span.end, block.info.content.end});
    if (!decimal_unit(after)) continue;
    // The number of a paragraph, not of a quantity: 3、12万元用于……
    if (block.info.marker.overlaps(mark.span)) continue;
    if (whole.span.begin == block.info.content.begin && c == u'、' && whole.span.size() <= 2)
      continue;
    if (!lint::starts_number(text, whole.span.begin) ||
        lists_before(text, whole.span.begin, block.info.content.begin))
      continue;
    const std::size_t size = places.span.size();
    // A comma followed by three digits parts thousands; before a new figure it parts clauses.
    if (comma && (size > 2 || !lint::starts_with_any(after, {u"万", u"亿", u"%"}))) continue;
    if (weak_unit(after) && (c == u'、' && size == 1 && whole.span.size() == 1)) {
      // 3、5元: neighbours count up, so it is a list.
      if (text[places.span.begin] > text[whole.span.begin]) continue;
    }
    if (size > 4) continue;
    const Span span{whole.span.begin, places.span.end};
    const std::u16string right =
        lint::joined(part(text, whole.span), u".", part(text, places.span));
    Finding& finding = out.at(block.id, span);
    finding.args = {std::u16string(part(text, span)), right};
    finding.fixes.push_back(lint::replace_with(block.id, span, right));
  }
}

}  // namespace

extern const Rule number_decimal;
constinit const Rule number_decimal{
    .id = "number.decimal",
    .category = Category::number,
    .severity = Severity::error,
    .source = Source::standard,
    .clause = "GB/T 15835—2011, 5.1.2",
    .name = {u"小数点被误写", u"Broken decimal point"},
    .message = {u"“{0}”的小数点误成了标点，应为“{1}”",
                u"The decimal point of “{0}” has become another mark: “{1}”"},
    .check_block = check,
    .needs = lint::has::digit,
    .bad = u"全镇修建道路2。8公里。",
    .good = u"全镇修建道路2.8公里。",
};

}  // namespace wengao
