#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

bool is_bad(char16_t c) { return c == 0xFFFD; }

// U+FFFD, what decoders write for what they cannot read.
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

extern const Rule corrupted_replacement;
constinit const Rule corrupted_replacement{
    .id = "corrupted.replacement",
    .category = Category::corrupted,
    .severity = Severity::error,
    .name = {u"乱码：无法识别的字", u"Character lost in conversion"},
    .message = {u"“{0}”是转换编码时丢失的字，请对照原文补上",
                u"“{0}” stands for characters lost in conversion; restore them"},
    .check_block = check,
    .needs = lint::has::odd,
    .in_shields = true,
    .bad = u"召开动�大会。",
    .good = u"召开动员大会。",
};

}  // namespace wengao
