#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const std::uint32_t t : scan.digits) {
    const lint::Token& token = scan.tokens[t];
    const Off at = token.span.begin;
    if (!lint::starts_number(text, at)) continue;
    const Off end = lint::end_of_number(text, at);
    Off after = end;
    const char16_t scale = lint::unit_at(text, after);
    if (scale == u'万' || scale == u'亿') ++after;
    const u16string_view unit = lint::start_of(text.substr(after), {u"元", u"美元", u"圆"});
    if (unit.empty()) continue;
    const u16string_view left = part(text, {block.info.content.begin, at});
    const u16string_view sign = lint::end_of(left, {u"\u00A5", u"\uFFE5", u"$", u"RMB", u"rmb"});
    const Off stop = after + static_cast<Off>(unit.size());
    if (sign.empty()) {
      const bool cents = part(text, {at, end}).find(u'.') != u16string_view::npos &&
                         text::is_digit(lint::unit_at(text, stop)) &&
                         lint::unit_at(text, stop + 1) == u'角';
      if (cents) out.at(block.id, {at, stop + 2}).args.emplace_back(part(text, {at, stop + 2}));
      continue;
    }
    const Span span{at - static_cast<Off>(sign.size()), stop};
    Finding& finding = out.at(block.id, span);
    finding.args.emplace_back(part(text, span));
    const u16string_view kept = part(text, {at, stop});
    finding.fixes.push_back(lint::replace_with(
        block.id, span, sign.size() == 3 ? lint::joined(u"人民币", kept) : std::u16string(kept)));
  }
}

}  // namespace

extern const Rule unit_money;
constinit const Rule unit_money{
    .id = "unit.money",
    .category = Category::unit,
    .severity = Severity::warning,
    .name = {u"货币写法", u"Form of an amount"},
    .message = {u"“{0}”货币符号和“元”只用一个", u"Use either the sign or 元 in “{0}”"},
    .check_block = check,
    .needs = lint::has::digit,
    .chars = u"元圆",
    .in_shields = true,
    .bad = u"捐款￥5000元。",
    .good = u"捐款5000元。",
};

}  // namespace wengao
