// Reads the three word lists, the readings and the Cangjie codes.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "model.h"

namespace pack {
namespace {

// Words longer than this are rare and eat the trie.
constexpr std::size_t kLongest = 8;

struct Lines {
  std::string bytes;
  std::size_t at = 0;
  explicit Lines(const std::string& path, bool wanted = true) {
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (file == nullptr) {
      if (!wanted) return;
      std::fprintf(stderr, "spelling: %s is missing\n", path.c_str());
      std::exit(1);
    }
    std::fseek(file, 0, SEEK_END);
    bytes.resize(static_cast<std::size_t>(std::ftell(file)));
    std::rewind(file);
    if (std::fread(bytes.data(), 1, bytes.size(), file) != bytes.size()) std::exit(1);
    std::fclose(file);
  }
  bool next(std::string_view& line) {
    if (at >= bytes.size()) return false;
    std::size_t end = bytes.find('\n', at);
    if (end == std::string::npos) end = bytes.size();
    line = std::string_view(bytes).substr(at, end - at);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    at = end + 1;
    return true;
  }
};

std::vector<std::string_view> split(std::string_view line, const char* at) {
  std::vector<std::string_view> out;
  std::size_t begin = 0;
  while (begin < line.size()) {
    const std::size_t end = std::min(line.find_first_of(at, begin), line.size());
    if (end > begin) out.push_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

double number(std::string_view digits) { return std::strtod(std::string(digits).c_str(), nullptr); }

bool is_word(const Word& word) { return all_han(word) && word.size() <= kLongest; }

Bigrams read_arpa(Words& words, const std::string& path) {
  Bigrams out;
  Lines lines(path);
  std::string_view line;
  int order = 0;
  while (lines.next(line)) {
    if (line.starts_with("\\")) {
      order = line.starts_with("\\1-") ? 1 : line.starts_with("\\2-") ? 2 : 0;
      if (line.starts_with("\\3-")) break;
      continue;
    }
    if (order == 0) continue;
    const auto parts = split(line, "\t ");
    const std::size_t need = order == 1 ? 2 : 3;
    if (parts.size() < need) continue;
    const Word first = wide(parts[1]);
    if (!is_word(first)) continue;
    const double p = std::pow(10.0, number(parts[0]));
    if (order == 1) {
      const Id id = words.id(first);
      if (out.unigrams.size() <= id) out.unigrams.resize(id + 1);
      const double back_off = parts.size() > 2 ? std::pow(10.0, number(parts[2])) : 1;
      out.unigrams[id] = {p, back_off};
    } else {
      const Id a = words.find(first);
      const Id b = words.find(wide(parts[2]));
      if (a == Words::kNone || b == Words::kNone) continue;
      out.pairs.push_back({std::uint64_t{a} << 32 | b, p});
    }
  }
  return out;
}

// Counts become a model by absolute discounting.
Bigrams read_counts(Words& words, const std::string& path) {
  Bigrams out;
  Lines lines(path, false);
  std::string_view line;
  int order = 0;
  std::vector<double> count, following, kept;
  std::vector<Pair> pairs;
  double total = 0;
  std::size_t known = 0;
  const auto at = [](std::vector<double>& list, Id id) -> double& {
    if (list.size() <= id) list.resize(id + 1);
    return list[id];
  };
  while (lines.next(line)) {
    if (line.starts_with("\\1")) order = 1;
    if (line.starts_with("\\2")) order = 2;
    if (!line.starts_with("\\item")) continue;
    const auto parts = split(line, " ");
    if (order == 1 && parts.size() >= 5) {
      const Word word = wide(parts[2]);
      if (!is_word(word)) continue;
      double& slot = at(count, words.id(word));
      if (slot == 0) ++known;
      slot += number(parts[4]);
      total += number(parts[4]);
    } else if (order == 2 && parts.size() >= 7) {
      const Word a = wide(parts[2]);
      const Word b = wide(parts[4]);
      if (!is_word(a) || !is_word(b)) continue;
      pairs.push_back({std::uint64_t{words.id(a)} << 32 | words.id(b), number(parts[6])});
    }
  }
  if (pairs.empty()) return out;
  std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.key < b.key; });
  std::size_t last = 0;
  for (std::size_t i = 1; i < pairs.size(); ++i) {
    if (pairs[i].key == pairs[last].key) {
      pairs[last].p += pairs[i].p;
    } else {
      pairs[++last] = pairs[i];
    }
  }
  pairs.resize(last + 1);
  constexpr double kDiscount = 0.75;
  for (const Pair& pair : pairs) {
    const Id a = static_cast<Id>(pair.key >> 32);
    at(following, a) += pair.p;
    at(kept, a) += std::max(pair.p - kDiscount, 0.0);
  }
  const std::size_t size = std::max({count.size(), following.size(), words.words.size()});
  count.resize(size);
  following.resize(size);
  kept.resize(size);
  out.unigrams.resize(size);
  const double all = total + 0.5 * static_cast<double>(known);
  std::vector<double> base(size);
  for (std::size_t id = 0; id < size; ++id) {
    if (count[id] == 0 && following[id] == 0) continue;
    out.unigrams[id].p = count[id] > 0 ? (count[id] + 0.5) / all : 0.5 / total;
    base[id] = std::max({count[id], following[id], 1.0});
    out.unigrams[id].back_off = std::max(1 - kept[id] / base[id], 1e-4);
  }
  for (const Pair& pair : pairs) {
    const Id a = static_cast<Id>(pair.key >> 32);
    const Id b = static_cast<Id>(pair.key);
    const double p = std::max(pair.p - kDiscount, 0.0) / base[a] +
                     out.unigrams[a].back_off * std::max(out.unigrams[b].p, 1e-9);
    out.pairs.push_back({pair.key, p});
  }
  return out;
}

void read_list(Sources& out, const std::string& path) {
  Lines lines(path);
  std::string_view line;
  double total = 0;
  std::vector<std::pair<Id, double>> counts;
  while (lines.next(line)) {
    const auto parts = split(line, " ");
    if (parts.size() < 2) continue;
    const Word word = wide(parts[0]);
    if (!is_word(word)) continue;
    counts.emplace_back(out.words.id(word), number(parts[1]));
    total += counts.back().second;
  }
  for (const auto& [id, count] : counts) out.list[id] = count / total;
}

void read_readings(Sources& out, const std::string& path) {
  Lines lines(path);
  std::string_view line;
  while (lines.next(line)) {
    const auto parts = split(line, "\t");
    if (parts.size() != 3) continue;
    const Word word = wide(parts[0]);
    if (word.size() != 1 || !is_han(word[0])) continue;
    out.readings[word[0]].push_back({std::string(parts[1]), number(parts[2])});
  }
}

void read_strokes(Sources& out, const std::string& path) {
  Lines lines(path);
  std::string_view line;
  while (lines.next(line)) {
    const auto parts = split(line, " \t");
    if (parts.size() != 2) continue;
    const Word word = wide(parts[1]);
    if (word.size() == 1 && is_han(word[0])) out.strokes[word[0]] = parts[0];
  }
}

}  // namespace

Id Words::id(const Word& word) {
  const auto [at, fresh] = ids.try_emplace(word, static_cast<Id>(words.size()));
  if (fresh) words.push_back(word);
  return at->second;
}
Id Words::find(const Word& word) const {
  const auto at = ids.find(word);
  return at == ids.end() ? kNone : at->second;
}

Sources read_sources(const std::string& folder, const std::string& terms) {
  Sources out;
  out.web = read_arpa(out.words, folder + "/lm_sc.arpa");
  say("libime: %zu pairs of words", out.web.pairs.size());
  out.press = read_counts(out.words, folder + "/interpolation2.text");
  say("libpinyin: %zu pairs of words", out.press.pairs.size());
  read_list(out, folder + "/dict.txt");
  say("jieba: %zu words", out.list.size());
  read_readings(out, folder + "/dict_sc.txt");
  read_strokes(out, folder + "/cj.txt");
  Lines lines(terms);
  std::string_view line;
  while (lines.next(line)) {
    if (line.starts_with("#")) continue;
    for (const auto part : split(line, " ")) {
      const Word word = wide(part);
      if (is_word(word)) out.terms.push_back(out.words.id(word));
    }
  }
  out.web.unigrams.resize(out.words.words.size());
  out.press.unigrams.resize(out.words.words.size());
  const auto by_key = [](const Pair& a, const Pair& b) { return a.key < b.key; };
  std::sort(out.web.pairs.begin(), out.web.pairs.end(), by_key);
  return out;
}

}  // namespace pack
