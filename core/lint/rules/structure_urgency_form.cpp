#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

void check(const Block& block, const lint::Scan& /*scan*/, Sink& out) {
  const u16string_view text = block.content();
  // Telegrams have two more.
  for (const u16string_view right : {u"特急", u"加急", u"特提", u"平急"}) {
    if (text == right) return;
  }
  if (text.size() > 4) return;
  Finding& finding = out.at(block.id, block.info.content);
  finding.args.emplace_back(text);
  finding.fixes.push_back(lint::replace_with(block.id, block.info.content, u"加急", false));
  finding.fixes.push_back(lint::replace_with(block.id, block.info.content, u"特急", false));
}

}  // namespace

extern const Rule structure_urgency_form;
constinit const Rule structure_urgency_form{
    .id = "structure.urgency_form",
    .category = Category::structure,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 9704—2012, 7.2.3",
    .name = {u"紧急程度的写法", u"Form of the urgency mark"},
    .message = {u"公文的紧急程度分“特急”“加急”，没有“{0}”",
                u"A paper is 特急 or 加急; there is no “{0}”"},
    .check_block = check,
    .kinds = bit(Kind::urgency),
    .bad =
        u"紧急\n白沙县人民政府文件\n白政发〔2024〕5号\n白沙县人民政府关于加强饮水工程的通知\n各乡镇"
        u"：\n请认真执行。",
    .good =
        u"加急\n白沙县人民政府文件\n白政发〔2024〕5号\n白沙县人民政府关于加强饮水工程的通知\n各乡镇"
        u"：\n请认真执行。",
};

}  // namespace wengao
