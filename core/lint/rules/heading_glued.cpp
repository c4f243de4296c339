#include <algorithm>

#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"
#include "core/text/word_list.h"

namespace wengao {
namespace {

using std::u16string_view;

constexpr u16string_view kHeadingEnds[] = {
    u"活动", u"工作", u"建设", u"管理", u"机制", u"制度", u"水平", u"能力", u"作用", u"氛围",
    u"局面", u"领导", u"落实", u"宣传", u"教育", u"责任", u"队伍", u"素质", u"服务", u"基础",
    u"发展", u"成效", u"保障", u"意识", u"认识", u"情况", u"组织", u"监督", u"稳定", u"活力"};
constexpr text::WordList kHeadingEnd(kHeadingEnds);

constexpr u16string_view kBodyStarts[] = {
    u"我镇", u"我乡",     u"我局",   u"我县",     u"我市",   u"我区",   u"我校",   u"我院",
    u"我村", u"我街道",   u"我单位", u"我社区",   u"我公司", u"我会",   u"我办",   u"我站",
    u"我所", u"我委",     u"我们",   u"今年以来", u"一年来", u"半年来", u"全镇各", u"全县各",
    u"为了", u"为进一步", u"为切实", u"根据",     u"按照"};
constexpr text::WordList kBodyStart(kBodyStarts);

// 五、推动主题教育实践活动我镇举办了……: the heading runs into its body without a mark.
void check(const Block& block, const lint::Scan&, Sink& out) {
  const BlockInfo& info = block.info;
  if (info.marker.empty()) return;
  const u16string_view text = block.text;
  constexpr Off kShortest = 6;
  constexpr Off kLongest = 40;
  const Off first = info.marker.end + kShortest;
  const Off last = std::min<Off>(info.marker.end + kLongest, info.content.end);
  if (last <= first || info.content.end - info.marker.end < 20) return;
  for (Off at = info.marker.end; at < last; ++at) {
    if (text[at] == u'。' || text[at] == u'；' || text[at] == u'：' || text[at] == u':') return;
    if (at < first || !text::is_han(text[at - 1])) continue;
    const u16string_view left = part(text, {info.marker.end, at});
    if (!kBodyStart.starts(part(text, {at, info.content.end})) || !kHeadingEnd.ends(left)) continue;
    if (info.content.end - at < 10) return;
    const Span span{at - 2, at + 2};
    Finding& finding = out.at(block.id, span);
    finding.args.emplace_back(left);
    Fix fix;
    fix.label = {u"在此分段", u"Break the paragraph here"};
    fix.edits.push_back({block.id, {at, at}, u"\n"});
    fix.safe = false;
    finding.fixes.push_back(std::move(fix));
    return;
  }
}

}  // namespace

extern const Rule heading_glued;
constinit const Rule heading_glued{
    .id = "heading.glued",
    .category = Category::heading,
    .severity = Severity::error,
    .name = {u"标题和正文粘在一起", u"Heading runs into its body"},
    .message = {u"标题“{0}”和正文粘在一起，应分段或用句号隔开",
                u"The heading “{0}” runs into its body; break the paragraph or add a full stop"},
    .check_block = check,
    .kinds = kProse,
    .bad =
        u"一、举办演讲比赛，推动主题教育实践活动我镇举办了职工演讲比赛，十三名选手参加。\n"
        u"二、存在问题\n工作力量不足。",
    .good =
        u"一、举办演讲比赛，推动主题教育实践活动\n我镇举办了职工演讲比赛，十三名选手参加。\n"
        u"二、存在问题\n工作力量不足。",
};

}  // namespace wengao
