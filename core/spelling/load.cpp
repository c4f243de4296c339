// Reads the data file. Nothing of it is trusted: each number is compared with what it points into,
// so that a damaged file gives an error and never a read outside of it.
#include <algorithm>
#include <array>
#include <utility>

#include "core/spelling/model.h"

namespace wengao::spelling {
namespace {

constexpr std::string_view kMagic = "WGSPELL1";

enum Count { kChars, kSyllables, kNear, kSlips, kNodes, kWords, kPairs, kCounts };
enum Section {
  kCharUnits,
  kFrequency,
  kReadingCounts,
  kReadings,
  kNearPairs,
  kSlipPairs,
  kAlikeCounts,
  kAlikeIds,
  kAlike,
  kNodeChars,
  kNodeChildren,
  kNodeEnds,
  kUnigrams,
  kBackOffs,
  kPairCounts,
  kPairIds,
  kChances,
  kNotice,
  kSections
};

// What a wrong character costs, by why (hundredths of −log10).
constexpr Cost kSameSound = 150;
constexpr Cost kNearSound = 220;
constexpr Cost kSlip = 330;
constexpr Cost kShape = 250;
// A character rarer than this is never meant; and one slip away only common ones are.
constexpr Cost kRare = 620;
constexpr Cost kRareSlip = 420;
// Words rarer than this are not looked for by sound alone.
constexpr Cost kRareWord = 700;
constexpr std::size_t kLone = 6;
// About how many a character is confused with, so that lists need not grow by doubling.
constexpr std::size_t kUsualConfusions = 106;

// One after the other from a stream of variable-length numbers.
struct Stream {
  const std::uint8_t* at;
  const std::uint8_t* end;
  bool good = true;
  std::uint32_t next() {
    std::uint32_t value = 0;
    for (unsigned shift = 0; shift < 32; shift += 7) {
      if (at == end) break;
      const std::uint8_t byte = *at++;
      value |= (byte & 127U) << shift;
      if (byte < 128) return value;
    }
    good = false;
    return 0;
  }
};

}  // namespace

class Model::Reader {
 public:
  explicit Reader(Model& model) : m_(model) {}

  bool read() {
    return read_header() && read_chars() && read_trie() && read_words() && read_pairs() &&
           make_confusions() && make_sounding();
  }

 private:
  [[nodiscard]] std::uint32_t word32(std::size_t at) const {
    const std::uint8_t* b = m_.bytes_.data() + at;
    return b[0] | static_cast<std::uint32_t>(b[1]) << 8 | static_cast<std::uint32_t>(b[2]) << 16 |
           static_cast<std::uint32_t>(b[3]) << 24;
  }
  [[nodiscard]] const std::uint8_t* begin(Section s) const { return m_.bytes_.data() + at_[s]; }
  [[nodiscard]] std::size_t size(Section s) const { return at_[s + 1] - at_[s]; }
  [[nodiscard]] Stream stream(Section s) const { return {begin(s), begin(s) + size(s)}; }

  bool read_header() {
    constexpr std::size_t kHead = 12 + 4 * kCounts + 4 * (kSections + 1);
    const Bytes& bytes = m_.bytes_;
    if (bytes.size() < kHead || word32(8) != bytes.size() || bytes.size() > (1U << 28))
      return false;
    if (!std::equal(kMagic.begin(), kMagic.end(), bytes.begin())) return false;
    for (std::size_t i = 0; i < kCounts; ++i) count_[i] = word32(12 + 4 * i);
    for (std::size_t i = 0; i <= kSections; ++i) at_[i] = word32(12 + 4 * kCounts + 4 * i);
    if (at_[0] < kHead || at_[kSections] != bytes.size()) return false;
    for (std::size_t i = 0; i < kSections; ++i) {
      if (at_[i] > at_[i + 1]) return false;
    }
    const auto has = [&](Section s, std::size_t wanted) { return size(s) >= wanted; };
    const bool fit = has(kCharUnits, std::size_t{2} * count_[kChars]) &&
                     has(kFrequency, count_[kChars]) && has(kReadingCounts, count_[kChars]) &&
                     has(kNearPairs, std::size_t{4} * count_[kNear]) &&
                     has(kSlipPairs, std::size_t{4} * count_[kSlips]) && count_[kNodes] > 0 &&
                     has(kNodeChars, std::size_t{2} * (count_[kNodes] - 1)) &&
                     has(kNodeEnds, (count_[kNodes] + 7) / 8) && has(kUnigrams, count_[kWords]) &&
                     has(kBackOffs, count_[kWords]) && has(kChances, count_[kPairs]);
    // Mandarin has some 400 syllables.
    if (count_[kSyllables] > 4096) return false;
    if (!fit || count_[kChars] == 0 || count_[kChars] >= kNoChar) return false;
    m_.chars_ = begin(kCharUnits);
    m_.frequency_ = begin(kFrequency);
    m_.node_chars_ = begin(kNodeChars);
    m_.pairs_ = begin(kPairIds);
    m_.chances_ = begin(kChances);
    m_.notice_ = {reinterpret_cast<const char*>(begin(kNotice)), size(kNotice)};
    while (!m_.notice_.empty() && m_.notice_.back() == '\0') m_.notice_.remove_suffix(1);
    return true;
  }

