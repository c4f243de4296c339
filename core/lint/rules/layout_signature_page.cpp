#include "core/lint/pages.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(std::span<const Block> blocks, std::span<const Page> pages, Sink& out) {
  const std::vector<lint::LinesOfPage> all = lint::lines_of_pages(blocks, pages);
  for (std::size_t page = 1; page < all.size(); ++page) {
    const lint::PageLine* signature = nullptr;
    std::size_t lines = 0;
    for (const lint::PageLine& line : all[page]) {
      if (line.block->is(Kind::signature) && signature == nullptr) signature = &line;
      if (signature == nullptr) ++lines;
    }
    if (signature == nullptr || lines > 1) continue;
    Finding& finding = out.at(signature->block->id, signature->block->info.content);
    if (lines == 0) finding.severity = Severity::warning;
    finding.args = {lint::decimal_text(static_cast<std::int64_t>(lines))};
    return;
  }
}

}  // namespace

extern const Rule layout_signature_page;
constinit const Rule layout_signature_page{
    .id = "layout.signature_page",
    .category = Category::layout,
    .severity = Severity::hint,
    .source = Source::standard,
    .clause = "GB/T 9704—2012, 7.3.5.5",
    .name = {u"落款页正文太少", u"Little text on the page of the signature"},
    .message = {u"署名和日期所在的一页只有{0}行正文，宜调整行距、字距，使正文多留几行在这一页",
                u"The page of the signature holds {0} line of text; adjust the spacing"},
    .check_pages = check,
    .bad =
        u"2024年工作总结\n全镇农业完成了年初确定的各项任务。\n全镇工业完成了年初确定的各项任务。\n"
        u"全镇商业完成了年初确定的各项任务。\n全镇水利完成了年初确定的各项任务。\n全镇交通完成了年"
        u"初确定的各项任务。\n全镇教育完成了年初确定的各项任务。\n全镇卫生完成了年初确定的各项任务"
        u"。\n全镇文化完成了年初确定的各项任务。\n全镇体育完成了年初确定的各项任务。\n全镇民政完成"
        u"了年初确定的各项任务。\n全镇社保完成了年初确定的各项任务。\n全镇住建完成了年初确定的各项"
        u"任务。\n全镇环保完成了年初确定的各项任务。\n全镇林业完成了年初确定的各项任务。\n全镇财政"
        u"完成了年初确定的各项任务。\n全镇审计完成了年初确定的各项任务。\n全镇统计完成了年初确定的"
        u"各项任务。\n特此报告。\n\n长河镇人民政府\n2024年12月30日",
    .good =
        u"2024年工作总结\n全镇农业完成了年初确定的各项任务。\n存在的问题是资金不足，下一步打算加快"
        u"拨付。\n特此报告。\n\n长河镇人民政府\n2024年12月30日",
};

}  // namespace wengao
