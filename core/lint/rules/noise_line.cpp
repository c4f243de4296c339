#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

// Recognition has set the line apart and exports leave it out, so this is a hint; nothing is
// removed without being asked.
void check(const Block& block, const lint::Scan&, Sink& out) {
  constexpr std::size_t kShown = 20;
  const std::u16string_view words = block.content().substr(0, kShown);
  Finding& finding = out.at(block.id, block.info.content);
  finding.args.emplace_back(words);
  finding.fixes.push_back(lint::remove_whole(block.id, block.info.content));
}

}  // namespace

extern const Rule noise_line;
constinit const Rule noise_line{
    .id = "noise.line",
    .category = Category::noise,
    .severity = Severity::hint,
    .name = {u"网页残留的行", u"Line left over from a web page"},
    .message = {u"“{0}”是网页上带来的内容，不属于报告，导出时不会带上；确认后可以删去",
                u"“{0}” came from a web page and is no part of the report; remove it"},
    .check_block = check,
    .kinds = bit(Kind::noise),
    .in_shields = true,
    .bad =
        u"镇2024年工作总结\n今年以来，我镇认真开展各项工作，现将情况总结如下：\n一、工作情况\n"
        u"全镇开展走访12次。\n二、存在问题\n工作力量不足。\n时间：2024-01-05 10:20:30 我要投稿",
    .good =
        u"镇2024年工作总结\n今年以来，我镇认真开展各项工作，现将情况总结如下：\n一、工作情况\n"
        u"全镇开展走访12次。\n二、存在问题\n工作力量不足。\n",
};

}  // namespace wengao
