#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

// 政发[2024]5号 → 政发〔2024〕5号: the year of a document's number stands in 〔〕, the number
// without 第 and without leading zeros.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  const Span content = block.info.content;
  constexpr u16string_view kOpen = u"[［【(（﹝〔";
  constexpr u16string_view kClose = u"]］】)）﹞〕";
  for (const std::uint32_t t : scan.marks) {
    const Off open = scan.tokens[t].span.begin;
    if (t == 0 || kOpen.find(text[open]) == kOpen.npos) continue;
    if (!text::is_han(text[open - 1])) continue;
    const bool round = text[open] == u'(' || text[open] == u'（';
    if (round && u16string_view(u"发字办函令通议").find(text[open - 1]) == u16string_view::npos)
      continue;
    Off close = open + 1;
    while (close < content.end && close - open <= 5 && kClose.find(text[close]) == kClose.npos)
      ++close;
    if (close >= content.end) continue;
    std::u16string year(text.substr(open + 1, close - open - 1u));
    // 政发〔24〕5号: only where a body's 发 or 函 tells what the brackets are.
    const bool told =
        u16string_view(u"发字办函令通议").find(text[open - 1]) != u16string_view::npos;
    if (year.size() == 2 && told && text::is_digit(year[0]) && text::is_digit(year[1]))
      year.insert(0, u"20");
    if (year.size() != 4 || (!year.starts_with(u"20") && !year.starts_with(u"19"))) continue;
    Off end = close + 1;
    if (end < content.end && text[end] == u'第') ++end;
    const Off digits = end;
    while (end < content.end && text::is_digit(text[end])) ++end;
    if (end == digits) continue;
    const bool closed = end < content.end && text[end] == u'号';
    // 〔2024〕5 without 号: the brackets tell that it is a number of a document.
    if (!closed && (!told || text[open] != u'〔' || end - digits > 3)) continue;
    Off first = digits;
    while (first + 1 < end && text[first] == u'0') ++first;
    const bool right = closed && text[open] == u'〔' && text[close] == u'〕' &&
                       digits == close + 1 && first == digits && close - open == 5;
    if (right) continue;
    const Span span{open, closed ? end + 1 : end};
    std::u16string form = lint::joined(u"〔", year, u"〕");
    form.append(text.substr(first, end - first)).append(u"号");
    Finding& finding = out.at(block.id, span);
    finding.args = {std::u16string(part(text, span)), form};
    finding.fixes.push_back(lint::replace_with(block.id, span, form));
  }
}

}  // namespace

extern const Rule punctuation_doc_number;
constinit const Rule punctuation_doc_number{
    .id = "punctuation.doc_number",
    .category = Category::punctuation,
    .severity = Severity::error,
    .source = Source::standard,
    .clause = "GB/T 9704—2012, 7.2.5",
    .name = {u"发文字号的写法不对", u"Form of a document number"},
    .message = {u"发文字号“{0}”应写作“{1}”", u"The document number “{0}” should be written “{1}”"},
    .check_block = check,
    .needs = lint::has::bracket | lint::has::digit,
    .bad = u"根据县政发[2024]15号文件规定执行。",
    .good = u"根据县政发〔2024〕15号文件规定执行。",
};

}  // namespace wengao
