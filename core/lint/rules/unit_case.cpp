#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

struct Symbol {
  u16string_view wrong;
  u16string_view right;
};
// m² and m³ stand for square and cubic metres.
constexpr Symbol kSymbols[] = {
    {u"KG", u"kg"},    {u"Kg", u"kg"},    {u"kgs", u"kg"},   {u"KM", u"km"},    {u"Km", u"km"},
    {u"CM", u"cm"},    {u"MM", u"mm"},    {u"KW", u"kW"},    {u"kw", u"kW"},    {u"Kw", u"kW"},
    {u"KWH", u"kW·h"}, {u"kwh", u"kW·h"}, {u"KWh", u"kW·h"}, {u"kWh", u"kW·h"}, {u"MPA", u"MPa"},
    {u"Mpa", u"MPa"},  {u"KPA", u"kPa"},  {u"KV", u"kV"},    {u"kv", u"kV"},    {u"ML", u"mL"},
    {u"ml", u"mL"},    {u"HZ", u"Hz"},    {u"hz", u"Hz"},    {u"KVA", u"kVA"},  {u"MW", u"MW"},
    {u"mw", u"MW"},    {u"KN", u"kN"},
};

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (std::size_t t = 1; t < scan.tokens.size(); ++t) {
    const lint::Token& token = scan.tokens[t];
    if (token.type != lint::Class::latin || token.span.size() > 3) continue;
    if (scan.tokens[t - 1].type != lint::Class::digit) continue;
    if (t > 1 && scan.tokens[t - 2].type == lint::Class::latin) continue;
    const u16string_view word = part(text, token.span);
    Span span = token.span;
    u16string_view right;
    for (const Symbol& symbol : kSymbols) {
      if (symbol.wrong == word && symbol.right != word) right = symbol.right;
    }
    const char16_t power = lint::unit_at(text, token.span.end);
    if ((word == u"M" || word == u"m") && (power == u'2' || power == u'3') &&
        !text::is_digit(lint::unit_at(text, token.span.end + 1)) &&
        !text::is_latin(lint::unit_at(text, token.span.end + 1))) {
      right = power == u'2' ? u"m²" : u"m³";
      ++span.end;
    } else if (text::is_digit(power)) {
      continue;
    }
    if (right.empty()) continue;
    Finding& finding = out.at(block.id, span);
    finding.args = {std::u16string(part(text, span)), std::u16string(right)};
    finding.fixes.push_back(lint::replace_with(block.id, span, right));
  }
}

}  // namespace

extern const Rule unit_case;
constinit const Rule unit_case{
    .id = "unit.case",
    .category = Category::unit,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB 3100—1993",
    .name = {u"单位符号大小写", u"Case of a unit symbol"},
    .message = {u"单位符号“{0}”应写作“{1}”", u"Write the unit symbol “{0}” as “{1}”"},
    .check_block = check,
    .needs = lint::has::digit | lint::has::latin,
    .in_shields = true,
    .bad = u"采购化肥500KG。",
    .good = u"采购化肥500kg。",
};

}  // namespace wengao
