#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

bool is_bad(char16_t c) { return c >= 0xE000 && c <= 0xF8FF; }

// The private use area: code points without an agreed shape.
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
  }
}

}  // namespace

extern const Rule corrupted_private_use;
constinit const Rule corrupted_private_use{
    .id = "corrupted.private_use",
    .category = Category::corrupted,
    .severity = Severity::error,
    .name = {u"乱码：自造字", u"Private-use character"},
    .message = {u"这里有只在原来的电脑上才显示的自造字，别处打开是空白或方框，请换成正式的字",
                u"A private-use character stands here; others see a box. Replace it"},
    .check_block = check,
    .needs = lint::has::odd,
    .in_shields = true,
    .bad = u"代表团讨论。",
    .good = u"代表团讨论。",
};

}  // namespace wengao
