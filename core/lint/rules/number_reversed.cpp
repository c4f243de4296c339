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
    Off low = lint::end_of_number(text, at);
    const Off low_end = low;
    const char16_t first_unit = lint::unit_at(text, low);
    const bool united = first_unit == u'%' || first_unit == u'年';
    if (united) ++low;
    const char16_t mark = lint::unit_at(text, low);
    if (mark != u'\uFF5E' && mark != u'\u2014') continue;
    const Off high = lint::end_of_number(text, low + 1);
    if (high == low + 1 || high - low - 1 > 9) continue;
    const u16string_view unit = lint::start_of(
        text.substr(high), {u"个", u"人", u"名", u"户", u"家", u"%", u"万元", u"亿元", u"元",
                            u"公里", u"天", u"岁", u"月", u"年", u"小时", u"吨", u"亩", u"倍"});
    if (unit.empty() || (united && unit.front() != first_unit)) continue;
    const u16string_view a = part(text, {at, low_end});
    const u16string_view b = part(text, {low + 1, high});
    if (a.find(u'.') != a.npos || b.find(u'.') != b.npos || lint::value_of(a) <= lint::value_of(b))
      continue;
    if (at > 0 &&
        (text[at - 1] == u'\u2014' || text[at - 1] == u'T' || text::is_latin(text[at - 1])))
      continue;
    const Span span{at, high + 1};
    out.at(block.id, span).args.emplace_back(part(text, span));
  }
}

}  // namespace

extern const Rule number_reversed;
constinit const Rule number_reversed{
    .id = "number.reversed",
    .category = Category::number,
    .severity = Severity::warning,
    .name = {u"范围两端写反", u"Range written backwards"},
    .message = {u"“{0}”左边的数比右边大，请核对",
                u"The first number of “{0}” is the greater; check it"},
    .check_block = check,
    .needs = lint::has::digit | lint::has::dash,
    .bad = u"参加人数在100～50人之间。",
    .good = u"参加人数在50～100人之间。",
};

}  // namespace wengao
