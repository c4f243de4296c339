#include <algorithm>
#include <vector>

#include "core/lint/fact_view.h"
#include "core/lint/parts.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

// The note lists 1. and 2., and behind the text stands 附件1 alone. Attachments that are all apart
// from the text, or bear no numbers, are not spoken of.
void check(const lint::FactView& facts, Sink& out) {
  std::vector<const FactAt*> listed;
  std::vector<std::int64_t> there;
  for (const FactAt& at : facts.all()) {
    const auto type = lint::structure_type(at);
    if (type == facts::StructureType::attachment_note && at.fact->b > 0) listed.push_back(&at);
    if (type == facts::StructureType::attachment && at.fact->subject.starts_with(u"附件"))
      there.push_back(at.fact->b);
  }
  if (there.empty() || there.size() >= listed.size()) return;
  if (std::find(there.begin(), there.end(), 0) != there.end()) return;
  for (const FactAt* at : listed) {
    if (std::find(there.begin(), there.end(), at->fact->b) != there.end()) continue;
    out.at(at->block, at->fact->span).args = {lint::decimal_text(at->fact->b)};
  }
}

}  // namespace

extern const Rule structure_attachment_absent;
constinit const Rule structure_attachment_absent{
    .id = "structure.attachment_absent",
    .category = Category::structure,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 9704—2012, 7.3.4",
    .name = {u"列出的附件没有附上", u"Listed attachment is not there"},
    .message = {u"附件说明列了附件{0}，文后没有，请附上或者删去这一项",
                u"附件{0} is listed, but does not follow the text; add it or strike it out"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad =
        u"全镇完成了各项任务，见附件。\n附件：1.项目进度表\n2.责任单位名单\n青石镇人民政府\n"
        u"2024年12月20日\n附件1\n项目进度表\n道路硬化已经完工。",
    .good =
        u"全镇完成了各项任务，见附件。\n附件：1.项目进度表\n2.责任单位名单\n青石镇人民政府\n"
        u"2024年12月20日\n附件1\n项目进度表\n道路硬化已经完工。\n附件2\n责任单位名单\n"
        u"由村镇建设办公室负责。",
};

}  // namespace wengao
