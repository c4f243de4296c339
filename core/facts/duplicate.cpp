// Duplicate: a fingerprint of a long enough paragraph or of a title line, over its Han characters,
// letters and digits only, so that marks and blanks do not tell two copies apart.
#include "core/base/hash.h"
#include "core/facts/extractors.h"
#include "core/text/chars.h"

namespace wengao::facts {
namespace {

// The title within 第1篇：镇工作总结: what stands before it numbers a collection.
std::u16string_view without_place(std::u16string_view line) {
  if (line.empty() || line[0] != u'第') return line;
  std::size_t at = 1;
  while (at < line.size() && at < 4 && (classes_of(line[at]) & kNumber) != 0) ++at;
  return at > 1 && at < line.size() && line[at] == u'篇' ? line.substr(at + 1) : line;
}

}  // namespace

void duplicate(const Block& block, std::vector<Fact>& out) {
  const bool headline = block.is(Kind::title) || block.is(Kind::subtitle) ||
                        block.is(Kind::noise) || block.is(Kind::separator);
  constexpr std::int64_t kShortest = 20;
  constexpr std::int64_t kShortestHeadline = 6;
  constexpr std::size_t kLongestHeadline = 60;
  std::u16string_view words = block.content();
  if (headline) {
    if (words.size() > kLongestHeadline) return;
    words = without_place(words);  // 第1篇：镇工作总结 counts as its title
  }
  // FNV-1a over four units at a time: the multiplications of one after the other are what it costs.
  std::uint64_t hash = kHashBasis;
  std::uint64_t four = 0;
  std::int64_t length = 0;
  for (const char16_t c : words) {
    if (!text::is_han(c) && !text::is_digit(c) && !text::is_latin(c)) continue;
    four = four << 16 | c;
    if (++length % 4 == 0) {
      hash = hashed(hash, four);
      hash ^= hash >> 32;  // the upper halves of the four reach the lower bits
    }
  }
  hash = hashed(hash, four);
  if (length < (headline ? kShortestHeadline : kShortest)) return;
  Fact fact;
  fact.family = headline ? FactFamily::headline : FactFamily::duplicate;
  fact.span = block.info.content;
  fact.a = static_cast<std::int64_t>(hash);
  fact.b = length;
  out.push_back(std::move(fact));
}

}  // namespace wengao::facts
