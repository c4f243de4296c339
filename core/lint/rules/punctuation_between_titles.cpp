#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

// 《甲》、《乙》 → 《甲》《乙》. With a note in brackets after the title the pause stays.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const std::u16string_view text = block.text;
  for (std::size_t t = 1; t + 1 < scan.tokens.size(); ++t) {
    const Off at = scan.tokens[t].span.begin;
    if (text[at] != u'、' || text[at - 1] != u'》' || text[at + 1] != u'《') continue;
    const Span span{at - 1, at + 2};
    Finding& finding = out.at(block.id, span);
    finding.args.emplace_back(part(text, span));
    Fix fix = lint::remove(block.id, {at, at + 1}, u"、");
    finding.fixes.push_back(std::move(fix));
  }
}

}  // namespace

extern const Rule punctuation_between_titles;
constinit const Rule punctuation_between_titles{
    .id = "punctuation.between_titles",
    .category = Category::punctuation,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 15834—2011, 4.5.3.5",
    .name = {u"并列书名号之间用了顿号", u"Pause mark between titles"},
    .message = {u"并列的书名号之间通常不用顿号，“{0}”中的顿号可以删去",
                u"Titles in a row need no pause mark between them: “{0}”"},
    .check_block = check,
    .needs = lint::has::pause | lint::has::title_mark,
    .bad = u"宣传《劳动法》、《工会法》。",
    .good = u"宣传《劳动法》《工会法》。",
};

}  // namespace wengao
