#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

// 宣传《…》举办讲座: a verb governs the title, and another follows at once.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  Off open = 0;
  for (const std::uint32_t t : scan.marks) {
    const lint::Token& token = scan.tokens[t];
    const Off at = token.span.begin;
    if (text[at] == u'《') open = at;
    if (text[at] != u'》' || open == 0) continue;
    const u16string_view left = lint::clause_before(text, open);
    if (!lint::ends_with_any(
            left, {u"宣传", u"学习", u"印发", u"制定", u"出台", u"下发", u"签订", u"发放", u"修订",
                   u"编制", u"起草", u"制定了", u"印发了", u"出台了", u"下发了", u"签订了"}))
      continue;
    bool basis = false;
    for (const u16string_view word : {u"按照", u"根据", u"依据", u"结合", u"围绕", u"通过", u"利用",
                                      u"为", u"以", u"对", u"借助", u"依托"}) {
      if (left.find(word) != left.npos) basis = true;
    }
    if (basis) continue;
    const u16string_view right = text.substr(at + 1);
    const u16string_view verb =
        lint::start_of(right, {u"开展", u"组织", u"举办", u"召开", u"培训", u"发放", u"建立",
                               u"成立", u"推动", u"推进", u"加强", u"落实", u"明确", u"规范",
                               u"完善", u"强化", u"健全", u"做好", u"抓好"});
    if (verb.empty()) continue;
    const u16string_view object = right.substr(2);
    if (lint::starts_with_any(
            object, {u"情况", u"活动", u"班", u"会", u"的", u"工作", u"方案", u"实施", u"教育",
                     u"，", u"。", u"、", u"；", u"者", u"座谈", u"专题"}))
      continue;
    const Span span{at, at + 3};
    Finding& finding = out.at(block.id, span);
    finding.args.emplace_back(part(text, span));
    finding.fixes.push_back(lint::replace_with(block.id, {at + 1, at + 1}, u"，", false));
  }
}

}  // namespace

extern const Rule punctuation_after_title;
constinit const Rule punctuation_after_title{
    .id = "punctuation.after_title",
    .category = Category::punctuation,
    .severity = Severity::warning,
    .name = {u"书名号后缺标点", u"Mark missing after a title"},
    .message = {u"“{0}”处前后是两件事，中间缺标点", u"“{0}” joins two clauses; a mark is missing"},
    .check_block = check,
    .needs = lint::has::title_mark,
    .kinds = kProse,
    .bad = u"印发《实施方案》开展专项整治。",
    .good = u"印发《实施方案》，开展专项整治。",
};

}  // namespace wengao
