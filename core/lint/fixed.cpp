#include "core/lint/fixed.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <optional>
#include <span>
#include <string>

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

constexpr Off kShortest = 4;  // characters of the shortest expression

// Expressions by what their first four characters sound and look like. One that gave way to a
// character of its kin leaves that as it was, so that each place of a text costs one look.
class Index {
 public:
  Index() {
    std::iota(kin_.begin(), kin_.end(), std::uint16_t{0});
    std::uint16_t sound = 0;
    for_each_word(kSounds, [&](u16string_view group) {
      ++sound;
      for (const char16_t c : group) {
        if (!is_listed(c)) continue;
        sounds_[c - kFirstHan] = sound;
        join(group[0], c);
      }
    });
    for (std::size_t i = 0; i + 1 < kLookAlike.size(); i += 2)
      join(kLookAlike[i], kLookAlike[i + 1]);
    for (std::size_t i = 0; i < kHan; ++i) kin_[i] = leader(static_cast<std::uint16_t>(i));
    for_each_word(kFixed, [&](u16string_view words) {
      std::uint64_t key = 0;
      for (const char16_t c : words.substr(0, kShortest)) key = with(key, c);
      entries_.push_back({key, words});
      longest_ = std::max(longest_, static_cast<Off>(words.size()));
    });
    std::stable_sort(entries_.begin(), entries_.end(),
                     [](const Entry& a, const Entry& b) { return a.key < b.key; });
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (i > 0 && entries_[i].key == entries_[i - 1].key) continue;
      std::size_t slot = slot_of(entries_[i].key);
      while (slots_[slot] != 0) slot = (slot + 1) % kSlots;
      slots_[slot] = static_cast<std::uint16_t>(i + 1);
      const std::size_t bit = bit_of(entries_[i].key);
      ends_[bit / 64] |= std::uint64_t{1} << bit % 64;
    }
  }

  struct Entry {
    std::uint64_t key;
    u16string_view words;
  };

  // The key of the last four characters, when `c` comes after those of `key`.
  [[nodiscard]] std::uint64_t with(std::uint64_t key, char16_t c) const {
    return key << 16 | (is_listed(c) ? kin_[c - kFirstHan] : std::uint16_t{0xFFFF});
  }

  // False when no expression has this key, as the last two of its characters tell nearly always.
  [[nodiscard]] bool may_hold(std::uint64_t key) const {
    const std::size_t bit = bit_of(key);
    return (ends_[bit / 64] >> bit % 64 & 1) != 0;
  }

  // The expressions of a key.
  [[nodiscard]] std::span<const Entry> of(std::uint64_t key) const {
    for (std::size_t slot = slot_of(key); slots_[slot] != 0; slot = (slot + 1) % kSlots) {
      const std::size_t first = slots_[slot] - 1;
      if (entries_[first].key != key) continue;
      std::size_t last = first;
      while (last < entries_.size() && entries_[last].key == key) ++last;
      return std::span(entries_).subspan(first, last - first);
    }
    return {};
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

  // Where an expression that holds text[at] may begin.
  [[nodiscard]] Off earliest(Span run, Off at) const {
    return std::max(run.begin, at + 1 - std::min(at + 1, longest_));
  }

  // True when an expression that begins within `begins` stands in `run` as it should and goes
  // on to `until`.
  [[nodiscard]] bool stands(u16string_view text, Span run, Span begins, Off until) const {
    for (Off begin = begins.begin; begin < begins.end && begin + kShortest <= run.end; ++begin) {
      std::uint64_t key = 0;
      for (Off i = 0; i < kShortest; ++i) key = with(key, text[begin + i]);
      for (const Entry& entry : of(key)) {
        if (begin + entry.words.size() >= until &&
            part(text, {begin, run.end}).starts_with(entry.words))
          return true;
      }
    }
    return false;
  }

 private:
  static constexpr std::size_t kSlots = 8192;
  static std::size_t slot_of(std::uint64_t key) {
    return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15u) >> 51);
  }
  static constexpr std::size_t kEnds = 1 << 15;
  static std::size_t bit_of(std::uint64_t key) {
    return (static_cast<std::uint32_t>(key) * 0x9E3779B1u) >> 17;
  }
  static bool is_listed(char16_t c) {
    return c >= kFirstHan && c - kFirstHan < static_cast<int>(kHan);
  }
  [[nodiscard]] std::uint16_t sound(char16_t c) const {
    return is_listed(c) ? sounds_[c - kFirstHan] : std::uint16_t{0};
  }
  [[nodiscard]] std::uint16_t leader(std::uint16_t c) const {
    while (kin_[c] != c) c = kin_[c];
    return c;
  }
  void join(char16_t a, char16_t b) {
    const std::uint16_t to = leader(static_cast<std::uint16_t>(a - kFirstHan));
    kin_[leader(static_cast<std::uint16_t>(b - kFirstHan))] = to;
  }

  std::array<std::uint16_t, kHan> sounds_{};
  // Characters that may stand for one another, directly or by way of others, share a number.
  std::array<std::uint16_t, kHan> kin_{};
  std::array<std::uint16_t, kSlots> slots_{};
  std::array<std::uint64_t, kEnds / 64> ends_{};  // which third and fourth characters there are
  std::vector<Entry> entries_;
  Off longest_ = 0;
};

const Index& index() {
  static const Index the_index;
  return the_index;
}

// Where the one character stands in which the text differs from `words`; nothing when none or more
// do.
std::optional<Off> one_wrong(u16string_view text, u16string_view words) {
  std::optional<Off> wrong;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (text[i] == words[i]) continue;
    if (wrong) return std::nullopt;
    wrong = static_cast<Off>(i);
  }
  return wrong;
}

}  // namespace

void near_misses(u16string_view text, Span run, std::vector<NearMiss>& out) {
  if (run.size() < kShortest) return;
  const Index& known = index();
  Off told = run.begin;  // up to here words belong to what was found
  std::uint64_t key = 0;
  for (Off end = run.begin; end < run.end; ++end) {
    key = known.with(key, text[end]);
    if (!known.may_hold(key) || end + 1 < told + kShortest) continue;
    const Off begin = end + 1 - kShortest;
    NearMiss found;
    for (const Index::Entry& entry : known.of(key)) {
      const auto size = static_cast<Off>(entry.words.size());
      if (begin + size > run.end || size <= found.span.size()) continue;
      const auto wrong = one_wrong(text.substr(begin), entry.words);
      if (!wrong || !known.alike(text[begin + *wrong], entry.words[*wrong])) continue;
      const Off at = begin + *wrong;
      // Words that stand as they should vouch for their characters.
      if (known.stands(text, run, {known.earliest(run, at), at + 1}, at + 1)) continue;
      found = {{begin, begin + size}, at, entry.words};
    }
    if (found.span.empty()) continue;
    out.push_back(found);
    told = found.span.end;
  }
}

bool doubled_within(u16string_view text, Span run, Off at) {
  const Index& known = index();
  // The words around with the character once. An expression that only begins or ends with it is a
  // word beside another: 大会会议精神.
  constexpr Off kBehind = 8;
  const Off begin = known.earliest(run, at);
  std::u16string once(part(text, {begin, at}));
  once += part(text, {at + 1, std::min(run.end, at + 1 + kBehind)});
  const Off place = at - begin;
  return known.stands(once, {0, static_cast<Off>(once.size())}, {0, place}, place + 2);
}

}  // namespace wengao::lint
