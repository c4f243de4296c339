#include "core/spelling/phrases.h"

#include <algorithm>
#include <string_view>

namespace wengao::spelling {
namespace {

// Phrases this long or longer, this frequent or more so.
constexpr std::uint32_t kPhrase = 4;
constexpr std::uint32_t kLongest = 8;
constexpr Cost kRarest = 640;
// By how much the text must be likelier with the phrase put right.
constexpr Cost kCertain = 700;
constexpr Cost kCertainDouble = 300;
// Words like 带带 are in lists; rarer ones than this are no words.
constexpr Cost kRareTwice = 590;
// Words around that are weighed too.
constexpr std::uint32_t kWindow = 10;
constexpr std::uint32_t kBeam = 4;

class Search {
 public:
  Search(const Model& model, Lattice& lattice, std::span<const Char> run,
         std::vector<PhraseSlip>& out)
      : model_(model), lattice_(lattice), run_(run), out_(out) {}

  void go() {
    for (std::uint32_t at = 0; at + 1 < run_.size(); ++at) {
      if (at < done_ || run_[at] == kNoChar) continue;
      try_double(at);
      if (at >= done_) try_phrase(at);
    }
  }

 private:
  [[nodiscard]] std::uint32_t left(std::uint32_t at) const {
    return static_cast<std::uint32_t>(run_.size()) - at;
  }

  // Walks on along the run; true when it ends in a phrase of at least kPhrase characters.
  // `depth`: characters of the phrase so far; `at`: the next of the run.
  void finish(NodeId node, std::uint32_t depth, std::uint32_t at, PhraseSlip slip) {
    while (true) {
      const WordId word = model_.word_at(node);
      if (depth >= kPhrase && word != kNoWord && model_.cost(word) <= kRarest && at >= slip.end) {
        slip.phrase_end = at;
        keep(slip, kCertain);
      }
      if (depth == kLongest || at >= run_.size()) return;
      node = model_.child(node, run_[at]);
      if (node == kNoNode) return;
      ++depth;
      ++at;
    }
  }

  void try_phrase(std::uint32_t at) {
    NodeId node = 0;
    for (std::uint32_t depth = 0; depth < std::min(kLongest, left(at)); ++depth) {
      const std::uint32_t here = at + depth;
      const Char c = run_[here];
      const NodeId next = model_.child(node, c);
      if (here + 1 < run_.size() && depth > 0) {
        const Char after = run_[here + 1];
        const NodeId skipped = model_.child(node, after);
        if (skipped != kNoNode && c != after) {
          // `after` where c stands: c is one too many, or the two are swapped.
          if (depth > 1 && is_stray(here)) {
            finish(skipped, depth + 1, here + 2, {here, here + 1, {}, Slip::extra, at, at, 0});
          }
          const NodeId swapped = model_.child(skipped, c);
          if (swapped != kNoNode) {
            finish(swapped, depth + 2, here + 2,
                   {here, here + 2, {after, c}, Slip::swapped, at, at, 0});
          }
        }
      }
      if (depth > 1) {
        for (const NodeId n : model_.children(node)) {
          const NodeId on = model_.char_of(n) == c ? kNoNode : model_.child(n, c);
          if (on == kNoNode) continue;
          finish(on, depth + 2, here + 1,
                 {here, here + 1, {model_.char_of(n), c}, Slip::missing, at, at, 0});
        }
      }
      if (next == kNoNode) return;
      node = next;
    }
  }

  // Only these come in by themselves; another character inside a phrase is there on purpose.
  [[nodiscard]] bool is_stray(std::uint32_t at) const {
    if (at > 0 && run_[at] == run_[at - 1]) return true;
    return std::u16string_view(u"的了是在和").find(model_.unit(run_[at])) !=
           std::u16string_view::npos;
  }

  // 条条战线，村村通路: each of them. 一趟趟: one after the other.
  [[nodiscard]] static bool is_said_twice(char16_t unit) {
    return std::u16string_view(
               u"个件条项支张块片座台辆架艘趟场次回步层代批队排组对双份级年月日天时分秒季周夜"
               u"人家户村镇乡县市省国校厂店班车楼路河山事处样种类点面线头门口页句字笔票船枚株"
               u"粒滴朵棵堆串串圈轮遍声道重行常渐刚偏仅稍略频屡微悄默慢快早远深紧牢好大小多少")
               .find(unit) != std::u16string_view::npos;
  }

  // 带带了: a character twice that no word has twice.
  void try_double(std::uint32_t at) {
    const Char c = run_[at];
    if (run_[at + 1] != c || (at > 0 && run_[at - 1] == c)) return;
    if (left(at) > 2 && run_[at + 2] == c) return;
    // 风风火火: two twice.
    if (left(at) > 3 && run_[at + 2] == run_[at + 3]) return;
    if (at > 1 && run_[at - 1] == run_[at - 2]) return;
    if (is_said_twice(model_.unit(c))) return;
    const Char twice[] = {c, c};
    const WordId word = model_.find_word(twice);
    if (word != kNoWord && model_.cost(word) < kRareTwice) return;
    keep({at, at + 2, {c}, Slip::doubled, at, at + 2, 0}, kCertainDouble);
  }

  // Takes the slip when the text around is likelier without it, and it is the best so far here.
  void keep(PhraseSlip slip, Cost certain) {
    const auto [begin, end] = around(slip.begin, slip.end, run_.size(), kWindow);
    window_.assign(run_.begin() + begin, run_.begin() + end);
    lattice_.decode(window_, false, kBeam, way_);
    const Cost found = way_.cost;
    // Who writes one character twice writes it as words of their own, not as ends of two words.
    if (slip.slip == Slip::doubled) {
      for (const Step& step : way_.steps) {
        const std::uint32_t first = begin + step.begin;
        const bool over = first < slip.end && slip.begin < first + step.length;
        if (over && (first < slip.begin || first + step.length > slip.end)) return;
      }
    }
    window_.erase(window_.begin() + (slip.begin - begin), window_.begin() + (slip.end - begin));
    window_.insert(window_.begin() + (slip.begin - begin), slip.meant.begin(), slip.meant.end());
    lattice_.decode(window_, false, kBeam, way_);
    slip.margin = found - way_.cost;
    if (slip.margin < certain) return;
    if (!out_.empty() && out_.back().end > slip.begin) {
      if (out_.back().margin >= slip.margin) return;
      out_.pop_back();
    }
    done_ = slip.end;
    out_.push_back(std::move(slip));
  }

  const Model& model_;
  Lattice& lattice_;
  std::span<const Char> run_;
  std::vector<PhraseSlip>& out_;
  std::vector<Char> window_;
  Way way_;
  std::uint32_t done_ = 0;
};

}  // namespace

void find_slips(const Model& model, Lattice& lattice, std::span<const Char> run,
                std::vector<PhraseSlip>& out) {
  Search(model, lattice, run, out).go();
}

}  // namespace wengao::spelling
