#include <string>

#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/numerals.h"

namespace wengao {
namespace {

using std::u16string_view;

// 18大精神, 19届四中全会, 14五规划: congresses and plans are named in characters.
bool names_congress(u16string_view right, std::int64_t value) {
  if (right.starts_with(u"大") && value >= 12 && value <= 25) {
    for (u16string_view word : {u"精神", u"报告", u"以来", u"召开", u"提出", u"会议"}) {
      if (right.substr(1).starts_with(word)) return true;
    }
  }
  if (right.starts_with(u"届") && value >= 10 && value <= 25) {
    const u16string_view rest = right.substr(1, 4);
    return rest.find(u"中全会") != rest.npos;
  }
  return right.starts_with(u"五规划") && value >= 10 && value <= 20;
}

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const std::uint32_t t : scan.digits) {
    const lint::Token& token = scan.tokens[t];
    if (token.span.size() != 2) continue;
    const auto value = text::read_digits(part(text, token.span));
    if (!value || !names_congress(text.substr(token.span.end), value->value)) continue;
    const std::u16string right = text::to_han(value->value);
    Finding& finding = out.at(block.id, token.span);
    finding.args = {std::u16string(part(text, token.span)), right};
    finding.fixes.push_back(lint::replace_with(block.id, token.span, right));
  }
}

}  // namespace

extern const Rule number_congress;
constinit const Rule number_congress{
    .id = "number.congress",
    .category = Category::number,
    .severity = Severity::error,
    .source = Source::standard,
    .clause = "GB/T 15835—2011, 4.2",
    .name = {u"届次、规划的数字应用汉字", u"Congress or plan in digits"},
    .message = {u"会议届次和规划名称中的“{0}”应写作“{1}”",
                u"In the names of congresses and plans write “{1}”, not “{0}”"},
    .check_block = check,
    .needs = lint::has::digit,
    .bad = u"认真学习党的18大精神。",
    .good = u"认真学习党的十八大精神。",
};

}  // namespace wengao
