#include "core/spelling/known.h"

#include <algorithm>

namespace wengao::spelling {
namespace {

// Longer entries are no words; they would make every question dear.
constexpr std::size_t kLongest = 32;

}  // namespace

void Known::add(std::u16string_view word) {
  if (word.empty() || word.size() > kLongest) return;
  if (!words_.emplace(word).second) return;
  const auto length = static_cast<Off>(word.size());
  const auto at = std::lower_bound(lengths_.begin(), lengths_.end(), length);
  if (at == lengths_.end() || *at != length) lengths_.insert(at, length);
}

bool Known::covers(std::u16string_view text, Span span) const {
  for (const Off length : lengths_) {
    const Off first = span.end > length ? span.end - length : 0;
    for (Off at = first; at <= span.begin && at + length <= text.size(); ++at) {
      if (words_.contains(std::u16string(text.substr(at, length)))) return true;
    }
  }
  return false;
}

}  // namespace wengao::spelling
