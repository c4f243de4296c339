#include <algorithm>

#include "core/lint/pages.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(std::span<const Block> blocks, std::span<const Page> pages, Sink& out) {
  const std::vector<lint::LinesOfPage> all = lint::lines_of_pages(blocks, pages);
  for (std::size_t page = 1; page < all.size(); ++page) {
    const auto imprint =
        std::find_if(all[page].begin(), all[page].end(),
                     [](const lint::PageLine& line) { return line.block->is(Kind::imprint); });
    if (imprint == all[page].end()) continue;
    if (all[page - 1].empty()) out.at(imprint->block->id, imprint->block->info.content);
    return;
  }
}

}  // namespace

extern const Rule layout_imprint_page;
constinit const Rule layout_imprint_page{
    .id = "layout.imprint_page",
    .category = Category::layout,
    .severity = Severity::hint,
    .source = Source::standard,
    .clause = "GB/T 9704—2012, 7.4",
    .name = {u"版记前空出一面", u"A blank page before the imprint"},
    .message = {u"版记要印在双数页，正文排满后中间空出一面；压缩几行可省去两面",
                u"The imprint stands on an even page, and a blank page precedes it; a few lines "
                u"less save two pages"},
    .check_pages = check,
    .bad =
        u"各乡镇：\n全县农业建设工作完成了任务。\n全县农业改革工作完成了任务。\n全县农业管理工作完"
        u"成了任务。\n全县农业服务工作完成了任务。\n全县农业统计工作完成了任务。\n全县农业审计工作"
        u"完成了任务。\n全县农业宣传工作完成了任务。\n全县农业培训工作完成了任务。\n全县农业督查工"
        u"作完成了任务。\n全县工业建设工作完成了任务。\n全县工业改革工作完成了任务。\n全县工业管理"
        u"工作完成了任务。\n全县工业服务工作完成了任务。\n全县工业统计工作完成了任务。\n全县工业审"
        u"计工作完成了任务。\n全县工业宣传工作完成了任务。\n全县工业培训工作完成了任务。\n全县工业"
        u"督查工作完成了任务。\n全县商业建设工作完成了任务。\n全县商业改革工作完成了任务。\n全县商"
        u"业管理工作完成了任务。\n全县商业服务工作完成了任务。\n全县商业统计工作完成了任务。\n全县"
        u"商业审计工作完成了任务。\n全县商业宣传工作完成了任务。\n全县商业培训工作完成了任务。\n全"
        u"县商业督查工作完成了任务。\n全县水利建设工作完成了任务。\n全县水利改革工作完成了任务。\n"
        u"全县水利管理工作完成了任务。\n全县水利服务工作完成了任务。\n全县水利统计工作完成了任务。"
        u"\n全县水利审计工作完成了任务。\n全县水利宣传工作完成了任务。\n全县水利培训工作完成了任务"
        u"。\n全县水利督查工作完成了任务。\n全县交通建设工作完成了任务。\n全县交通改革工作完成了任"
        u"务。\n全县交通管理工作完成了任务。\n全县交通服务工作完成了任务。\n全县交通统计工作完成了"
        u"任务。\n全县交通审计工作完成了任务。\n全县交通宣传工作完成了任务。\n抄送：县委办公室。\n"
        u"白沙县水利局  2024年12月31日印发",
    .good = u"各乡镇：\n完成任务。\n抄送：县委办公室。\n白沙县水利局  2024年12月31日印发",
};

}  // namespace wengao
