#include "core/export/fonts/plan.h"

#include <algorithm>
#include <bit>

#include "core/text/chars.h"
#include "core/text/utf.h"

namespace wengao::fonts {
namespace {

constexpr char32_t kGeta = 0x3013;  // 〓 stands for a character no font has

// Which faces are asked after all else: the plainest first.
constexpr std::array kOrder{Face::songti, Face::heiti, Face::fangsong, Face::kaiti,
                            Face::xiaobiaosong};

// Marks that stray into texts and that no common font has, with the one they stand for; 0 for all
// others. Copies still give the character itself.
char32_t alike(char32_t c) {
  switch (c) {
    case 0x301D:
      return 0x201C;
    case 0x301E:
    case 0x301F:
      return 0x201D;
    case 0x2010:
    case 0x2011:
    case 0x2043:
      return U'-';
    case 0x2012:
      return 0x2013;
    case 0x2015:
    case 0x2500:
      return 0x2014;
    case 0x2022:
    case 0x2027:
    case 0x22C5:
    case 0x30FB:
      return 0xB7;
    case 0x22EF:
      return 0x2026;
    default:
      return 0;
  }
}

Source source_of(Face face) { return static_cast<Source>(face); }

// The `asked`-th of so many fonts for a face: its own, those the user gave, the rare characters,
// the other faces.
Source source_at(Face face, std::size_t asked, std::size_t fonts) {
  if (asked == 0) return source_of(face);
  const std::size_t given = fonts - kShipped;
  if (asked <= given) return kShipped + asked - 1;
  asked -= given;
  if (asked == 1) return kRare;
  for (const Face other : kOrder) {
    if (other != face && --asked == 1) return source_of(other);
  }
  return source_of(face);
}

// One bit a character of the BMP; those beyond are rare.
class Characters {
 public:
  void add(char32_t c) {
    if (c <= 0xFFFF) {
      if (bits_.empty()) bits_.resize(0x10000 / 64);
      bits_[c / 64] |= std::uint64_t{1} << (c % 64);
    } else {
      beyond_.push_back(c);
    }
  }
  [[nodiscard]] std::u32string sorted() {
    std::u32string all;
    for (std::size_t k = 0; k < bits_.size(); ++k) {
      for (std::uint64_t left = bits_[k]; left != 0; left &= left - 1) {
        all += static_cast<char32_t>(64 * k) + static_cast<char32_t>(std::countr_zero(left));
      }
    }
    std::sort(beyond_.begin(), beyond_.end());
    beyond_.erase(std::unique(beyond_.begin(), beyond_.end()), beyond_.end());
    return all.append(beyond_.begin(), beyond_.end());
  }

 private:
  std::vector<std::uint64_t> bits_;
  std::vector<char32_t> beyond_;
};

}  // namespace

bool is_blank(char32_t c) { return c <= 0xFFFF && text::is_space(static_cast<char16_t>(c)); }

bool is_drawn(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0xD800 && c < 0xE000)) return false;
  if ((c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE0FFF)) return false;  // selectors
  if (c == 0xFFFE || c == 0xFFFF || c == 0x2028 || c == 0x2029) return false;
  return c > 0xFFFF || !text::is_zero_width(static_cast<char16_t>(c));
}

Plan::Plan(std::span<const Page> pages, std::size_t more_fonts) : pending_(kShipped + more_fonts) {
  std::array<Characters, kFaces> used;
  for (const Page& page : pages) {
    for (const LineBox& line : page.lines) {
      for (const Run& run : line.runs) {
        Characters& characters = used[static_cast<std::size_t>(run.face)];
        for (std::size_t at = 0; at < run.text.size();) {
          const auto [c, units] = text::code_point(run.text, at);
          if (is_drawn(c)) characters.add(c);
          at += units;
        }
      }
    }
  }
  for (Source source = 0; source < kFaces; ++source) {
    for (const char32_t c : used[source].sorted()) {
      pending_[source].push_back({c, static_cast<Face>(source), 0, c});
    }
  }
}

