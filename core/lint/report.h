// Short words for what rules say most: the usual fixes.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "core/lint/finding.h"

namespace wengao::lint {

inline constexpr Wording kReplaceLabel = {u"改为“{0}”", u"Change to “{0}”"};
inline constexpr Wording kRemoveLabel = {u"删去“{0}”", u"Remove “{0}”"};

// One replacement. `safe`: certain enough to be made without being looked at.
inline Fix replace_with(BlockId block, Span span, std::u16string_view insert, bool safe = true) {
  Fix fix;
  fix.label = kReplaceLabel;
  fix.args.emplace_back(insert);
  fix.edits.push_back({block, span, std::u16string(insert)});
  fix.safe = safe;
  return fix;
}

inline Fix remove(BlockId block, Span span, std::u16string_view what, bool safe = true) {
  Fix fix;
  fix.label = kRemoveLabel;
  fix.args.emplace_back(what);
  fix.edits.push_back({block, span, {}});
  fix.safe = safe;
  return fix;
}

// Takes away a whole line, or a whole paragraph with its place.
inline Fix remove_whole(BlockId block, Span span) {
  Fix fix;
  fix.label = {u"删去整段", u"Remove the paragraph"};
  fix.edits.push_back({block, span, {}});
  fix.safe = false;
  return fix;
}

// The pieces one after the other.
inline std::u16string joined(std::u16string_view a, std::u16string_view b,
                             std::u16string_view c = {}) {
  std::u16string out(a);
  out.append(b);
  out.append(c);
  return out;
}

// A number as it is written in a message.
inline std::u16string decimal_text(std::int64_t value) {
  std::u16string digits;
  const bool negative = value < 0;
  auto rest = negative ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  do {
    digits.insert(digits.begin(), static_cast<char16_t>(u'0' + rest % 10));
    rest /= 10;
  } while (rest != 0);
  if (negative) digits.insert(digits.begin(), u'-');
  return digits;
}

}  // namespace wengao::lint
