#include "core/text/segment.h"

#include <unicode/ucharstrie.h>
#include <unicode/udata.h>

#include <algorithm>
#include <atomic>
#include <limits>

namespace wengao::text {
namespace {

constexpr std::uint16_t kUnknown = 255;  // the cost of a character that is no word
constexpr Off kLongest = 20;             // characters of the longest word looked for

// The words of a dictionary file: after eight numbers, of which the first says where they begin and
// the fifth in what form they are kept (ICU, dictionarydata.h). Null for another form.
const char16_t* words_in(UDataMemory* data) {
  const auto* numbers = static_cast<const std::int32_t*>(udata_getMemory(data));
  constexpr std::int32_t kForm = 7;
  constexpr std::int32_t kInCharacters = 1;
  if ((numbers[4] & kForm) != kInCharacters) return nullptr;
  return reinterpret_cast<const char16_t*>(reinterpret_cast<const std::uint8_t*>(numbers) +
                                           numbers[0]);
}

}  // namespace

// Holds the one segmenter.
class DictionaryPlace {
 public:
  static DictionaryPlace& only() {
    static DictionaryPlace place;
    return place;
  }
  [[nodiscard]] const Segmenter* get() const { return held_.load(std::memory_order_acquire); }
  void look() {
    if (get() != nullptr) return;
    UErrorCode status = U_ZERO_ERROR;
    file_.adoptInstead(udata_open(U_ICUDATA_NAME "-brkitr", "dict", "cjdict", &status));
    if (U_FAILURE(status)) return;
    const char16_t* trie = words_in(file_.getAlias());
    if (trie == nullptr) return;
    static const Segmenter segmenter(trie);
    held_.store(&segmenter, std::memory_order_release);
  }

 private:
  DictionaryPlace() { look(); }
  icu::LocalUDataMemoryPointer file_;  // open for the life of the process
  std::atomic<const Segmenter*> held_ = nullptr;
};

const Segmenter* Segmenter::at_hand() { return DictionaryPlace::only().get(); }

void look_for_dictionary() { DictionaryPlace::only().look(); }

std::vector<Word> Segmenter::words(std::u16string_view text) const {
  // From the end: the cheapest way on from each place, and how long its first word is.
  struct Way {
    std::uint32_t cost = std::numeric_limits<std::uint32_t>::max();
    std::uint16_t word_cost = 0;
    std::uint16_t length = 0;
  };
  std::vector<Way> ways(text.size() + 1);
  ways.back().cost = 0;
  icu::UCharsTrie trie(trie_);
  for (std::size_t begin = text.size(); begin-- > 0;) {
    Way& best = ways[begin];
    const auto offer = [&](std::size_t length, std::uint16_t cost) {
      const std::uint32_t sum = cost + ways[begin + length].cost;
      if (sum < best.cost) best = {sum, cost, static_cast<std::uint16_t>(length)};
    };
    offer(1, kUnknown);
    const std::size_t longest = std::min<std::size_t>(kLongest, text.size() - begin);
    UStringTrieResult result = trie.first(text[begin]);
    for (std::size_t length = 1;; ++length) {
      if (USTRINGTRIE_HAS_VALUE(result)) {
        offer(length, static_cast<std::uint16_t>(trie.getValue()));
      }
      if (!USTRINGTRIE_HAS_NEXT(result) || length == longest) break;
      result = trie.next(text[begin + length]);
    }
  }
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size(); at += ways[at].length) {
    const auto begin = static_cast<Off>(at);
    words.push_back({{begin, begin + ways[at].length}, ways[at].word_cost});
  }
  return words;
}

}  // namespace wengao::text
