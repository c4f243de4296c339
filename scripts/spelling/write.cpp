// Writes the model in the form core/spelling/data.h reads in place. Streams of like numbers stand
// together, since that compresses best.
#include <algorithm>
#include <cmath>
#include <set>

#include "model.h"

namespace pack {
namespace {

class File {
 public:
  void section(std::string bytes) { sections_.push_back(std::move(bytes)); }
  [[nodiscard]] std::string bytes(const std::vector<std::uint32_t>& counts) const {
    std::string out = "WGSPELL1";
    put(out, 0);  // the size, below
    for (const std::uint32_t count : counts) put(out, count);
    auto at = static_cast<std::uint32_t>(out.size() + 4 * (sections_.size() + 1));
    for (const std::string& each : sections_) {
      put(out, at);
      at += static_cast<std::uint32_t>((each.size() + 3) / 4 * 4);
    }
    put(out, at);
    for (const std::string& each : sections_) {
      out += each;
      out.resize((out.size() + 3) / 4 * 4);
    }
    for (int i = 0; i < 4; ++i) out[8 + i] = static_cast<char>(at >> (8 * i));
    return out;
  }

 private:
  static void put(std::string& out, std::uint32_t value) {
    for (int i = 0; i < 4; ++i) out.push_back(static_cast<char>(value >> (8 * i)));
  }
  std::vector<std::string> sections_;
};

void put16(std::string& out, std::size_t value) {
  out.push_back(static_cast<char>(value));
  out.push_back(static_cast<char>(value >> 8));
}
void put_varint(std::string& out, std::size_t value) {
  for (; value >= 128; value >>= 7) out.push_back(static_cast<char>(value | 128));
  out.push_back(static_cast<char>(value));
}
void put_step(std::string& out, double value, double step, int most) {
  const long n = std::lround(value / step);
  out.push_back(static_cast<char>(std::clamp<long>(n, 0, most)));
}

struct Node {
  std::size_t begin, end, depth;  // words [begin, end) share their first `depth` characters
};

}  // namespace

std::string write_model(const Model& model, const Sources& sources, std::string_view notice) {
  const auto index_of = [&](char16_t unit) {
    return static_cast<std::size_t>(std::lower_bound(model.chars.begin(), model.chars.end(), unit) -
                                    model.chars.begin());
  };
  // Syllables, and the readings of each character, the commonest first, at most three.
  std::set<std::string> names;
  std::vector<std::vector<std::string>> readings(model.chars.size());
  for (std::size_t i = 0; i < model.chars.size(); ++i) {
    std::vector<Reading> all = sources.readings.at(model.chars[i]);
    std::stable_sort(all.begin(), all.end(),
                     [](const Reading& a, const Reading& b) { return a.share > b.share; });
    for (const Reading& r : all) {
      if (r.share > -1.7 && readings[i].size() < 3) readings[i].push_back(r.syllable);
    }
    names.insert(readings[i].begin(), readings[i].end());
  }
  const std::vector<std::string> syllables(names.begin(), names.end());
  const auto syllable = [&](const std::string& name) {
    return static_cast<std::size_t>(std::lower_bound(syllables.begin(), syllables.end(), name) -
                                    syllables.begin());
  };

  std::string chars, frequency, reading_counts, reading_ids, near, slip, alike_counts, alike_ids,
      alike;
  for (std::size_t i = 0; i < model.chars.size(); ++i) {
    put16(chars, model.chars[i]);
    put_step(frequency, -model.frequency[i], 0.05, 255);
    reading_counts.push_back(static_cast<char>(readings[i].size()));
    for (const std::string& name : readings[i]) put16(reading_ids, syllable(name));
  }
  std::size_t near_count = 0, slip_count = 0;
  for (const auto& [a, b] : near_syllables(syllables)) {
    put16(near, syllable(a)), put16(near, syllable(b)), ++near_count;
  }
  for (const auto& [a, b] : slips(syllables)) {
    put16(slip, syllable(a)), put16(slip, syllable(b)), ++slip_count;
  }
  std::size_t at = 0;
  for (std::size_t i = 0; i < model.chars.size(); ++i) {
    std::size_t count = 0, last = i;
    for (; at < model.likeness.size() && model.likeness[at].first == model.chars[i]; ++at) {
      const std::size_t other = index_of(model.likeness[at].second);
      put_varint(alike_ids, other - last);
      last = other;
      put_step(alike, model.likeness[at].likeness / 1000.0, 0.02, 255);
      ++count;
    }
    put_varint(alike_counts, count);
  }

  // The trie level by level; a word is numbered by the place of its last node.
  std::string node_chars, node_children, node_ends;
  std::vector<Node> nodes = {{0, model.words.size(), 0}};
  std::vector<std::size_t> by_node;  // the words in order of their nodes
  for (std::size_t n = 0; n < nodes.size(); ++n) {
    Node node = nodes[n];
    const bool ends = node.depth > 0 && model.words[node.begin].first.size() == node.depth;
    if (ends) by_node.push_back(node.begin++);
    std::size_t children = 0;
    while (node.begin < node.end) {
      const char16_t unit = model.words[node.begin].first[node.depth];
      std::size_t end = node.begin;
      while (end < node.end && model.words[end].first[node.depth] == unit) ++end;
      nodes.push_back({node.begin, end, node.depth + 1});
      put16(node_chars, index_of(unit));
      node.begin = end;
      ++children;
    }
    put_varint(node_children, children);
    if (n % 8 == 0) node_ends.push_back(0);
    if (ends) node_ends.back() = static_cast<char>(node_ends.back() | 1 << (n % 8));
  }
  std::string unigrams, back_offs, follow_counts, follow_ids, follow_chances;
  std::vector<std::uint32_t> number(model.words.size());
  for (std::size_t w = 0; w < by_node.size(); ++w) {
    const auto& [word, chance] = model.words[by_node[w]];
    number[by_node[w]] = static_cast<std::uint32_t>(w);
    put_step(unigrams, -std::log10(chance.p), 0.04, 255);
    put_step(back_offs, std::log10(chance.back_off) + 3, 0.02, 255);
  }
  // Pairs name words by rank, the likeliest first: their differences are small then. The reader
  // finds the ranks again by sorting.
  std::vector<std::uint32_t> order(by_node.size()), rank(by_node.size());
  for (std::uint32_t w = 0; w < order.size(); ++w) order[w] = w;
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return static_cast<unsigned char>(unigrams[a]) < static_cast<unsigned char>(unigrams[b]);
  });
  for (std::uint32_t r = 0; r < order.size(); ++r) rank[order[r]] = r;
  std::vector<std::vector<std::pair<std::uint32_t, double>>> follows(order.size());
  for (const Model::Follow& follow : model.follows) {
    follows[rank[number[follow.first]]].emplace_back(rank[number[follow.second]], follow.p);
  }
  for (auto& list : follows) {
    std::sort(list.begin(), list.end());
    put_varint(follow_counts, list.size());
    std::uint32_t last = 0;
    for (const auto& [second, p] : list) {
      put_varint(follow_ids, second - last);
      last = second;
      put_step(follow_chances, -std::log10(p), 0.2, 63);
    }
  }

  const auto count = [](std::size_t n) { return static_cast<std::uint32_t>(n); };
  const std::vector<std::uint32_t> counts = {count(model.chars.size()),  count(syllables.size()),
                                             count(near_count),          count(slip_count),
                                             count(nodes.size()),        count(by_node.size()),
                                             count(model.follows.size())};
  File file;
  say("%-28s %9s", "part", "bytes");
  for (const auto& [name, bytes] : std::initializer_list<std::pair<const char*, std::string*>>{
           {"characters", &chars},
           {"their frequency", &frequency},
           {"readings each", &reading_counts},
           {"readings", &reading_ids},
           {"near sounds", &near},
           {"slips of a finger", &slip},
           {"look-alikes each", &alike_counts},
           {"look-alikes", &alike_ids},
           {"how alike", &alike},
           {"trie: characters", &node_chars},
           {"trie: children", &node_children},
           {"trie: ends of words", &node_ends},
           {"chances of words", &unigrams},
           {"back-off weights", &back_offs},
           {"pairs each", &follow_counts},
           {"pairs", &follow_ids},
           {"chances of pairs", &follow_chances}}) {
    say("%-28s %9zu", name, bytes->size());
    file.section(std::move(*bytes));
  }
  file.section(std::string(notice));
  return file.bytes(counts);
}

}  // namespace pack
