#include "core/facts/units.h"
#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

// How long the unit at the start is, with its 万 and 亿; 0 for none. 月 is one here.
std::size_t unit_size(u16string_view words) {
  std::size_t scale = 0;
  while (scale < words.size() && (words[scale] == u'万' || words[scale] == u'亿')) ++scale;
  const u16string_view unit = words.substr(scale);
  if (unit.starts_with(u'月')) return scale + 1;
  const facts::Unit* known = facts::unit_at(unit);
  return known != nullptr ? scale + known->name.size() : 0;
}

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
    const u16string_view rest = text.substr(high);
    const std::size_t unit = unit_size(rest);
    if (unit == 0 || (united && rest.front() != first_unit)) continue;
    const u16string_view a = part(text, {at, low_end});
    const u16string_view b = part(text, {low + 1, high});
    if (a.find(u'.') != a.npos || b.find(u'.') != b.npos || lint::value_of(a) <= lint::value_of(b))
      continue;
    if (at > 0 &&
        (text[at - 1] == u'\u2014' || text[at - 1] == u'T' || text::is_latin(text[at - 1])))
      continue;
    const Span span{at, high + static_cast<Off>(unit)};
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