  bool read_chars() {
    m_.places_.assign(0x9FFF - 0x4E00 + 1, kNoChar);
    std::uint32_t last = 0;
    m_.reading_begin_.push_back(0);
    std::size_t reading = 0;
    for (std::uint32_t c = 0; c < count_[kChars]; ++c) {
      const std::uint16_t unit = load16(m_.chars_, c);
      if (unit < 0x4E00 || unit > 0x9FFF || unit <= last) return false;
      last = unit;
      m_.places_[unit - 0x4E00U] = static_cast<Char>(c);
      const std::uint8_t readings = begin(kReadingCounts)[c];
      if (readings > 3 || 2 * (reading + readings) > size(kReadings)) return false;
      for (unsigned i = 0; i < readings; ++i) {
        const std::uint16_t syllable = load16(begin(kReadings), reading++);
        if (syllable >= count_[kSyllables]) return false;
        m_.readings_.push_back(syllable);
      }
      m_.reading_begin_.push_back(static_cast<std::uint32_t>(reading));
    }
    return true;
  }

  bool read_trie() {
    const std::uint32_t nodes = count_[kNodes];
    m_.nodes_.resize(nodes + 1);
    Stream children = stream(kNodeChildren);
    std::uint32_t next = 1;
    std::uint32_t words = 0;
    for (NodeId n = 0; n < nodes; ++n) {
      const std::uint32_t count = children.next();
      if (!children.good || count > nodes - next || (count > 0 && next <= n)) return false;
      m_.nodes_[n].first_child = next;
      const bool ends = (begin(kNodeEnds)[n / 8] >> (n % 8) & 1) != 0;
      m_.nodes_[n].word = ends ? words++ : kNoWord;  // its number; the rank follows
      for (std::uint32_t i = 0; i < count; ++i) {
        const Char c = m_.char_of(next + i);
        if (c >= count_[kChars] || (i > 0 && c <= m_.char_of(next + i - 1))) return false;
      }
      next += count;
    }
    m_.nodes_[nodes] = {next, kNoWord};
    if (next != nodes || words != count_[kWords] || m_.nodes_[0].word != kNoWord) return false;
    m_.root_children_.assign(count_[kChars], kNoNode);
    for (NodeId n = m_.nodes_[0].first_child; n < m_.nodes_[1].first_child; ++n) {
      m_.root_children_[m_.char_of(n)] = n;
    }
    m_.begins_.assign((1U << 21) / 64, 0);
    for (NodeId n = m_.nodes_[0].first_child; n < m_.nodes_[1].first_child; ++n) {
      for (NodeId second = m_.first_child(n); second < m_.end_of_children(n); ++second) {
        const std::uint32_t bit = begin_bit(m_.char_of(n), m_.char_of(second));
        m_.begins_[bit >> 6] |= std::uint64_t{1} << (bit & 63);
      }
    }
    return true;
  }

