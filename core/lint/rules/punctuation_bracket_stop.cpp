#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

// ，（以下简称…）: the remark belongs to the word before it.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const std::uint32_t t : scan.marks) {
    const lint::Token& token = scan.tokens[t];
    const Off at = token.span.begin;
    if (!text::is_stop(text[at])) continue;
    const char16_t open = lint::unit_at(text, token.span.end);
    if (open != u'（' && open != u'(') continue;
    const u16string_view right = text.substr(token.span.end);
    if (!lint::starts_with_any(right.substr(1), {u"以下简称", u"简称", u"下称", u"下同", u"见附"}))
      continue;
    const Span span{at, at + 2};
    Finding& finding = out.at(block.id, span);
    finding.args.emplace_back(part(text, span));
    const std::size_t close = right.find_first_of(u"）)");
    if (close == right.npos) continue;
    const Off after = token.span.end + static_cast<Off>(close) + 1;
    Fix fix = lint::remove(block.id, token.span, part(text, token.span), false);
    const char16_t next = lint::unit_at(text, after);
    if (next != 0 && !text::is_stop(next))
      fix.edits.push_back({block.id, {after, after}, std::u16string(part(text, token.span))});
    finding.fixes.push_back(std::move(fix));
  }
}

}  // namespace

extern const Rule punctuation_bracket_stop;
constinit const Rule punctuation_bracket_stop{
    .id = "punctuation.bracket_stop",
    .category = Category::punctuation,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 15834—2011, 4.9、A.8",
    .name = {u"点号放在了括号前面", u"Mark before a bracket"},
    .message = {u"“{0}”点号应放在后括号的后面", u"Put the mark of “{0}” after the closing bracket"},
    .check_block = check,
    .needs = lint::has::bracket | lint::has::two_marks,
    .bad = u"制定了《考核办法》，（以下简称《办法》）抓好落实。",
    .good = u"制定了《考核办法》（以下简称《办法》），抓好落实。",
};

}  // namespace wengao
