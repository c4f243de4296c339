#include <unordered_map>

#include "core/lint/fact_view.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

// A title, or a line outside the reports, that says again what an earlier one said. Said once: the
// lines that number a collection (第1篇：… 第7篇：…) often all carry its title.
void check(const lint::FactView& lines, Sink& out) {
  std::unordered_map<std::int64_t, const FactAt*> seen;
  for (const FactAt& at : lines.all()) {
    const auto [first, fresh] = seen.emplace(at.fact->a, &at);
    if (fresh || first->second == nullptr || first->second->fact->b != at.fact->b) continue;
    Finding& finding = out.at(at.block, at.fact->span);
    finding.related.push_back({first->second->block, first->second->fact->span});
    finding.fixes.push_back(lint::remove_whole(at.block, at.fact->span));
    first->second = nullptr;
  }
}

}  // namespace

extern const Rule duplicate_title;
constinit const Rule duplicate_title{
    .id = "duplicate.title",
    .category = Category::duplicate,
    .severity = Severity::hint,
    .name = {u"标题行重复", u"Title line repeated"},
    .message = {u"这一行和前面的一行相同，多半是粘贴时带来的，留一行就够了",
                u"This line repeats an earlier one; one of them is enough"},
    .check_facts = check,
    .reads = FactFamily::headline,
    .whole_file = true,
    .bad =
        u"青石镇敬老院安全检查工作总结\n青石镇敬老院安全检查工作总结\n"
        u"今年以来，我镇开展了安全检查，现将情况总结如下：",
    .good =
        u"青石镇敬老院安全检查工作总结\n\n"
        u"今年以来，我镇开展了安全检查，现将情况总结如下：",
};

}  // namespace wengao
