// Joins the sources into one model: interpolated probabilities, without suspect words, with the
// pairs that say most.
#include <algorithm>
#include <cmath>
#include <set>

#include "model.h"

namespace pack {
namespace {

// Weights found best on text with known errors.
constexpr double kWeb = 0.4;
constexpr double kPress = 0.6;
constexpr double kList = 0.05;
// Rarer words are left out; single characters never are.
constexpr double kRarest = 1e-7;
// What a term of official documents is taken to be at least.
constexpr double kTerm = 1e-5;

// A suspect word: so much rarer than the one it resembles; of two characters only where that one is
// frequent. Not where the list has it often.
constexpr double kLikelier = 4;
constexpr double kLikely = 2.5e-6;
constexpr double kListed = 2e-6;

// Words only the web knows, one confusable character away from a much likelier word that was chosen
// with care: misspellings listed as words.
std::set<Id> suspects(const Sources& s, const std::vector<double>& p,
                      const std::vector<Likeness>& likeness) {
  std::map<std::string, std::vector<char16_t>> by_sound;
  std::vector<std::string> syllables;
  for (const auto& [unit, readings] : s.readings) {
    for (const Reading& r : readings) by_sound[r.syllable].push_back(unit);
  }
  for (const auto& [syllable, units] : by_sound) syllables.push_back(syllable);
  std::map<std::string, std::vector<std::string>> near;
  for (const auto& [a, b] : near_syllables(syllables)) {
    near[a].push_back(b);
    near[b].push_back(a);
  }
  std::map<char16_t, std::set<char16_t>> confused;
  for (const auto& [unit, readings] : s.readings) {
    for (const Reading& r : readings) {
      for (const char16_t other : by_sound[r.syllable]) confused[unit].insert(other);
      for (const std::string& n : near[r.syllable]) {
        for (const char16_t other : by_sound[n]) confused[unit].insert(other);
      }
    }
  }
  for (const Likeness& pair : likeness) {
    if (pair.likeness < 720) continue;
    confused[pair.first].insert(pair.second);
    confused[pair.second].insert(pair.first);
  }
  const std::set<Id> terms(s.terms.begin(), s.terms.end());
  std::set<Id> out;
  // Words chosen with care, by their spelling with one character wiped out.
  std::unordered_map<Word, std::vector<Id>> right;
  for (Id id = 0; id < p.size(); ++id) {
    const Word& word = s.words.words[id];
    if (s.press.unigrams[id].p == 0 || word.size() < 2 || word.size() > 5) continue;
    if (word.size() == 2 && p[id] < kLikely) continue;
    for (std::size_t i = 0; i < word.size(); ++i) {
      Word key = word;
      key[i] = 0;
      right[key].push_back(id);
    }
  }
  for (Id id = 0; id < p.size(); ++id) {
    const Word& word = s.words.words[id];
    if (p[id] == 0 || word.size() < 2 || word.size() > 5 || terms.count(id) > 0) continue;
    if (s.press.unigrams[id].p > 0) continue;
    const auto listed = s.list.find(id);
    if (listed != s.list.end() && listed->second > kListed) continue;
    for (std::size_t i = 0; i < word.size(); ++i) {
      const auto chars = confused.find(word[i]);
      if (chars == confused.end()) continue;
      Word key = word;
      key[i] = 0;
      const auto others = right.find(key);
      if (others == right.end()) continue;
      for (const Id other : others->second) {
        const bool confusable = chars->second.count(s.words.words[other][i]) > 0;
        if (confusable && p[other] > kLikelier * p[id]) out.insert(id);
      }
    }
  }
  return out;
}

std::vector<double> back_offs(const std::vector<Pair>& pairs, const std::vector<double>& p) {
  std::vector<double> seen(p.size()), base(p.size()), out(p.size(), 1.0);
  for (const Pair& pair : pairs) {
    seen[pair.key >> 32] += pair.p;
    base[pair.key >> 32] += p[static_cast<Id>(pair.key)];
  }
  for (std::size_t a = 0; a < p.size(); ++a) {
    if (seen[a] == 0) continue;
    out[a] =
        std::max(1e-3, 1 - std::min(0.999, seen[a])) / std::max(1e-3, 1 - std::min(0.999, base[a]));
  }
  return out;
}

// The pairs of both models, interpolated.
std::vector<Pair> join(const Bigrams& web, const Bigrams& press) {
  std::vector<Pair> out;
  const auto value = [](const Bigrams& m, Id a, Id b, const Pair* found) {
    return found != nullptr ? found->p : m.unigrams[a].back_off * m.unigrams[b].p;
  };
  std::size_t i = 0, j = 0;
  while (i < web.pairs.size() || j < press.pairs.size()) {
    const std::uint64_t x = i < web.pairs.size() ? web.pairs[i].key : ~std::uint64_t{0};
    const std::uint64_t y = j < press.pairs.size() ? press.pairs[j].key : ~std::uint64_t{0};
    const std::uint64_t key = std::min(x, y);
    const Id a = static_cast<Id>(key >> 32), b = static_cast<Id>(key);
    double sum = 0, weight = 0;
    if (web.unigrams[a].p > 0) {
      weight += kWeb;
      sum += kWeb * value(web, a, b, x == key ? &web.pairs[i] : nullptr);
    }
    if (press.unigrams[a].p > 0) {
      weight += kPress;
      sum += kPress * value(press, a, b, y == key ? &press.pairs[j] : nullptr);
    }
    if (x == key) ++i;
    if (y == key) ++j;
    out.push_back({key, sum / weight});
  }
  return out;
}

}  // namespace

Model merge(const Sources& s, const std::vector<std::string>& fonts, std::size_t wanted) {
  const std::size_t size = s.words.words.size();
  const double web = s.press.pairs.empty() ? 1 : kWeb, press = s.press.pairs.empty() ? 0 : kPress;
  std::vector<double> p(size);
  for (Id id = 0; id < size; ++id) {
    p[id] = (1 - kList) * (web * s.web.unigrams[id].p + press * s.press.unigrams[id].p);
  }
  for (const auto& [id, share] : s.list) p[id] += kList * share;

  Model out;
  std::map<char16_t, double> frequency;
  for (Id id = 0; id < size; ++id) {
    for (const char16_t unit : s.words.words[id]) frequency[unit] += p[id];
  }
  for (const auto& [unit, share] : frequency) {
    if (s.readings.count(unit) == 0 || share < 1e-9) continue;
    out.chars.push_back(unit);
    out.frequency.push_back(std::log10(share));
  }
  // Nobody mixes up characters that are hardly ever written.
  std::vector<char16_t> common;
  for (std::size_t i = 0; i < out.chars.size(); ++i) {
    if (out.frequency[i] > -6.2) common.push_back(out.chars[i]);
  }
  say("%zu characters, %zu of them common", out.chars.size(), common.size());
  out.likeness = look_alikes(common, s.strokes, fonts);
  const std::set<Id> left_out = suspects(s, p, out.likeness);
  for (const Id id : left_out) p[id] = 0;
  for (const Id id : s.terms) p[id] = std::max(p[id], kTerm);

  std::vector<Pair> pairs = join(s.web, s.press);
  const auto is_kept = [&](Id id) {
    const Word& word = s.words.words[id];
    if (p[id] == 0) return false;
    for (const char16_t unit : word) {
      if (!std::binary_search(out.chars.begin(), out.chars.end(), unit)) return false;
    }
    return word.size() == 1 || p[id] > kRarest;
  };
  std::vector<bool> kept(size);
  for (Id id = 0; id < size; ++id) kept[id] = is_kept(id);
  std::erase_if(pairs, [&](const Pair& pair) {
    return !kept[pair.key >> 32] || !kept[static_cast<Id>(pair.key)];
  });
  const std::size_t all = pairs.size();
  std::vector<double> back_off = back_offs(pairs, p);
  // What is lost by a pair's falling back to single words.
  struct Loss {
    double lost;
    std::uint32_t index;
  };
  std::vector<Loss> losses(pairs.size());
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const Id a = static_cast<Id>(pairs[i].key >> 32), b = static_cast<Id>(pairs[i].key);
    const double ratio = std::log(pairs[i].p / (back_off[a] * p[b]));
    const double lost = p[a] * pairs[i].p * (ratio > 0 ? ratio : -ratio / 2);
    losses[i] = {lost, static_cast<std::uint32_t>(i)};
  }
  std::sort(losses.begin(), losses.end(), [](const Loss& a, const Loss& b) {
    return a.lost != b.lost ? a.lost > b.lost : a.index < b.index;
  });
  losses.resize(std::min(wanted, losses.size()));
  std::sort(losses.begin(), losses.end(),
            [](const Loss& a, const Loss& b) { return a.index < b.index; });
  std::vector<Pair> chosen;
  for (const Loss& loss : losses) chosen.push_back(pairs[loss.index]);
  back_off = back_offs(chosen, p);

  std::vector<Id> order;
  for (Id id = 0; id < size; ++id) {
    if (kept[id]) order.push_back(id);
  }
  std::sort(order.begin(), order.end(),
            [&](Id a, Id b) { return s.words.words[a] < s.words.words[b]; });
  std::vector<std::uint32_t> place(size);
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    out.words.push_back({s.words.words[order[i]], {p[order[i]], back_off[order[i]]}});
  }
  for (const Pair& pair : chosen) {
    out.follows.push_back({place[pair.key >> 32], place[static_cast<Id>(pair.key)], pair.p});
  }
  say("%zu words (%zu suspect ones left out), %zu pairs of %zu, %zu look-alikes", out.words.size(),
      left_out.size(), out.follows.size(), all, out.likeness.size());
  return out;
}

}  // namespace pack
