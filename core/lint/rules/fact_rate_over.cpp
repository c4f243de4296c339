#include <algorithm>
#include <initializer_list>

#include "core/lint/near.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"
#include "core/text/numerals.h"

namespace wengao {
namespace {

using std::u16string_view;

// 覆盖率105%, 办结率达100%以上: rates that are shares of a whole end at 100 percent. 完成率 and
// 增长率 do not.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  constexpr std::size_t kReach = 8;
  for (const std::uint32_t t : scan.digits) {
    const lint::Token& token = scan.tokens[t];
    if (token.span.size() != 3) continue;
    const auto value = text::read_digits(part(text, token.span));
    if (!value || value->value < 100) continue;
    Off end = token.span.end;
    while (end < text.size() && (text[end] == u'.' || text::is_digit(text[end]))) ++end;
    if (end >= text.size() || (text[end] != u'%' && text[end] != u'％')) continue;
    const u16string_view clause = lint::clause_before(text, token.span.begin);
    const u16string_view left = clause.substr(clause.size() - std::min(clause.size(), kReach));
    if (value->value == 100) {
      const bool above = text.substr(end + 1).starts_with(u"以上");
      if (end > token.span.end || !(above || lint::ends_with_any(left, {u"超过", u"高于"})))
        continue;
      if (above) end += 2;
    }
    for (u16string_view rate :
         {u"合格率", u"覆盖率", u"参与率", u"出勤率",   u"办结率",   u"满意率",   u"知晓率",
          u"入学率", u"普及率", u"签约率", u"入会率",   u"建会率",   u"参保率",   u"处理率",
          u"整改率", u"签订率", u"达标率", u"成活率",   u"出席率",   u"及格率",   u"通过率",
          u"回收率", u"送达率", u"占总数", u"占总人数", u"占总人口", u"占总面积", u"占总户数"}) {
      const std::size_t at = left.find(rate);
      if (at == left.npos) continue;
      const Span span{token.span.begin - static_cast<Off>(left.size() - at), end + 1};
      out.at(block.id, span).args.emplace_back(part(text, span));
      break;
    }
  }
}

}  // namespace

extern const Rule fact_rate_over;
constinit const Rule fact_rate_over{
    .id = "fact.rate_over",
    .category = Category::fact,
    .severity = Severity::error,
    .name = {u"比率超过100%", u"Rate over 100 percent"},
    .message = {u"“{0}”：这种比率不会超过100%，请核对",
                u"“{0}”: such a rate cannot exceed 100 percent"},
    .check_block = check,
    .needs = lint::has::digit | lint::has::percent,
    .in_shields = true,
    .bad = u"新农合覆盖率达到105%。",
    .good = u"新农合覆盖率达到100%。",
};

}  // namespace wengao
