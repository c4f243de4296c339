// Reads the data file. Nothing of it is trusted: each number is compared with what it points into,
// so that a damaged file gives an error and never a read outside of it.
#include <algorithm>
#include <utility>

#include "core/spelling/reader.h"

namespace wengao::spelling {
namespace {

constexpr std::string_view kMagic = "WGSPELL1";

}  // namespace

bool Model::Reader::read_header() {
  constexpr std::size_t kHead = 12 + 4 * kCounts + 4 * (kSections + 1);
  const Bytes& bytes = m_.bytes_;
  if (bytes.size() < kHead || word32(8) != bytes.size() || bytes.size() > (1U << 28)) return false;
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

bool Model::Reader::read_chars() {
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

bool Model::Reader::read_trie() {
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
  m_.begins_.assign((1U << 21) / 64, 0);
  for (const NodeId n : m_.children(0)) {
    m_.root_children_[m_.char_of(n)] = n;
    for (const NodeId second : m_.children(n)) {
      const std::uint32_t bit = begin_bit(m_.char_of(n), m_.char_of(second));
      m_.begins_[bit >> 6] |= std::uint64_t{1} << (bit & 63);
    }
  }
  return true;
}

// Ranks by likelihood: a counting sort, since chances are bytes.
bool Model::Reader::read_words() {
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

bool Model::Reader::read_pairs() {
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

bool Model::Reader::read() {
  return read_header() && read_chars() && read_trie() && read_words() && read_pairs() &&
         make_confusions() && make_sounding();
}

Result<std::unique_ptr<Model>> Model::open(Bytes bytes) {
  auto model = std::make_unique<Model>();
  model->bytes_ = std::move(bytes);
  if (!Reader(*model).read()) return Error{Code::damaged, "wengao-spelling.dat"};
  return model;
}

}  // namespace wengao::spelling
