#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

// 的的 在在 和和 — but 目的的, 存在在(于)… and 为了了解, 实实在在, 是是非非 are words.
bool is_word(u16string_view text, Off at) {
  const u16string_view around = text.substr(at >= 2 ? at - 2 : 0, 6);
  for (u16string_view known :
       {u"目的的", u"了了解", u"了了",   u"实实在在", u"自由自在在", u"实在在",
        u"存在在", u"现在在", u"内在在", u"是是非",   u"实事求是是", u"于是是",
        u"就是是", u"但是是", u"还是是", u"标的的",   u"打的的",     u"有的的",
        u"温和和", u"总和和", u"共和和", u"谦和和",   u"中和和",     u"饱和和",
        u"参与与", u"与与会", u"认为为", u"成为为",   u"行为为",     u"作为为",
        u"分为为", u"以为为", u"称为为", u"对对",     u"面对对",     u"正在在"}) {
    if (around.find(known) != around.npos) return true;
  }
  return false;
}

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const lint::Token& token : scan.tokens) {
    if (token.type != lint::Class::han) continue;
    for (Off at = token.span.begin; at + 2 <= token.span.end; ++at) {
      const char16_t c = text[at];
      if (c != text[at + 1] ||
          u16string_view(u"的在和是为与对被把").find(c) == u16string_view::npos)
        continue;
      if (is_word(text, at)) continue;
      const Span span{at, at + 2};
      Finding& finding = out.at(block.id, span);
      finding.args.emplace_back(part(text, span));
      finding.fixes.push_back(lint::replace_with(block.id, span, text.substr(at, 1)));
    }
  }
}

}  // namespace

extern const Rule duplicate_char;
constinit const Rule duplicate_char{
    .id = "duplicate.char",
    .category = Category::duplicate,
    .severity = Severity::warning,
    .name = {u"多写了一个字", u"Character written twice"},
    .message = {u"“{0}”多写了一个字", u"One character of “{0}” is too many"},
    .check_block = check,
    .needs = lint::has::doubled,
    .bad = u"维护职工的的合法权益。",
    .good = u"维护职工的合法权益。",
};

}  // namespace wengao
