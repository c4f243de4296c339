// Tell: which genre a report is, from its title, opening, headings and words, with a confidence.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/genres/genre.h"

namespace wengao::genres {

// Where a title comes from: how far its words can be trusted.
enum class TitleSource : std::uint8_t {
  text,       // it stands in the text
  lead,       // made from the lead sentence (现将……总结如下)
  separator,  // a collection's own name for it (第3篇：……)
};

struct Evidence {
  std::u16string_view title;  // without blanks
  TitleSource source = TitleSource::text;
  std::u16string_view period;   // 2023年上半年; empty when not told
  std::u16string_view opening;  // the first paragraphs
  std::u16string_view closing;  // the last paragraphs
  PartSet parts;                // those the headings name
};

struct Told {
  const Genre* genre = nullptr;  // null when nothing speaks for any
  std::uint8_t confidence = 0;   // 0–100
};

// Cost: linear in the words given; callers bound them.
Told tell(const Evidence& evidence);

}  // namespace wengao::genres
