#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/word_list.h"

namespace wengao {
namespace {

using std::u16string_view;

constexpr u16string_view kRates[] = {
    u"达标率", u"合格率", u"完成率", u"参保率", u"覆盖率", u"入会率", u"满意率", u"签订率",
    u"建会率", u"参与率", u"办结率", u"普及率", u"化解率", u"回复率", u"就业率", u"入学率",
    u"兑现率", u"到位率", u"处理率", u"整改率", u"组建率", u"参合率", u"知晓率", u"占比"};
constexpr text::WordList kRate(kRates);
constexpr u16string_view kFunds[] = {u"慰问金", u"补助金", u"补助款", u"救助金", u"助学金",
                                     u"助学款", u"帮扶金", u"帮扶款", u"扶助金", u"奖励金",
                                     u"奖金",   u"善款",   u"捐款",   u"经费",   u"资金",
                                     u"救济款", u"抚恤金"};
constexpr text::WordList kFund(kFunds);

// The 12 of 12。5% and 1，236 goes on: its mark is what is wrong.
bool ends_clause(u16string_view right) {
  if (right.empty()) return true;
  return u16string_view(u"，,。；;").find(right.front()) != u16string_view::npos &&
         !text::is_digit(lint::unit_at(right, 1));
}

// 达标率100。 合格率达到98，: a rate that has lost its %. 3.5倍 and 10.2‰ have their unit.
bool lost_percent(u16string_view left, u16string_view right) {
  if (!ends_clause(right)) return false;
  for (const u16string_view verb : {u"达到了", u"达到", u"达", u"为", u"是", u"占"}) {
    if (!left.ends_with(verb)) continue;
    left.remove_suffix(verb.size());
    break;
  }
  return kRate.ends(left);
}

// 同比增长5.4，: growth with a decimal point, or beside 同比, is no count.
bool lost_growth(u16string_view left, u16string_view digits, u16string_view right) {
  if (!ends_clause(right)) return false;
  for (const u16string_view verb : {u"了", u"约", u"为", u"达到", u"达"}) {
    if (!left.ends_with(verb)) continue;
    left.remove_suffix(verb.size());
    break;
  }
  const u16string_view word =
      lint::end_of(left, {u"增长", u"下降", u"上升", u"回落", u"增幅", u"降幅", u"增速"});
  if (word.empty() || left.ends_with(u"分别增长")) return false;
  left.remove_suffix(word.size());
  return digits.find(u'.') != u16string_view::npos || lint::ends_with_any(left, {u"同比", u"环比"});
}

// 共获得75000的慰问金, 发放补助金3000，: a sum without 元. 50000多元 and 三笔 have their unit.
bool lost_yuan(u16string_view left, u16string_view digits, u16string_view right) {
  if (digits.size() < 3) return false;
  if (right.starts_with(u"的") && kFund.starts(right.substr(1))) return true;
  return ends_clause(right) && kFund.ends(left);
}

// A figure at the end of a clause, or before its noun, without the unit it must have.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const std::uint32_t t : scan.digits) {
    const Off begin = scan.tokens[t].span.begin;
    if (begin == 0 || !lint::starts_number(text, begin)) continue;
    const Span number{begin, lint::end_of_number(text, begin)};
    const u16string_view left = part(text, {block.info.content.begin, begin});
    const u16string_view right = part(text, {number.end, block.info.content.end});
    const bool percent = lost_percent(left, right) || lost_growth(left, part(text, number), right);
    if (!percent && !lost_yuan(left, part(text, number), right)) continue;
    Finding& finding = out.at(block.id, number);
    finding.args.emplace_back(part(text, number));
    finding.args.emplace_back(percent ? u"%" : u"元");
    // 元 or 万元: only the writer knows.
    finding.fixes.push_back(lint::replace_with(
        block.id, number, lint::joined(part(text, number), percent ? u"%" : u"元"), false));
    if (!percent) {
      finding.fixes.push_back(
          lint::replace_with(block.id, number, lint::joined(part(text, number), u"万元"), false));
    }
  }
}

}  // namespace

extern const Rule number_lost_unit;
constinit const Rule number_lost_unit{
    .id = "number.lost_unit",
    .category = Category::number,
    .severity = Severity::warning,
    .name = {u"数字漏了单位", u"Unit missing after a number"},
    .message = {u"“{0}”后面漏了单位，是否是“{1}”，请核对原文",
                u"The unit is missing after “{0}”: {1}? Look at the source"},
    .check_block = check,
    .needs = lint::has::digit,
    .chars = u"率金款费占增降升落",
    .kinds = kProse,
    .bad = u"合格职工之家达标率100。",
    .good = u"合格职工之家达标率100%。",
};

}  // namespace wengao
