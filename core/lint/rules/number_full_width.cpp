#include <string>

#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

bool is_wide(char16_t c) {
  return (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) ||
         (c >= 0xFF41 && c <= 0xFF5A) || c == 0xFF05;
}

// ２０２４ → 2024, with the full-width point or percent sign that belongs to the number. One
// finding a paragraph: who types them so types all of them so.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const std::u16string_view text = block.text;
  const Span content = block.info.content;
  Fix fix;
  fix.label = {u"本段全角的数字、字母改为半角", u"Make them half-width in this paragraph"};
  for (std::size_t t = 0; t < scan.tokens.size(); ++t) {
    const Off begin = scan.tokens[t].span.begin;
    if (!is_wide(text[begin])) continue;
    Off end = begin;
    std::u16string right;
    while (end < content.end) {
      const bool point = text[end] == u'．' && end + 1 < content.end && is_wide(text[end + 1]);
      if (!is_wide(text[end]) && !point) break;
      right += static_cast<char16_t>(text[end] - 0xFEE0);
      ++end;
    }
    while (t + 1 < scan.tokens.size() && scan.tokens[t + 1].span.begin < end) ++t;
    fix.edits.push_back({block.id, {begin, end}, std::move(right)});
  }
  if (fix.edits.empty()) return;
  const TextEdit first = fix.edits.front();
  Finding& finding = out.at(block.id, first.span);
  finding.args = {std::u16string(part(text, first.span)), first.insert};
  finding.fixes.push_back(std::move(fix));
}

}  // namespace

extern const Rule number_full_width;
constinit const Rule number_full_width{
    .id = "number.full_width",
    .category = Category::number,
    .severity = Severity::hint,
    .source = Source::standard,
    .clause = "GB/T 15835—2011, 5.1.7",
    .name = {u"全角的数字、字母", u"Full-width digits or letters"},
    .message = {u"“{0}”应写作半角的“{1}”", u"“{0}” should be written “{1}” in half width"},
    .check_block = check,
    .needs = lint::has::wide_ascii,
    .bad = u"全镇共有１２个村。",
    .good = u"全镇共有12个村。",
};

}  // namespace wengao
