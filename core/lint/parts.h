// Parts: the headings of one report with what stands under them, from its structure facts.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/facts/extractors.h"
#include "core/facts/fact.h"
#include "core/genres/genre.h"

namespace wengao::lint {

struct Part {
  const FactAt* heading = nullptr;
  std::size_t parent = kNone;  // index of the part it lies in
  std::int64_t own = 0;        // length of the paragraphs before its first part, about
  std::int64_t length = 0;     // with all its parts
  std::int64_t topics = 0;     // of the heading's words
  PartSet named;               // what it begins, by the words of core/genres
  std::size_t children = 0;

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  [[nodiscard]] std::uint8_t level() const { return heading->fact->level; }
  // True when the heading's own paragraph says something: it goes on, or is a sentence.
  [[nodiscard]] bool says() const { return heading->fact->c != 0; }
};

// What a report holds besides its parts. Null where there is none.
struct Frame {
  const FactAt* title = nullptr;  // its first line
  std::u16string title_text;      // its lines joined
  bool subtitled = false;
  const FactAt* addressee = nullptr;
  const FactAt* signature = nullptr;
  const FactAt* date = nullptr;
  const FactAt* first = nullptr;       // the first fact of any kind
  const FactAt* first_year = nullptr;  // the year the first paragraph that names one begins with
  std::int64_t topics = 0;             // of all its headings and paragraphs
  std::int64_t length = 0;             // of all its paragraphs, about
};

inline facts::StructureType structure_type(const FactAt& at) {
  return static_cast<facts::StructureType>(at.fact->type);
}

std::vector<Part> parts_of(std::span<const FactAt> facts);
Frame frame_of(std::span<const FactAt> facts);

// The year in a title (2024年…) and which part of it: 0 the whole, 1 the first half, 2 the second,
// 11–14 a quarter, 21–32 a month. Year 0 when it names none.
struct Period {
  std::int64_t year = 0;
  int part = 0;
  [[nodiscard]] std::int64_t last_month() const;
};
Period period_of(std::u16string_view title);

// A summary or report of what was done in a period: 总结 述职 工作报告, by its title or lead.
bool is_summary(const Frame& frame);

// The genre a report's title and headings tell, when they tell it clearly; null else.
const Genre* genre_of(const Frame& frame, std::span<const Part> parts);

}  // namespace wengao::lint
