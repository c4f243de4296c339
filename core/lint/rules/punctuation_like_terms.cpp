#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

// Words that end the names of things that are listed.
bool heads_list(u16string_view word) {
  constexpr u16string_view kHeads =
      u"能力水平制度素质意识技能技术机制体系知识教育作风纪律活动政策质量效益效率安全环境设施设备"
      u"服务管理文化思想观念队伍资源产业项目措施办法方案责任权利义务条件待遇培训竞赛宣传监督检查";
  for (std::size_t i = 0; i + 1 < kHeads.size(); i += 2) {
    if (kHeads.substr(i, 2) == word) return true;
  }
  return false;
}

// 服务能力管理能力: two words of four characters with the same last two, and then a pause or 的 or
// 为.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const lint::Token& token : scan.tokens) {
    if (token.type != lint::Class::han || token.span.size() < 8) continue;
    for (Off at = token.span.begin + 2; at + 6 <= token.span.end; ++at) {
      if (text[at] != text[at + 4] || text[at + 1] != text[at + 5]) continue;
      const u16string_view head = text.substr(at, 2);
      const u16string_view first = text.substr(at - 2, 2);
      const u16string_view second = text.substr(at + 2, 2);
      if (!heads_list(head) || first == second || first == head || second == head) continue;
      if (text[at + 2] == u'的' || text[at + 3] == u'的' || text[at + 2] == u'和' ||
          text[at + 2] == u'及' || text[at + 2] == u'与' || text[at + 3] == u'和')
        continue;
      const u16string_view after = text.substr(at + 6);
      const bool closes = at + 6 == token.span.end ||
                          lint::starts_with_any(after, {u"为", u"的", u"和", u"等", u"及", u"得到",
                                                        u"明显", u"不断"});
      // 提高服务提高 …: a verb before each is another matter.
      const bool verbs = lint::starts_with_any(
          second, {u"提高", u"加强", u"推进", u"开展", u"完善", u"落实", u"提升", u"促进",
                   u"保障", u"实现", u"强化", u"推动", u"健全", u"建立", u"抓好", u"做好",
                   u"没有", u"就是", u"作为", u"成为", u"以及", u"工作", u"情况"});
      const bool verb_first = lint::starts_with_any(
          first, {u"提高", u"加强", u"推进", u"开展", u"完善", u"落实", u"提升", u"促进", u"实现",
                  u"强化", u"推动", u"健全", u"建立", u"抓好", u"做好", u"深化", u"优化"});
      if (!closes || verbs || verb_first) continue;
      const Span span{at - 2, at + 6};
      Finding& finding = out.at(block.id, span);
      finding.args.emplace_back(part(text, span));
      finding.fixes.push_back(lint::replace_with(block.id, {at + 2, at + 2}, u"、", false));
      at += 5;
    }
  }
}

}  // namespace

extern const Rule punctuation_like_terms;
constinit const Rule punctuation_like_terms{
    .id = "punctuation.like_terms",
    .category = Category::punctuation,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 15834—2011, 4.5",
    .name = {u"并列的词语之间缺顿号", u"Mark missing between listed words"},
    .message = {u"“{0}”是并列的词语，中间缺顿号", u"“{0}” are items of one list; part them by 、"},
    .check_block = check,
    .kinds = kProse,
    .bad = u"着力提高服务能力管理能力。",
    .good = u"着力提高服务能力、管理能力。",
};

}  // namespace wengao
