#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

struct Pair {
  u16string_view noun;
  u16string_view wrong;
  u16string_view right;
};
constexpr Pair kPairs[] = {
    {u"隐患", u"件", u"处"},     {u"人员", u"次", u"人次"},   {u"警力", u"次", u"人次"},
    {u"群众", u"次", u"人次"},   {u"职工", u"次", u"人次"},   {u"志愿者", u"次", u"人次"},
    {u"党员", u"次", u"人次"},   {u"干部", u"次", u"人次"},   {u"车辆", u"次", u"辆次"},
    {u"学生", u"次", u"人次"},   {u"矛盾纠纷", u"次", u"件"}, {u"纠纷", u"个", u"件"},
    {u"违法行为", u"个", u"起"}, {u"违法行为", u"次", u"起"}, {u"事故", u"个", u"起"},
    {u"案件", u"个", u"件"},     {u"标语", u"个", u"条"},     {u"横幅", u"个", u"条"},
    {u"传单", u"个", u"份"},     {u"宣传资料", u"个", u"份"}, {u"宣传单", u"个", u"份"},
    {u"会议", u"个", u"次"},     {u"车辆", u"台次", u"辆次"},
};

constexpr char16_t kWrongStarts[] = u"件次个台";

// 隐患13起: a noun, its number and a measure word that does not count it.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const std::uint32_t t : scan.digits) {
    const lint::Token& token = scan.tokens[t];
    const Off at = token.span.begin;
    if (at < 2 || !text::is_han(text[at - 1])) continue;
    Off end = token.span.end;
    if (lint::starts_with_any(text.substr(end), {u"余", u"多"})) ++end;
    if (u16string_view(kWrongStarts).find(lint::unit_at(text, end)) == u16string_view::npos)
      continue;
    const u16string_view left = part(text, {block.info.content.begin, at});
    for (const Pair& pair : kPairs) {
      if (!text.substr(end).starts_with(pair.wrong) || !left.ends_with(pair.noun)) continue;
      const u16string_view after = text.substr(end + pair.wrong.size(), 1);
      if (!after.empty() && text::is_han(after.front()) && pair.wrong != u"次") continue;
      Off begin = at - static_cast<Off>(pair.noun.size());
      if (pair.noun == u"人员" && left.ends_with(u"工作人员")) begin -= 2;
      const Span span{begin, end + static_cast<Off>(pair.wrong.size())};
      Finding& finding = out.at(block.id, span);
      finding.args = {std::u16string(part(text, span)), std::u16string(pair.noun),
                      std::u16string(pair.right)};
      finding.fixes.push_back(lint::replace_with(block.id, {end, span.end}, pair.right, false));
      break;
    }
  }
}

}  // namespace

extern const Rule unit_measure_word;
constinit const Rule unit_measure_word{
    .id = "unit.measure_word",
    .category = Category::unit,
    .severity = Severity::hint,
    .name = {u"量词不当", u"Wrong measure word"},
    .message = {u"“{0}”的量词不当，“{1}”宜用“{2}”", u"“{1}” is not counted so in “{0}”; use “{2}”"},
    .check_block = check,
    .needs = lint::has::digit,
    .chars = kWrongStarts,
    .bad = u"检查发现隐患13件。",
    .good = u"检查发现隐患13处。",
};

}  // namespace wengao
