#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const Block& block, const lint::Scan&, Sink& out) {
  Finding& finding = out.at(block.id, block.info.content);
  finding.args.emplace_back(block.content().substr(0, 20));
  finding.fixes.push_back(lint::remove_whole(block.id, block.info.content));
}

}  // namespace

extern const Rule noise_separator;
constinit const Rule noise_separator{
    .id = "noise.separator",
    .category = Category::noise,
    .severity = Severity::warning,
    .name = {u"文集的分隔行", u"Line between collected reports"},
    .message = {u"“{0}”是文集里分隔各篇的行，不是报告的标题；请换成报告自己的标题，或删去",
                u"“{0}” parts the reports of a collection and is no title; write the report’s own "
                u"title or remove it"},
    .check_block = check,
    .kinds = bit(Kind::separator),
    .bad =
        u"第1篇：镇工作总结\n今年以来，我镇认真开展各项工作，现将情况总结如下：\n一、工作情况\n"
        u"全镇开展走访12次。\n二、存在问题\n工作力量不足。",
    .good =
        u"\n今年以来，我镇认真开展各项工作，现将情况总结如下：\n一、工作情况\n"
        u"全镇开展走访12次。\n二、存在问题\n工作力量不足。",
};

}  // namespace wengao
