#include "core/spelling/suspects.h"

#include <algorithm>

#include "core/spelling/valid.h"

namespace wengao::spelling {
namespace {

// Longer runs without any mark are cut: no sentence is that long.
constexpr Off kLongestRun = 192;
// How many ways are kept: in search of changes, and when a change is weighed.
constexpr std::uint32_t kBeam = 4;
constexpr std::uint32_t kWeighBeam = 6;
// Words this far from a change have no say in it.
constexpr std::uint32_t kWindow = 12;

bool is_run(char16_t unit) { return unit >= 0x3400 && unit <= 0x9FFF; }

// The word over a place, and the one after it.
struct Cover {
  const Step* word = nullptr;
  const Step* after = nullptr;
};
Cover cover(const Way& way, std::uint32_t at) {
  for (std::size_t i = 0; i < way.steps.size(); ++i) {
    const Step& step = way.steps[i];
    if (at < step.begin + step.length) {
      return {&step, i + 1 < way.steps.size() ? &way.steps[i + 1] : nullptr};
    }
  }
  return {};
}

}  // namespace

void Finder::find(std::u16string_view text, std::vector<Suspect>& out) {
  find(text, 0, text.size(), out);
}

Off Finder::find(std::u16string_view text, Off from, std::size_t units, std::vector<Suspect>& out) {
  Off begin = from;
  const auto size = static_cast<Off>(text.size());
  while (begin < size && begin - from < units) {
    if (!is_run(text[begin])) {
      ++begin;
      continue;
    }
    Off end = begin;
    while (end < size && end - begin < kLongestRun && is_run(text[end])) ++end;
    if (end - begin > 1) find_in_run(text, begin, end, out);
    begin = end;
  }
  return begin;
}

void Finder::find_in_run(std::u16string_view text, Off begin, Off end, std::vector<Suspect>& out) {
  found_.clear();
  for (Off at = begin; at < end; ++at) found_.push_back(model_.find(text[at]));
  const std::size_t first_found = out.size();
  find_phrases(begin, out);
  lattice_.decode(found_, true, kBeam, best_);
  if (best_.changes.empty()) return;
  meant_ = found_;
  for (const Change& change : best_.changes) meant_[change.at] = change.meant;
  for (std::size_t first = 0; first < best_.changes.size();) {
    std::size_t last = first + 1;
    while (last < best_.changes.size() && !best_.changes[last].first) ++last;
    weigh(text, first, last, begin, out);
    first = last;
  }
  // A phrase put right leaves nothing to be said of its characters.
  const auto begin_here = out.begin() + static_cast<std::ptrdiff_t>(first_found);
  const auto is_phrase = [](const Suspect& s) { return s.kind >= Kind::doubled; };
  const auto phrases_end = std::find_if_not(begin_here, out.end(), is_phrase);
  const auto repeated = [&](const Suspect& s) {
    return std::any_of(begin_here, phrases_end, [&](const Suspect& phrase) {
      return !is_phrase(s) && phrase.word.overlaps(s.word);
    });
  };
  if (begin_here != phrases_end) {
    out.erase(std::remove_if(phrases_end, out.end(), repeated), out.end());
    std::stable_sort(begin_here, out.end(), [](const Suspect& a, const Suspect& b) {
      return a.span.begin < b.span.begin;
    });
  }
}

void Finder::find_phrases(Off begin, std::vector<Suspect>& out) {
  slips_.clear();
  find_slips(model_, lattice_, found_, slips_);
  for (const PhraseSlip& slip : slips_) {
    Suspect& suspect = out.emplace_back();
    suspect.span = {begin + slip.begin, begin + slip.end};
    for (const Char c : slip.meant) suspect.meant.push_back(model_.unit(c));
    suspect.word = {begin + slip.phrase_begin, begin + slip.phrase_end};
    suspect.kind =
        static_cast<Kind>(static_cast<unsigned>(Kind::doubled) + static_cast<unsigned>(slip.slip));
    suspect.score = slip.margin;
    suspect.evidence.margin = slip.margin;
  }
}

// Compares the text with and without the changes of one word, in a window around them.
void Finder::weigh(std::u16string_view text, std::size_t first, std::size_t last, Off begin,
                   std::vector<Suspect>& out) {
  const Change* changes = best_.changes.data();
  const std::uint32_t at = changes[first].at;
  const std::uint32_t end = changes[last - 1].at + 1;
  Suspect suspect;
  suspect.span = {begin + at, begin + end};
  for (std::uint32_t i = at; i < end; ++i) suspect.meant.push_back(model_.unit(meant_[i]));
  if (both_valid(text, suspect.span, suspect.meant)) return;
  const auto [from, to] = around(at, end, meant_.size(), kWindow);
  window_.assign(meant_.begin() + from, meant_.begin() + to);
  lattice_.decode(window_, false, kWeighBeam, with_);
  Evidence evidence;
  for (std::size_t i = first; i < last; ++i) {
    window_[changes[i].at - from] = found_[changes[i].at];
    evidence.cost += changes[i].cost;
  }
  lattice_.decode(window_, false, kWeighBeam, without_);
  const Cover meant = cover(with_, at - from);
  const Cover found = cover(without_, at - from);
  if (meant.word == nullptr || found.word == nullptr || meant.word->word == kNoWord) return;
  evidence.margin = without_.cost - with_.cost;
  evidence.why = changes[first].why;
  evidence.changed = static_cast<std::uint32_t>(last - first);
  evidence.length_meant = meant.word->length;
  evidence.length_found = found.word->length;
  evidence.word_meant = model_.cost(meant.word->word);
  evidence.word_found = found.word->word == kNoWord ? kUnknownCost : model_.cost(found.word->word);
  evidence.before_meant = meant.word->cost;
  evidence.before_found = found.word->cost;
  evidence.after_meant = meant.after != nullptr ? meant.after->cost : 0;
  evidence.after_found = found.after != nullptr ? found.after->cost : 0;
  const Char wrong = found_[at];
  evidence.rarer =
      (wrong == kNoChar ? 900 : model_.rarity(wrong)) - model_.rarity(changes[first].meant);
  suspect.word = {begin + from + meant.word->begin,
                  begin + from + meant.word->begin + meant.word->length};
  suspect.kind = static_cast<Kind>(evidence.why);
  suspect.score = score(evidence);
  suspect.evidence = evidence;
  out.push_back(std::move(suspect));
}

}  // namespace wengao::spelling
