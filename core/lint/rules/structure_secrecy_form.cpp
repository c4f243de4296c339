#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const Span content = block.info.content;
  const u16string_view text = block.content();
  const u16string_view level = lint::start_of(text, {u"绝密", u"机密", u"秘密"});
  if (level.empty() || text.size() > 10) return;
  u16string_view period = text.substr(level.size());
  while (!period.empty() && !text::is_digit(period.front()) && !period.starts_with(u"长期")) {
    if (text::is_han(period.front())) return;
    period.remove_prefix(1);
  }
  // 机密1年 at the top may be taken for a title; a period of its own tells what it is.
  if (period.empty() || scan.tokens.size() > 8) return;
  const u16string_view unit = period.substr(lint::end_of_number(period, 0));
  if (unit != u"年" && unit != u"个月" && unit != u"长期") return;
  const std::u16string right = lint::joined(level, u"★", period);
  if (right == text) return;
  Finding& finding = out.at(block.id, content);
  finding.args.push_back(right);
  finding.fixes.push_back(lint::replace_with(block.id, content, right));
}

}  // namespace

extern const Rule structure_secrecy_form;
constinit const Rule structure_secrecy_form{
    .id = "structure.secrecy_form",
    .category = Category::structure,
    .severity = Severity::error,
    .source = Source::standard,
    .clause = "GB/T 9704—2012, 7.2.2",
    .name = {u"密级的写法", u"Form of the secrecy mark"},
    .message = {u"密级和保密期限应写作“{0}”，中间用“★”",
                u"Write the secrecy mark as “{0}”, with ★ between"},
    .check_block = check,
    .chars = u"密",
    .kinds = bit(Kind::secrecy) | bit(Kind::title),
    .bad =
        u"秘密☆1年\n白沙县人民政府文件\n白政发〔2024〕5号\n白沙县人民政府关于加强饮水工程的通知\n各"
        u"乡镇：\n请认真执行。",
    .good =
        u"秘密★1年\n白沙县人民政府文件\n白政发〔2024〕5号\n白沙县人民政府关于加强饮水工程的通知\n各"
        u"乡镇：\n请认真执行。",
};

}  // namespace wengao
