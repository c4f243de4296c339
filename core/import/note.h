// Note: what an importer wants the user to know: what was set aside or changed on the way in.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/code.h"

namespace wengao::import {

enum class NoteKind : std::uint8_t {
  revisions,       // tracked changes, taken as accepted
  comments,        // comments, left out
  hidden,          // hidden text, left out
  pictures,        // pictures, left out
  page_furniture,  // headers and footers, left out
  text_boxes,      // text boxes, put after the paragraph they are anchored to
  symbols,         // symbols of a special font without a known character, shown as □
  count_
};

struct Note {
  NoteKind kind;
  std::uint32_t count;
  friend bool operator==(const Note&, const Note&) = default;
};

// One sentence. Never empty.
std::string message(const Note& note, Lang lang);

}  // namespace wengao::import
