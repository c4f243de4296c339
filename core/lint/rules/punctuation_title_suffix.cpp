#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const std::uint32_t t : scan.marks) {
    const lint::Token& token = scan.tokens[t];
    const Off at = token.span.begin;
    if (text[at] != u'》') continue;
    const u16string_view word = lint::start_of(
        text.substr(at + 1), {u"（试行）", u"（暂行）", u"（草案）", u"（征求意见稿）", u"（修订）",
                              u"（修订版）", u"（试行稿）", u"（讨论稿）", u"（送审稿）"});
    if (word.empty()) continue;
    const Span span{at, at + 1 + static_cast<Off>(word.size())};
    Finding& finding = out.at(block.id, span);
    finding.args.emplace_back(word);
    finding.fixes.push_back(lint::replace_with(block.id, span, lint::joined(word, u"》"), false));
  }
}

}  // namespace

extern const Rule punctuation_title_suffix;
constinit const Rule punctuation_title_suffix{
    .id = "punctuation.title_suffix",
    .category = Category::punctuation,
    .severity = Severity::hint,
    .source = Source::standard,
    .clause = "GB/T 15834—2011, A.13",
    .name = {u"“（试行）”放在了书名号外", u"(trial) outside the title marks"},
    .message = {u"“{0}”是名称的一部分，应放在书名号里面",
                u"“{0}” is part of the name; put it inside the title marks"},
    .check_block = check,
    .needs = lint::has::title_mark,
    .bad = u"印发了《考核办法》（试行）。",
    .good = u"印发了《考核办法（试行）》。",
};

}  // namespace wengao
