// Genre: a kind of report: its name, its parts, and the questions each part answers. One file a
// genre; registered in genres.inc, sorted by id.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace wengao {

// One part of a report: its heading and what to write there.
struct Section {
  std::u16string_view heading;  // without number
  std::u16string_view guide;    // what belongs here, as a question to the writer
};

struct Genre {
  std::string_view id;        // "annual-summary"
  std::u16string_view name;   // 年度工作总结
  std::u16string_view title;  // ×× stands for what the writer fills in
  std::u16string_view lead;   // the opening paragraph, ending in 现将……如下：
  std::span<const Section> sections;
};

namespace genres {

// All genres, sorted by id.
std::span<const Genre* const> all_genres();
// By id or Chinese name; null when there is none.
const Genre* find_genre(std::string_view id_or_name);

// A new report: title, lead, numbered sections with their guides in 【】, signature and date left
// to fill. Every hole is one that the placeholder rules find.
std::u16string skeleton(const Genre& genre);

}  // namespace genres
}  // namespace wengao
