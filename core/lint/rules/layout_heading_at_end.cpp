#include "core/lint/pages.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(std::span<const Block> blocks, std::span<const Page> pages, Sink& out) {
  const std::vector<lint::LinesOfPage> all = lint::lines_of_pages(blocks, pages);
  for (std::size_t page = 0; page + 1 < all.size(); ++page) {
    if (all[page].empty() || all[page + 1].empty()) continue;
    const lint::PageLine& last = all[page].back();
    if (!last.block->is(Kind::heading) || last.block->info.run_in || !last.closes_block) continue;
    out.at(last.block->id, last.block->info.lead)
        .args.emplace_back(part(last.block->text, last.block->info.lead));
  }
}

}  // namespace

extern const Rule layout_heading_at_end;
constinit const Rule layout_heading_at_end{
    .id = "layout.heading_at_end",
    .category = Category::layout,
    .severity = Severity::warning,
    .name = {u"标题落在页末", u"Heading at the end of a page"},
    .message = {u"标题“{0}”是这一页的最后一行，它的正文在下一页",
                u"The heading “{0}” ends the page; its text is on the next"},
    .check_pages = check,
    .bad =
        u"（一）农业工作\n（二）工业工作\n（三）商业工作\n（四）水利工作\n（五）交通工作\n（六）教"
        u"育工作\n（七）卫生工作\n（八）文化工作\n（九）体育工作\n（十）民政工作\n（十一）社保工作"
        u"\n（十二）住房工作\n（十三）环保工作\n（十四）林业工作\n（十五）财政工作\n（十六）审计工"
        u"作\n（十七）统计工作\n（十八）人事工作\n（十九）信访工作\n（二十）司法工作\n（二十一）公"
        u"安工作\n（二十二）消防工作\n（二十三）应急工作\n（二十四）气象工作",
    .good = u"（一）农业工作\n完成了任务。\n（二）工业工作\n完成了任务。",
};

}  // namespace wengao
