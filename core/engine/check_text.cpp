#include <algorithm>
#include <vector>

#include "core/engine/answers.h"
#include "core/engine/places.h"
#include "core/lint/rule.h"
#include "core/text/utf.h"

namespace wengao::engine {
namespace {

// How much of the line is shown on either side of the words, in UTF-16 units.
constexpr Off kAround = 24;

struct Words {
  std::string_view error, warning, hint;
};
constexpr Words kZh = {"错误", "警告", "提示"};
constexpr Words kEn = {"error", "warning", "hint"};

std::string_view word(Severity severity, Lang lang) {
  const Words& words = lang == Lang::zh ? kZh : kEn;
  switch (severity) {
    case Severity::error:
      return words.error;
    case Severity::warning:
      return words.warning;
    case Severity::hint:
      return words.hint;
  }
  return {};
}

Off back_to_boundary(std::u16string_view text, Off at) {
  return on_boundary(text, at) ? at : at - 1;
}

// The line around the words, which stand between 【 and 】: carets below would drift under
// characters of double width. Tabs and control characters become blanks.
std::u16string excerpt(std::u16string_view text, Span span) {
  const Off size = static_cast<Off>(text.size());
  const Off begin = back_to_boundary(text, span.begin > kAround ? span.begin - kAround : 0);
  const Off end = back_to_boundary(text, std::min(size, span.end + kAround));
  std::u16string out;
  if (begin > 0) out += u"……";
  out += text.substr(begin, span.begin - begin);
  out += u"【";
  out += text.substr(span.begin, span.size());
  out += u"】";
  out += text.substr(span.end, end - span.end);
  if (end < size) out += u"……";
  std::replace_if(
      out.begin(), out.end(), [](char16_t c) { return c < 0x20; }, u' ');
  return out;
}

// The other lines a finding speaks of: “（参见第3、9行）”. A few of them, for a sum may have many.
std::string other_lines(const Finding& finding, std::uint32_t own, const Places& places,
                        Lang lang) {
  constexpr std::size_t kMost = 5;
  std::vector<std::uint32_t> lines;
  for (const auto& [block, span] : finding.related) {
    const std::uint32_t line = places.line_of(block);
    const bool listed = std::find(lines.begin(), lines.end(), line) != lines.end();
    if (line != Places::kNone && line != own && !listed && lines.size() < kMost) {
      lines.push_back(line);
    }
  }
  std::string out;
  for (const std::uint32_t line : lines) {
    out += out.empty() ? (lang == Lang::zh ? "（参见第" : " (see line ")
                       : (lang == Lang::zh ? "、" : ", ");
    out += std::to_string(line + 1);
  }
  if (!out.empty()) out += lang == Lang::zh ? "行）" : ")";
  return out;
}

}  // namespace

std::string check_text(const Reading& reading, Lang lang) {
  std::string out;
  Places places(reading.blocks);
  for (const Finding& finding : reading.findings) {
    const std::uint32_t line = places.line_of(finding.block);
    if (line == Places::kNone) continue;
    const Position at = places.at(line, finding.span.begin);
    out += reading.file;
    out += ':' + std::to_string(at.line) + ':' + std::to_string(at.column) + ": ";
    out += word(finding.severity, lang);
    out += lang == Lang::zh ? "：" : ": ";
    text::append_utf8(message(finding, lang), out);
    out += other_lines(finding, line, places, lang);
    out += "  [";
    out += finding.rule->id;
    out += "]\n    ";
    text::append_utf8(excerpt(places.block(line).text, finding.span), out);
    out.push_back('\n');
  }
  return out;
}

}  // namespace wengao::engine
