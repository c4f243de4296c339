#include <string>

#include "core/facts/extractors.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

// 2024年01月05日 → 2024年1月5日: 月 and 日 take no leading zero.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  for (const Fact& fact : scan.facts) {
    if (fact.family != FactFamily::date) continue;
    const std::u16string_view words = part(block.text, fact.span);
    if (words.find(u'0') == words.npos || words.find(u'月') == words.npos) continue;
    std::u16string right;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool leading =
          words[i] == u'0' && i > 0 && (words[i - 1] == u'年' || words[i - 1] == u'月');
      const bool first = words[i] == u'0' && i == 0;
      if (!leading && !first) right += words[i];
    }
    if (right == words) continue;
    Finding& finding = out.at(block.id, fact.span);
    finding.args = {std::u16string(words), right};
    finding.fixes.push_back(lint::replace_with(block.id, fact.span, right));
  }
}

}  // namespace

extern const Rule date_zero;
constinit const Rule date_zero{
    .id = "date.zero",
    .category = Category::date,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 9704—2012, 7.3.5.4",
    .name = {u"月、日前面多了0", u"Leading zero in a date"},
    .message = {u"“{0}”应写作“{1}”，月、日不编虚位", u"Write “{1}”, not “{0}”: no leading zeros"},
    .check_block = check,
    .needs = lint::has::digit,
    .bad = u"会议于2024年01月05日召开。",
    .good = u"会议于2024年1月5日召开。",
};

}  // namespace wengao
