#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

void check(const Block& block, const lint::Scan& /*scan*/, Sink& out) {
  const u16string_view text = block.text;
  const std::size_t at = text.find(u"关于对");
  if (at == text.npos) return;
  // 对口支援, 对外开放, 对标先进 are words.
  if (lint::starts_with_any(text.substr(at + 3), {u"口", u"外", u"台", u"接", u"标", u"照", u"比",
                                                  u"等", u"策", u"话", u"象", u"应", u"手", u"内"}))
    return;
  // What is answered or decided on someone: 关于对第12号提案的答复, 关于对张某的处分决定.
  if (text.find(u"答复") != text.npos || text.find(u"处分") != text.npos ||
      text.find(u"处理") != text.npos)
    return;
  const Span span{static_cast<Off>(at), static_cast<Off>(at + 3)};
  out.at(block.id, span).fixes.push_back(lint::replace_with(block.id, span, u"关于", false));
}

}  // namespace

extern const Rule structure_title_about;
constinit const Rule structure_title_about{
    .id = "structure.title_about",
    .category = Category::structure,
    .severity = Severity::warning,
    .name = {u"标题“关于对”叠用", u"关于 and 对 in a title"},
    .message = {u"标题中“关于”和“对”意思重复，删去“对”", u"关于 and 对 say the same; drop 对"},
    .check_block = check,
    .chars = u"对",
    .kinds = bit(Kind::title),
    .bad = u"白沙县关于对农村饮水工程的通知\n各乡镇：\n请认真执行。",
    .good = u"白沙县关于农村饮水工程的通知\n各乡镇：\n请认真执行。",
};

}  // namespace wengao