// The faces in the order in which they are asked for what others lack, then what the user gave,
// then the rare characters: each is asked at once for all that comes to it.
std::optional<Source> Plan::next_source() const {
  for (const Face face : kOrder) {
    if (!pending_[source_of(face)].empty()) return source_of(face);
  }
  for (Source source = kShipped; source < pending_.size(); ++source) {
    if (!pending_[source].empty()) return source;
  }
  return pending_[kRare].empty() ? std::nullopt : std::optional(kRare);
}

std::optional<Wanted> Plan::next() const {
  const auto source = next_source();
  if (!source) return std::nullopt;
  Wanted wanted{*source, {}};
  for (const Ask& ask : pending_[*source]) wanted.characters += ask.drawn;
  std::sort(wanted.characters.begin(), wanted.characters.end());
  wanted.characters.erase(std::unique(wanted.characters.begin(), wanted.characters.end()),
                          wanted.characters.end());
  return wanted;
}

void Plan::give(Bytes subset) {
  const auto source = next_source();
  if (!source) return;
  std::vector<Ask> asks;
  asks.swap(pending_[*source]);
  std::sort(asks.begin(), asks.end());
  Result<Font> font = Font::read(std::move(subset));
  if (font && font->restricted()) font = Error{Code::not_supported, "font"};
  bool used = false;
  std::vector<Ask> left;
  for (const Ask& one : asks) {
    const Gid gid = font ? font->glyph(one.drawn) : Gid{0};
    if (gid == 0) {
      left.push_back(one);
    } else {
      used = true;
      found_[source_of(one.face)].emplace_back(one.character, Glyph{fonts_.size(), gid});
    }
  }
  if (used) {
    fonts_.push_back(std::move(*font));
    sources_.push_back(*source);
  }
  for (Found& found : found_) {
    std::sort(found.begin(), found.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
  }
  for (const Ask& one : left) ask({one.character, one.face, one.asked + 1, one.drawn});
}

void Plan::ask(Ask ask) {
  const bool for_others = stand_in_asked_ && ask.character == kGeta && ask.face == Face::songti;
  const bool is_missed = !for_others && !is_blank(ask.character);
  if (ask.asked == 1 && is_missed) {
    replaced_.push_back({ask.face, ask.character, false});
  }
  if (ask.asked < pending_.size()) {
    pending_[source_at(ask.face, ask.asked, pending_.size())].push_back(ask);
    return;
  }
  if (!is_missed) return;
  if (const char32_t other = alike(ask.drawn); other != 0) {
    ask.drawn = other;
    ask.asked = 0;
    pending_[source_of(ask.face)].push_back(ask);
    return;
  }
  missing_.push_back({ask.face, ask.character, true});
  if (!stand_in_asked_) {
    stand_in_asked_ = true;
    if (find(Face::songti, kGeta).gid == 0) {
      pending_[source_of(Face::songti)].push_back({kGeta, Face::songti, 0, kGeta});
    }
  }
}

Glyph Plan::find(Face face, char32_t c) const {
  const Found& found = found_[source_of(face)];
  const auto at = std::lower_bound(found.begin(), found.end(), c,
                                   [](const auto& one, char32_t x) { return one.first < x; });
  return at != found.end() && at->first == c ? at->second : Glyph{};
}

Glyph Plan::stand_in() const { return find(Face::songti, kGeta); }

std::vector<Replaced> Plan::replaced() const {
  const auto before = [](const Replaced& a, const Replaced& b) {
    return std::pair(a.face, a.character) < std::pair(b.face, b.character);
  };
  std::vector<Replaced> all = missing_;
  all.insert(all.end(), replaced_.begin(), replaced_.end());
  // Of a character that stands in both lists, the word of `missing_` comes first and stays.
  std::stable_sort(all.begin(), all.end(), before);
  all.erase(std::unique(all.begin(), all.end(),
                        [&](const Replaced& a, const Replaced& b) {
                          return !before(a, b) && !before(b, a);
                        }),
            all.end());
  return all;
}

}  // namespace wengao::fonts
