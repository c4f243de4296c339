// Known: words that are right whatever the model says: those the writer has refused to change, the
// names of a profile, the names a document speaks of.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/text/span.h"

namespace wengao::spelling {

class Known {
 public:
  void add(std::u16string_view word);
  // True when a known word stands in `text` over all of `span`.
  [[nodiscard]] bool covers(std::u16string_view text, Span span) const;
  [[nodiscard]] bool empty() const { return words_.empty(); }

 private:
  std::unordered_set<std::u16string> words_;
  std::vector<Off> lengths_;  // that occur, in order
};

}  // namespace wengao::spelling
