#include <cstdint>

#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/numerals.h"

namespace wengao {
namespace {

using std::u16string_view;

// How many plenary sessions a central committee has held: since the twelfth seven each, but for the
// eight of the thirteenth. 0 where this rule does not know.
std::int64_t plenums_of(std::int64_t congress) {
  if (congress < 12 || congress > 20) return 0;
  return congress == 13 ? 8 : 7;
}

// The numeral that ends right before `at`: 十九 of 党的十九届.
Span numeral_before(u16string_view text, Off at, Off floor) {
  Off begin = at;
  while (begin > floor && text::read_han_numeral(text.substr(begin - 1, 1))) --begin;
  return {begin, at};
}

// 十九届八中全会: there was none.
void check(const Block& block, const lint::Scan& /*scan*/, Sink& out) {
  const u16string_view text = block.text;
  const Span content = block.info.content;
  for (std::size_t at = text.find(u'届', content.begin); at < content.end;
       at = text.find(u'届', at + 1)) {
    const Span congress = numeral_before(text, static_cast<Off>(at), content.begin);
    const auto which = text::read_han_numeral(part(text, congress));
    const auto plenum = text::read_han_numeral(text.substr(at + 1, 3));
    if (!which || which->units != congress.size() || !plenum) continue;
    const std::size_t end = at + 1 + plenum->units;
    const std::int64_t most = plenums_of(which->value);
    if (!text.substr(end).starts_with(u"中全会") || most == 0 || plenum->value <= most) continue;
    const Span span{congress.begin, static_cast<Off>(end + 3)};
    out.at(block.id, span).args = {std::u16string(part(text, span)),
                                   std::u16string(part(text, congress)), text::to_han(most),
                                   lint::decimal_text(most)};
  }
}

}  // namespace

extern const Rule fact_plenum;
constinit const Rule fact_plenum{
    .id = "fact.plenum",
    .category = Category::fact,
    .severity = Severity::error,
    .name = {u"没有开过的中央全会", u"A plenary session never held"},
    .message = {u"没有“{0}”：{1}届中央委员会至多开过{2}次全会，请核对",
                u"There is no “{0}”: that committee held at most {3} plenary sessions"},
    .check_block = check,
    .chars = u"届",
    .bad = u"认真学习党的十九届八中全会精神。",
    .good = u"认真学习党的十九届五中全会精神。",
};

}  // namespace wengao