  // Ranks by likelihood: a counting sort, since chances are bytes.
  bool read_words() {
    const std::uint32_t words = count_[kWords];
    std::array<std::uint32_t, 257> first = {};
    for (std::uint32_t w = 0; w < words; ++w) ++first[begin(kUnigrams)[w] + 1U];
    for (std::size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
    m_.words_.resize(words + std::size_t{1});
    std::vector<WordId> ranks(words);
    for (std::uint32_t w = 0; w < words; ++w) {
      const std::uint8_t cost = begin(kUnigrams)[w];
      ranks[w] = first[cost]++;
      m_.words_[ranks[w]].cost = cost;
      m_.words_[ranks[w]].back_off = begin(kBackOffs)[w];
    }
    for (Node& node : m_.nodes_) {
      if (node.word != kNoWord) node.word = ranks[node.word];
    }
    return true;
  }

  bool read_pairs() {
    const std::uint32_t words = count_[kWords];
    Stream counts = stream(kPairCounts);
    Stream ids = stream(kPairIds);
    std::uint32_t pair = 0;
    m_.blocks_.reserve(count_[kPairs] / 13);
    for (WordId w = 0; w < words; ++w) {
      m_.words_[w].pairs = pair;
      m_.words_[w].blocks = static_cast<std::uint32_t>(m_.blocks_.size());
      const std::uint32_t count = counts.next();
      if (count > count_[kPairs] - pair) return false;
      std::uint32_t second = 0;
      for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t step = ids.next();
        if (step >= words - second || (i > 0 && step == 0)) return false;
        second += step;
        if (i % kBlock == 0) {
          m_.blocks_.push_back({second, static_cast<std::uint32_t>(ids.at - m_.pairs_)});
        }
      }
      pair += count;
    }
    m_.words_[words].pairs = pair;
    m_.words_[words].blocks = static_cast<std::uint32_t>(m_.blocks_.size());
    return counts.good && ids.good && pair == count_[kPairs];
  }

  // Which syllables go with which: read from pairs, both ways.
  bool related(Section section, std::uint32_t count,
               std::vector<std::vector<std::uint16_t>>& out) const {
    out.assign(count_[kSyllables], {});
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::uint16_t a = load16(begin(section), std::size_t{2} * i);
      const std::uint16_t b = load16(begin(section), std::size_t{2} * i + 1);
      if (a >= out.size() || b >= out.size()) return false;
      out[a].push_back(b);
      out[b].push_back(a);
    }
    return true;
  }

  struct Alike {
    Char other;
    std::uint8_t steps;
  };

