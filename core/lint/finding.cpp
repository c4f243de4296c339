#include "core/lint/finding.h"

#include <array>

#include "core/lint/rule.h"

namespace wengao {
namespace {

// Puts args at {0} {1} …; a number without an argument leaves nothing.
std::u16string fill_in(std::u16string_view pattern, const std::vector<std::u16string>& args) {
  std::u16string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool hole = pattern[i] == u'{' && i + 2 < pattern.size() && pattern[i + 2] == u'}' &&
                      pattern[i + 1] >= u'0' && pattern[i + 1] <= u'9';
    if (!hole) {
      out += pattern[i];
      continue;
    }
    const auto index = static_cast<std::size_t>(pattern[i + 1] - u'0');
    if (index < args.size()) out += args[index];
    i += 2;
  }
  return out;
}

std::u16string_view in(const Wording& wording, Lang lang) {
  return lang == Lang::en ? wording.en : wording.zh;
}

}  // namespace

std::string_view name(Severity severity) {
  constexpr std::array<std::string_view, 3> kNames = {"error", "warning", "hint"};
  return kNames[static_cast<std::size_t>(severity)];
}

std::string_view name(Source source) {
  constexpr std::array<std::string_view, 4> kNames = {"law", "standard", "practice", "house"};
  return kNames[static_cast<std::size_t>(source)];
}

std::string_view name(Category category) {
  constexpr std::array<std::string_view, 14> kNames = {
      "placeholder", "noise", "numbering", "heading",   "punctuation", "number",    "date",
      "unit",        "fact",  "word",      "structure", "layout",      "duplicate", "corrupted"};
  static_assert(kNames.size() == static_cast<std::size_t>(Category::corrupted) + 1);
  return kNames[static_cast<std::size_t>(category)];
}

std::u16string message(const Finding& finding, Lang lang) {
  return fill_in(in(finding.rule->message, lang), finding.args);
}

std::u16string label(const Fix& fix, Lang lang) { return fill_in(in(fix.label, lang), fix.args); }

}  // namespace wengao
