#include "core/lint/fixed.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace wengao::lint {
namespace {

using std::u16string_view;

#include "wengao_fixed.inc"

// Characters that look alike and sound otherwise, by pairs.
constexpr u16string_view kLookAlike =
    u"己已未末拔拨冶治徽微撤撒晋普折拆析折戒戎陪部推准土士千干没设师帅免兔问间监蓝苦若汲吸人入"
    u"历厉侯候日目今令代伐村材科料该核农衣抓爪抗坑防访扶抚员圆辨辩效郊场扬项顶形型";

constexpr char16_t kFirstHan = 0x4E00;
constexpr std::size_t kHan = 0x9FFF - kFirstHan + 1;

template <class Visit>
void for_each_word(u16string_view list, Visit visit) {
  while (!list.empty()) {
    const std::size_t end = list.find(u' ');
    if (end > 0) visit(list.substr(0, end));
    list = end == list.npos ? u16string_view() : list.substr(end + 1);
  }
}

constexpr std::uint32_t key_of(char16_t a, char16_t b) {
  return static_cast<std::uint32_t>(a) << 16 | b;
}

// Expressions by their first two and by their last two characters: one wrong character leaves one
// of the pairs whole.
class Index {
 public:
  Index() {
    std::uint16_t sound = 0;
    for_each_word(kSounds, [&](u16string_view group) {
      ++sound;
      for (const char16_t c : group) {
        if (c >= kFirstHan && c - kFirstHan < static_cast<int>(kHan))
          sounds_[c - kFirstHan] = sound;
      }
    });
    for_each_word(kFixed, [&](u16string_view words) {
      entries_.push_back({key_of(words[0], words[1]), words, true});
      entries_.push_back({key_of(words[words.size() - 2], words.back()), words, false});
    });
    std::stable_sort(entries_.begin(), entries_.end(),
                     [](const Entry& a, const Entry& b) { return a.key < b.key; });
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (i > 0 && entries_[i].key == entries_[i - 1].key) continue;
      std::size_t slot = slot_of(entries_[i].key);
      while (slots_[slot] != 0) slot = (slot + 1) % kSlots;
      slots_[slot] = static_cast<std::uint16_t>(i + 1);
    }
  }

  struct Entry {
    std::uint32_t key;
    u16string_view words;
    bool head;  // the key is the first two characters
  };

  // The entries of a pair.
  [[nodiscard]] std::pair<const Entry*, const Entry*> of(std::uint32_t key) const {
    const Entry* end = entries_.data() + entries_.size();
    for (std::size_t slot = slot_of(key); slots_[slot] != 0; slot = (slot + 1) % kSlots) {
      const Entry* first = entries_.data() + slots_[slot] - 1;
      if (first->key != key) continue;
      const Entry* last = first;
      while (last != end && last->key == key) ++last;
      return {first, last};
    }
    return {end, end};
  }

  [[nodiscard]] bool alike(char16_t a, char16_t b) const {
    if (sound(a) != 0 && sound(a) == sound(b)) return true;
    for (std::size_t i = 0; i + 1 < kLookAlike.size(); i += 2) {
      const char16_t c = kLookAlike[i];
      const char16_t d = kLookAlike[i + 1];
      if ((a == c && b == d) || (a == d && b == c)) return true;
    }
    return false;
  }

 private:
  static constexpr std::size_t kSlots = 8192;
  static std::size_t slot_of(std::uint32_t key) { return (key * 0x9E3779B1u) >> 19; }
  [[nodiscard]] std::uint16_t sound(char16_t c) const {
    return c >= kFirstHan && c - kFirstHan < static_cast<int>(kHan) ? sounds_[c - kFirstHan] : 0;
  }

  std::array<std::uint16_t, kHan> sounds_{};
  std::array<std::uint16_t, kSlots> slots_{};
  std::vector<Entry> entries_;
};

const Index& index() {
  static const Index the_index;
  return the_index;
}

// Where the one character stands in which text[at…] differs from `words`; nothing when none or more
// do.
std::optional<std::size_t> one_wrong(u16string_view text, std::size_t at, u16string_view words) {
  std::optional<std::size_t> wrong;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (text[at + i] == words[i]) continue;
    if (wrong) return std::nullopt;
    wrong = i;
  }
  return wrong;
}

}  // namespace

void near_misses(u16string_view text, Span run, std::vector<NearMiss>& out) {
  constexpr Off kShortest = 4;
  if (run.size() < kShortest) return;
  const Index& known = index();
  Off told = run.begin;  // up to here words belong to what was found
  Off sure = run.begin;  // and up to here to an expression that is right
  for (Off at = run.begin; at + 2 <= run.end; ++at) {
    const auto [first, last] = known.of(key_of(text[at], text[at + 1]));
    NearMiss found;
    // Those that stand here as they are vouch for their characters, before others are suspected.
    for (const Index::Entry* entry = first; entry != last; ++entry) {
      const u16string_view words = entry->words;
      if (entry->head && text.substr(at, run.end - at).starts_with(words))
        sure = std::max(sure, at + static_cast<Off>(words.size()));
    }
    for (const Index::Entry* entry = first; entry != last; ++entry) {
      const auto size = static_cast<Off>(entry->words.size());
      const Off back = entry->head ? 0 : size - 2;
      if (at < told + back || at - back + size > run.end) continue;
      const Off begin = at - back;
      const auto wrong = one_wrong(text, begin, entry->words);
      // The tail speaks only of what the head cannot: an error in the first two characters.
      if (!wrong || (!entry->head && *wrong > 1) || begin + *wrong < sure) continue;
      if (!known.alike(text[begin + *wrong], entry->words[*wrong])) continue;
      if (size <= found.span.size()) continue;
      found = {{begin, begin + size}, begin + static_cast<Off>(*wrong), entry->words};
    }
    if (found.span.empty()) continue;
    out.push_back(found);
    told = found.span.end;
  }
}

}  // namespace wengao::lint
