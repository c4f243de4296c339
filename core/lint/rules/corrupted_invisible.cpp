#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

bool is_bad(char16_t c) { return text::is_zero_width(c) || (c < 0x20 && c != u'\t'); }

// Zero-width and control characters within the text.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  Off done = 0;
  for (const lint::Token& token : scan.tokens) {
    const Off at = token.span.begin;
    if (at < done || !is_bad(text[at])) continue;
    Off end = at + 1;
    while (end < block.info.content.end && is_bad(text[end])) ++end;
    done = end;
    const Span span{at, end};
    Finding& finding = out.at(block.id, span);
    finding.args.emplace_back(part(text, span));
    Fix fix;
    fix.label = {u"删去", u"Remove"};
    fix.edits.push_back({block.id, span, {}});
    finding.fixes.push_back(std::move(fix));
  }
}

}  // namespace

extern const Rule corrupted_invisible;
constinit const Rule corrupted_invisible{
    .id = "corrupted.invisible",
    .category = Category::corrupted,
    .severity = Severity::warning,
    .name = {u"看不见的字符", u"Invisible character"},
    .message = {u"这里夹着看不见的字符，应当删去",
                u"An invisible character stands here; remove it"},
    .check_block = check,
    .needs = lint::has::odd,
    .in_shields = true,
    .bad = u"加强​领导。",
    .good = u"加强领导。",
};

}  // namespace wengao
