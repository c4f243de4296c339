#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

// “甲”、“乙” → “甲”“乙”: usual, not obligatory, and often kept in edited text, so a hint.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const std::u16string_view text = block.text;
  for (std::size_t t = 1; t + 1 < scan.tokens.size(); ++t) {
    const Off at = scan.tokens[t].span.begin;
    if (text[at] != u'、' || text[at - 1] != u'\u201D' || text[at + 1] != u'\u201C') continue;
    const Span span{at - 1, at + 2};
    Finding& finding = out.at(block.id, span);
    finding.args.emplace_back(part(text, span));
    finding.fixes.push_back(lint::remove(block.id, {at, at + 1}, u"、", false));
  }
}

}  // namespace

extern const Rule punctuation_between_quotes;
constinit const Rule punctuation_between_quotes{
    .id = "punctuation.between_quotes",
    .category = Category::punctuation,
    .severity = Severity::hint,
    .source = Source::standard,
    .clause = "GB/T 15834—2011, 4.5.3.5",
    .name = {u"并列引号之间用了顿号", u"Pause mark between quotations"},
    .message = {u"并列的引号之间通常不用顿号，“{0}”中的顿号可以删去",
                u"Quotations in a row usually need no pause mark: “{0}”"},
    .check_block = check,
    .needs = lint::has::pause | lint::has::quote,
    .bad = u"评选“先锋号”、“金点子”。",
    .good = u"评选“先锋号”“金点子”。",
};

}  // namespace wengao
