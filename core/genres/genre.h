// Genre: a kind of paper: its name, its parts, the questions each part answers, and the words it is
// told by. One file a genre; registered in genres.inc, sorted by id. The fifteen statutory kinds
// are those of 《党政机关公文处理工作条例》第八条.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/genres/part.h"

namespace wengao {

// One part of a report: its heading and what to write there.
struct Section {
  std::u16string_view heading;  // without number
  std::u16string_view guide;    // what belongs here, as a question to the writer
  Part part = Part::none;       // what it is about, as headings of other words may be too
  bool expected = false;        // a report of this genre without it lacks something
};

// Who a paper names, and where.
enum class Signing : std::uint8_t {
  signature,  // body and date at the end
  author,     // a person's name below the title, date at the end
  speaker,    // date and name below the title
  none,
};

struct Genre {
  std::string_view id = {};          // "annual-summary"
  std::u16string_view name = {};     // 年度工作总结
  bool statutory = false;            // one of the fifteen kinds of 公文
  std::u16string_view title = {};    // ×× stands for what the writer fills in
  std::u16string_view address = {};  // 各有关单位：, 同志们：; empty when none is usual
  std::u16string_view lead = {};  // the opening paragraph, ending in 现将……如下： where usual
  std::span<const Section> sections = {};
  std::u16string_view closing = {};  // 特此通知。; empty when none is usual
  Signing signing = Signing::signature;
  std::span<const std::u16string_view> title_words =
      {};  // titles of this genre end with one of them
  std::span<const std::u16string_view> body_words = {};  // said here, and seldom elsewhere

  // True when a report of this genre is expected to have a part of that kind.
  [[nodiscard]] constexpr bool expects(Part part) const {
    for (const Section& section : sections) {
      if (section.part == part && section.expected) return true;
    }
    return false;
  }
};

namespace genres {

// All genres, sorted by id.
std::span<const Genre* const> all_genres();
// By id, Chinese name or a word its titles end with (工作要点); null when there is none.
const Genre* find_genre(std::string_view id_or_name);

// A new report: title, address, lead, numbered sections with their guides in 【】, closing,
// signature and date left to fill. Every hole is one that the placeholder rules find.
std::u16string skeleton(const Genre& genre);

}  // namespace genres
}  // namespace wengao
