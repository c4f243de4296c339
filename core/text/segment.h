// Words in Chinese text, by ICU's dictionary. UAX #29 with the CJ dictionary; locale zh.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/text/span.h"

namespace wengao::text {

// Opens the dictionary once; not to be shared between threads.
class Segmenter {
 public:
  // Errors: data_missing (detail: the pack to load).
  static Result<Segmenter> open();

  // The offsets at which a word ends, ascending; the last is text.size(). Empty for empty text.
  [[nodiscard]] std::vector<Off> word_ends(std::u16string_view text) const;

 private:
  struct Iterator;
  explicit Segmenter(std::shared_ptr<Iterator> iterator);
  std::shared_ptr<Iterator> iterator_;
};

}  // namespace wengao::text
