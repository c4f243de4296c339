#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

// &nbsp; <br> ** around Chinese words. ** may also stand for what is to be filled in: 2**年.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  Off done = 0;
  std::size_t stars = 0;
  const u16string_view content = block.content();
  for (std::size_t at = content.find(u"**"); at != content.npos; at = content.find(u"**", at + 2))
    ++stars;
  for (const std::uint32_t t : scan.marks) {
    const lint::Token& token = scan.tokens[t];
    const Off at = token.span.begin;
    if (at < done || (text[at] != u'&' && text[at] != u'<' && text[at] != u'*')) continue;
    const u16string_view right = part(text, {at, block.info.content.end});
    u16string_view code = lint::start_of(
        right, {u"&nbsp;",  u"&amp;",    u"&lt;",      u"&gt;", u"&quot;", u"&ldquo;", u"&rdquo;",
                u"&mdash;", u"&hellip;", u"&middot;",  u"<br>", u"<br/>",  u"<br />",  u"<p>",
                u"</p>",    u"<strong>", u"</strong>", u"<b>",  u"</b>",   u"<span>",  u"</span>",
                u"</div>",  u"<div>",    u"</a>",      u"<em>", u"</em>"});
    const bool paired = stars == 2 && right.starts_with(u"**") && !right.starts_with(u"***");
    if (paired) {
      const char16_t before = at > block.info.content.begin ? text[at - 1] : u'，';
      const char16_t after = lint::unit_at(text, at + 2);
      const bool beside = (text::is_han(before) || text::is_cjk_mark(before)) &&
                          (text::is_han(after) || text::is_cjk_mark(after) || after == 0);
      if (beside && !lint::starts_with_any(
                        right.substr(2), {u"年", u"月", u"日",   u"镇",   u"县",   u"市",   u"省",
                                          u"局", u"村", u"街道", u"同志", u"单位", u"学校", u"公司",
                                          u"届", u"次", u"人",   u"元",   u"个",   u"名"}))
        code = right.substr(0, 2);
    }
    if (code.empty()) continue;
    done = at + static_cast<Off>(code.size());
    const Span span{at, done};
    Finding& finding = out.at(block.id, span);
    finding.args.emplace_back(code);
    const u16string_view kept = code == u"&amp;"      ? u"&"
                                : code == u"&lt;"     ? u"<"
                                : code == u"&gt;"     ? u">"
                                : code == u"&quot;"   ? u"\""
                                : code == u"&ldquo;"  ? u"\u201C"
                                : code == u"&rdquo;"  ? u"\u201D"
                                : code == u"&mdash;"  ? u"\u2014"
                                : code == u"&hellip;" ? u"\u2026"
                                : code == u"&middot;" ? u"·"
                                                      : u"";
    finding.fixes.push_back(kept.empty() ? lint::remove(block.id, span, code)
                                         : lint::replace_with(block.id, span, kept));
  }
}

}  // namespace

extern const Rule corrupted_markup;
constinit const Rule corrupted_markup{
    .id = "corrupted.markup",
    .category = Category::corrupted,
    .severity = Severity::error,
    .name = {u"网页、标记的代码", u"Markup left in the text"},
    .message = {u"“{0}”是网页或标记语言的代码，不属于正文",
                u"“{0}” is markup, no part of the text"},
    .check_block = check,
    .chars = u"&<*",
    .in_shields = true,
    .bad = u"加强领导，<br>落实责任。",
    .good = u"加强领导，落实责任。",
};

}  // namespace wengao
