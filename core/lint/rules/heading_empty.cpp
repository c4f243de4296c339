#include <map>
#include <utility>

#include "core/lint/fact_view.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

bool is_empty(const lint::Part& part) {
  return part.length == 0 && part.children == 0 && !part.says();
}

void check(const lint::FactView& facts, Sink& out) {
  const std::vector<lint::Part>& parts = facts.parts();
  // How many of the same list have text under them, and how many have not.
  std::map<std::pair<std::size_t, std::uint8_t>, std::pair<std::size_t, std::size_t>> lists;
  for (const lint::Part& part : parts) {
    auto& [filled, empty] = lists[{part.parent, part.level()}];
    ++(is_empty(part) ? empty : filled);
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const lint::Part& part = parts[i];
    // Items of the third level and below are sentences more often than headings; the last heading
    // may have a table under it.
    if (!is_empty(part) || part.level() == 0 || part.level() > 2 || i + 1 == parts.size()) continue;
    const auto& [filled, empty] = lists[{part.parent, part.level()}];
    constexpr std::int64_t kLongestHeading = 20;
    if (empty * 2 > filled || part.heading->fact->b > kLongestHeading) continue;
    Finding& finding = out.at(part.heading->block, part.heading->fact->span);
    finding.args = {part.heading->fact->subject};
  }
}

}  // namespace

extern const Rule heading_empty;
constinit const Rule heading_empty{
    .id = "heading.empty",
    .category = Category::heading,
    .severity = Severity::warning,
    .name = {u"标题下没有内容", u"Heading without text"},
    .message = {u"“{0}”下面没有内容", u"Nothing stands under “{0}”"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad = u"一、主要工作\n完成了各项任务。\n二、存在的问题\n三、下一步打算\n加强队伍建设。",
    .good =
        u"一、主要工作\n完成了各项任务。\n二、存在的问题\n队伍力量不足。\n三、下一步打算\n加强队伍"
        u"建设。",
};

}  // namespace wengao