  bool read_alike(std::vector<std::vector<Alike>>& out) const {
    out.assign(count_[kChars], {});
    Stream counts = stream(kAlikeCounts);
    Stream ids = stream(kAlikeIds);
    std::size_t at = 0;
    for (std::uint32_t c = 0; c < count_[kChars]; ++c) {
      const std::uint32_t count = counts.next();
      std::uint32_t other = c;
      for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t step = ids.next();
        if (!ids.good || step >= count_[kChars] - other || at >= size(kAlike)) return false;
        other += step;
        const std::uint8_t steps = begin(kAlike)[at++];
        out[c].push_back({static_cast<Char>(other), steps});
        out[other].push_back({static_cast<Char>(c), steps});
      }
    }
    return counts.good;
  }

  bool make_confusions() {
    std::vector<std::vector<std::uint16_t>> near;
    std::vector<std::vector<std::uint16_t>> slips;
    std::vector<std::vector<Alike>> alike;
    if (!related(kNearPairs, count_[kNear], near) || !related(kSlipPairs, count_[kSlips], slips) ||
        !read_alike(alike)) {
      return false;
    }
    std::vector<std::vector<Char>> by_sound(count_[kSyllables]);
    std::vector<std::vector<Char>> common(count_[kSyllables]);
    for (std::uint32_t c = 0; c < count_[kChars]; ++c) {
      const auto meant = static_cast<Char>(c);
      if (m_.rarity(meant) > kRare) continue;
      for (const std::uint16_t syllable : m_.readings(meant)) {
        by_sound[syllable].push_back(meant);
        if (m_.rarity(meant) < kRareSlip) common[syllable].push_back(meant);
      }
    }
    // The best reason of each pair, gathered for one character at a time.
    constexpr std::uint16_t kNone = 0x1FFF;
    std::vector<Confusion> best(count_[kChars], Confusion{0, kNone, 0});
    std::vector<Char> touched;
    const auto offer = [&](Char meant, Cost cost, Why why) {
      Confusion& slot = best[meant];
      if (slot.cost == kNone) touched.push_back(meant);
      if (cost >= slot.cost) return;
      slot.meant = meant;
      slot.cost = static_cast<std::uint16_t>(cost & 0x1FFF);
      slot.why = static_cast<std::uint16_t>(static_cast<unsigned>(why) & 7U);
    };
    m_.confusions_.reserve(std::size_t{count_[kChars]} * kUsualConfusions);
    m_.confusion_begin_.push_back(0);
    m_.lone_begin_.push_back(0);
    for (std::uint32_t c = 0; c < count_[kChars]; ++c) {
      touched.clear();
      const auto self = static_cast<Char>(c);
      for (const std::uint16_t syllable : m_.readings(self)) {
        for (const Char each : by_sound[syllable]) offer(each, kSameSound, Why::same_sound);
        for (const std::uint16_t other : near[syllable]) {
          for (const Char each : by_sound[other]) offer(each, kNearSound, Why::near_sound);
        }
        for (const std::uint16_t other : slips[syllable]) {
          for (const Char each : common[other]) offer(each, kSlip, Why::slip);
        }
      }
      for (const Alike& each : alike[c]) {
        if (m_.rarity(each.other) > kRare) continue;
        const Cost steps = std::min<Cost>(each.steps, 45);
        Confusion& slot = best[each.other];
        if (slot.cost != kNone && slot.why != static_cast<unsigned>(Why::slip)) {
          // Alike in sound and shape: likelier still.
          if (steps > 30)
            slot.cost = static_cast<std::uint16_t>((slot.cost - 3 * (steps - 25)) & 0x1FFF);
        } else {
          offer(each.other, kShape + 5 * (40 - steps), Why::shape);
        }
      }
      list_confusions(self, touched, best);
      for (const Char each : touched) best[each].cost = kNone;
    }
    return true;
  }

  void list_confusions(Char self, std::vector<Char>& touched, const std::vector<Confusion>& best) {
    std::sort(touched.begin(), touched.end());
    std::vector<std::pair<Cost, Confusion>> lone;
    for (const Char meant : touched) {
      if (meant == self) continue;
      m_.confusions_.push_back(best[meant]);
      const NodeId node = m_.root_children_[meant];
      const WordId word = node == kNoNode ? kNoWord : m_.nodes_[node].word;
      if (word == kNoWord || best[meant].why == static_cast<unsigned>(Why::slip)) continue;
      if (m_.rarity(meant) < 500) lone.emplace_back(m_.cost(word) + best[meant].cost, best[meant]);
    }
    std::stable_sort(lone.begin(), lone.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < std::min(kLone, lone.size()); ++i) {
      m_.lone_.push_back(lone[i].second);
    }
    m_.confusion_begin_.push_back(static_cast<std::uint32_t>(m_.confusions_.size()));
    m_.lone_begin_.push_back(static_cast<std::uint32_t>(m_.lone_.size()));
  }

  bool make_sounding() {
    struct Open {
      NodeId node;
      std::uint32_t sound;
      std::array<Char, 4> chars;
    };
    m_.sounding_.reserve(count_[kWords] + std::size_t{count_[kWords]} / 32);
    std::vector<Open> level;
    level.push_back({0, 0, {kNoChar, kNoChar, kNoChar, kNoChar}});
    for (std::size_t depth = 1; depth <= 4; ++depth) {
      std::vector<Open> next;
      for (const Open& open : level) {
        for (NodeId n = m_.first_child(open.node); n < m_.end_of_children(open.node); ++n) {
          std::array<Char, 4> chars = open.chars;
          chars[depth - 1] = m_.char_of(n);
          for (const std::uint16_t syllable : m_.readings(m_.char_of(n))) {
            const std::uint32_t sound = with_sound(open.sound, syllable);
            const WordId word = m_.nodes_[n].word;
            if (depth > 1 && word != kNoWord && m_.cost(word) <= kRareWord) {
              m_.sounding_.push_back({sound, word, chars});
            }
            if (depth < 4) next.push_back({n, sound, chars});
          }
        }
      }
      level = std::move(next);
    }
    std::sort(m_.sounding_.begin(), m_.sounding_.end(), [](const Sounding& a, const Sounding& b) {
      return a.sound != b.sound ? a.sound < b.sound : a.word < b.word;
    });
    return true;
  }

  Model& m_;
  std::array<std::uint32_t, kCounts> count_ = {};
  std::array<std::uint32_t, kSections + 1> at_ = {};
};

Result<std::unique_ptr<Model>> Model::open(Bytes bytes) {
  auto model = std::make_unique<Model>();
  model->bytes_ = std::move(bytes);
  if (!Reader(*model).read()) return Error{Code::damaged, "wengao-spelling.dat"};
  return model;
}

}  // namespace wengao::spelling
