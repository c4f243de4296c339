#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

void check(const Block& block, const lint::Scan& /*scan*/, Sink& out) {
  const u16string_view text = block.content();
  constexpr std::size_t kLongest = 12;
  const std::size_t at = text.find(u"页无正文");
  if (at == text.npos || text.size() > kLongest) return;
  out.at(block.id, block.info.content)
      .fixes.push_back(lint::remove_whole(block.id, {0, static_cast<Off>(block.text.size())}));
}

}  // namespace

extern const Rule structure_no_text_page;
constinit const Rule structure_no_text_page{
    .id = "structure.no_text_page",
    .category = Category::structure,
    .severity = Severity::error,
    .source = Source::standard,
    .clause = "GB/T 9704—2012, 7.3.5.5",
    .name = {u"标注“此页无正文”", u"“No text on this page”"},
    .message = {u"不标注“此页无正文”；应调整行距、字距，使落款与正文同处一页",
                u"Do not write 此页无正文; adjust the spacing so that the signature shares a page "
                u"with text"},
    .check_block = check,
    .chars = u"页",
    .bad = u"全镇完成了各项任务。\n特此报告。\n（此页无正文）\n长河镇人民政府\n2024年12月30日",
    .good = u"全镇完成了各项任务。\n特此报告。\n\n长河镇人民政府\n2024年12月30日",
};

}  // namespace wengao
