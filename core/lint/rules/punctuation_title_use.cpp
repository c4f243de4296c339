#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

// 《…会议》《先进集体》: what stands in the marks ends as a meeting, a prize or a body.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const std::uint32_t t : scan.marks) {
    const lint::Token& token = scan.tokens[t];
    const Off at = token.span.begin;
    if (text[at] != u'《') continue;
    constexpr std::size_t kReach = 40;
    const u16string_view near = text.substr(at, kReach);
    const std::size_t close = near.find(u'》');
    if (close == near.npos || near.find(u'《', 1) < close) continue;
    const u16string_view inside = near.substr(1, close - 1);
    const bool meeting = lint::ends_with_any(
        inside, {u"会议", u"大会", u"座谈会", u"动员会", u"部署会", u"推进会", u"论坛", u"运动会",
                 u"大赛", u"竞赛", u"比赛", u"工程", u"领导小组", u"委员会", u"许可证", u"资格证",
                 u"身份证", u"营业执照"});
    const bool prize = lint::ends_with_any(
        inside, {u"先进集体", u"先进个人", u"先进单位", u"优秀党员", u"劳动模范", u"文明单位",
                 u"示范单位", u"一等奖", u"二等奖", u"三等奖", u"示范村", u"先进工作者"});
    if (!meeting && !prize) continue;
    // 《关于表彰…先进集体》 is a document, if a clipped one; so is what the text calls a paper.
    if (inside.starts_with(u"关于") ||
        lint::starts_with_any(near.substr(close + 1), {u"的通知", u"的决定", u"一文", u"一书",
                                                       u"杂志", u"专栏", u"节目", u"栏目"}))
      continue;
    const Span span{at, at + static_cast<Off>(close) + 1};
    Finding& finding = out.at(block.id, span);
    finding.args.emplace_back(part(text, span));
    const std::u16string right =
        meeting ? std::u16string(inside) : lint::joined(u"\u201C", inside, u"\u201D");
    finding.fixes.push_back(lint::replace_with(block.id, span, right, false));
  }
}

}  // namespace

extern const Rule punctuation_title_use;
constinit const Rule punctuation_title_use{
    .id = "punctuation.title_use",
    .category = Category::punctuation,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 15834—2011, A.13",
    .name = {u"书名号用错", u"Title marks where none belong"},
    .message = {u"“{0}”不是书名、文件名，不用书名号",
                u"“{0}” is no book or document; it takes no title marks"},
    .check_block = check,
    .needs = lint::has::title_mark,
    .bad = u"召开《全县安全生产工作会议》。",
    .good = u"召开全县安全生产工作会议。",
};

}  // namespace wengao
