// Duplicate: a fingerprint of a long enough paragraph, over its Han characters, letters and digits
// only, so that marks and blanks do not tell two copies apart.
#include "core/facts/extractors.h"
#include "core/text/chars.h"

namespace wengao::facts {

void duplicate(const Block& block, std::vector<Fact>& out) {
  constexpr std::int64_t kShortest = 20;
  std::uint64_t hash = 14695981039346656037U;  // FNV-1a
  std::int64_t length = 0;
  for (const char16_t c : block.content()) {
    if (!text::is_han(c) && !text::is_digit(c) && !text::is_latin(c)) continue;
    hash = (hash ^ c) * 1099511628211U;
    ++length;
  }
  if (length < kShortest) return;
  Fact fact;
  fact.family = FactFamily::duplicate;
  fact.span = block.info.content;
  fact.a = static_cast<std::int64_t>(hash);
  fact.b = length;
  out.push_back(std::move(fact));
}

}  // namespace wengao::facts
