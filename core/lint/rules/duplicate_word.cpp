#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

// Words that are never said twice in a row on purpose.
bool never_doubled(u16string_view word) {
  constexpr u16string_view kWords =
      u"慰问工作进行开展加强推进单位部门以及关于问题群众职工活动学习培训组织建设管理服务检查落实完"
      u"善提高"
      u"我们通过积极认真领导干部党员教育宣传安全生产会议精神要求情况制度措施方案任务目标责任监督指"
      u"导协调"
      u"解决发展经济社会政府企业学校工会社区中心项目资金人员有效切实充分努力不断全面深入进步根据按"
      u"照结合"
      u"围绕坚持做好抓好参加举办召开成立建立健全形成取得达到实现确保促进推动增强提升强化规范维护保"
      u"障支持"
      u"帮助关心走访调查总结汇报报告计划安排部署";
  for (std::size_t i = 0; i + 1 < kWords.size(); i += 2) {
    if (kWords.substr(i, 2) == word) return true;
  }
  return false;
}

// 慰问慰问, 进一步进一步.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const lint::Token& token : scan.tokens) {
    if (token.type != lint::Class::han) continue;
    for (Off at = token.span.begin; at + 4 <= token.span.end; ++at) {
      if (text[at] != text[at + 2] || text[at + 1] != text[at + 3]) continue;
      if (text[at] == text[at + 1] || !never_doubled(text.substr(at, 2))) continue;
      const Span span{at, at + 4};
      Finding& finding = out.at(block.id, span);
      finding.args.emplace_back(part(text, span));
      finding.fixes.push_back(lint::replace_with(block.id, span, text.substr(at, 2)));
      at += 3;
    }
  }
}

}  // namespace

extern const Rule duplicate_word;
constinit const Rule duplicate_word{
    .id = "duplicate.word",
    .category = Category::duplicate,
    .severity = Severity::error,
    .name = {u"词语多写了一遍", u"Word written twice"},
    .message = {u"“{0}”多写了一遍", u"“{0}” is written twice"},
    .check_block = check,
    .needs = lint::has::doubled,
    .bad = u"组织慰问慰问辖区内的养老院。",
    .good = u"组织慰问辖区内的养老院。",
};

}  // namespace wengao
