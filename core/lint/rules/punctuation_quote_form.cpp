#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

constexpr std::u16string_view kWrong = u"\u301D\u301E\u301F\u201F\u201E「」";
constexpr std::u16string_view kRight = u"\u201C\u201D\u201D\u201C\u201C\u201C\u201D";

// 〝 〞 「 」: marks of other scripts and of bad conversions. A conversion spoils all of a
// paragraph, so the first stands for all: its fix mends them together, the others are hints.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  Fix all;
  all.label = {u"本段的引号都改为“ ”", u"Mend the quotation marks of this paragraph"};
  for (const std::uint32_t t : scan.marks) {
    const lint::Token& token = scan.tokens[t];
    const std::size_t place = kWrong.find(block.text[token.span.begin]);
    if (place == kWrong.npos) continue;
    all.edits.push_back({block.id, token.span, std::u16string(1, kRight[place])});
  }
  for (std::size_t i = 0; i < all.edits.size(); ++i) {
    const TextEdit& edit = all.edits[i];
    Finding& finding = out.at(block.id, edit.span);
    finding.args = {std::u16string(part(block.text, edit.span)), edit.insert};
    if (i > 0) finding.severity = Severity::hint;
    if (i == 0 && all.edits.size() > 1) {
      finding.fixes.push_back(all);
    } else {
      finding.fixes.push_back(lint::replace_with(block.id, edit.span, edit.insert));
    }
  }
}

}  // namespace

extern const Rule punctuation_quote_form;
constinit const Rule punctuation_quote_form{
    .id = "punctuation.quote_form",
    .category = Category::punctuation,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 15834—2011, 4.8",
    .name = {u"引号的字形不对", u"Wrong form of quotation mark"},
    .message = {u"“{0}”不是横排中文的引号，应为“{1}”",
                u"“{0}” is no quotation mark of horizontal Chinese text; use “{1}”"},
    .check_block = check,
    .needs = lint::has::quote,
    .chars = kWrong,
    .bad = u"开展了“春风行动\u301E活动。",
    .good = u"开展了“春风行动”活动。",
};

}  // namespace wengao
