// Scan: what one pass over a block finds out for all rules together. A rule names the traits it
// needs and runs only where they occur; no rule reads the whole text for itself.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/doc/block.h"
#include "core/facts/relations.h"
#include "core/lint/char_sets.h"

namespace wengao::lint {

// Traits of a block's text, one bit each.
namespace has {
inline constexpr std::uint64_t digit = 1u << 0;       // 0–9
inline constexpr std::uint64_t latin = 1u << 1;       // a–z A–Z
inline constexpr std::uint64_t space = 1u << 2;       // white space within the content
inline constexpr std::uint64_t half_mark = 1u << 3;   // , . ; : ? ! ( ) in half width
inline constexpr std::uint64_t straight = 1u << 4;    // " ' ` and ＂ ＇
inline constexpr std::uint64_t quote = 1u << 5;       // “ ” ‘ ’ 〝 〞 「 」
inline constexpr std::uint64_t bracket = 1u << 6;     // any other opening or closing bracket
inline constexpr std::uint64_t title_mark = 1u << 7;  // 《 》 〈 〉
inline constexpr std::uint64_t two_marks = 1u << 8;   // two marks side by side
inline constexpr std::uint64_t dash = 1u << 9;        // - – — ― － ～ ~ and the like
inline constexpr std::uint64_t dots = 1u << 10;       // … ⋯ and the same mark twice
inline constexpr std::uint64_t hole = 1u << 11;  // _ ＿ × X x * ○ □ 某: what stands for a word
inline constexpr std::uint64_t wide_ascii = 1u << 12;  // ０–９ Ａ–ｚ ％ and the like
inline constexpr std::uint64_t odd = 1u << 13;         // zero-width, private use, U+FFFD, radicals
inline constexpr std::uint64_t slash = 1u << 14;       // / \ ／
inline constexpr std::uint64_t percent = 1u << 15;     // % ‰ ％
inline constexpr std::uint64_t pause = 1u << 16;       // 、
inline constexpr std::uint64_t full_stop = 1u << 17;   // 。
inline constexpr std::uint64_t enclosed = 1u << 18;    // ① ⑴ ㈠ ⒈
inline constexpr std::uint64_t colon = 1u << 19;       // ： :
inline constexpr std::uint64_t shield = 1u << 21;      // an address, a file name, a standard number
inline constexpr std::uint64_t year = 1u << 22;        // 年
inline constexpr std::uint64_t doubled = 1u << 23;     // up to four Han characters twice in a row
inline constexpr std::uint64_t traditional = 1u << 24;  // a character of traditional script only
inline constexpr std::uint64_t figures = 1u << 25;      // something counted that may be related
// An entry of the phrase table of that number.
constexpr std::uint64_t table(unsigned number) { return std::uint64_t{1} << (32 + number); }
}  // namespace has

// What a stretch of characters is. Marks are one character each; the others run on.
enum class Class : std::uint8_t { han, digit, latin, space, mark, other };

struct Token {
  Span span;
  Class type;
};

// An occurrence of an entry of the phrase tables (phrases.h).
struct Hit {
  Off at = 0;
  std::uint32_t row = 0;
};

struct Scan {
  std::uint64_t has = 0;
  CharSet chars;                      // of the content
  std::vector<Token> tokens;          // cover the block's content without gaps
  std::vector<std::uint32_t> digits;  // which tokens are runs of digits
  std::vector<std::uint32_t> marks;   // which tokens are marks
  std::vector<Hit> hits;              // in order of place
  std::vector<Span> shields;  // addresses, e-mails, file names, standard numbers, clock times

  [[nodiscard]] bool shielded(Span span) const;
  // The block's facts, as extracted.
  std::span<const Fact> facts;
  // The relations between the block's figures, where it has any (has::figures).
  std::vector<facts::Relation> relations;
};

// Linear. `scan` is emptied first and keeps its storage; the block's characters are added to
// `chars`, which holds none of them before. `facts` are the block's own and must outlive the scan.
void scan_block(const Block& block, std::span<const Fact> facts, CharSet chars, Scan& scan);

}  // namespace wengao::lint
