#include "core/export/written.h"

#include <algorithm>

#include "core/text/chars.h"

namespace wengao {

bool is_written(const Block& block, const ExportOptions& options) {
  switch (block.info.kind) {
    case Kind::blank:
      return false;
    case Kind::noise:
    case Kind::separator:
      return options.keep_noise && !block.info.content.empty();
    case Kind::table:
      return true;  // a row still to be filled in
    default:
      return !block.info.content.empty();
  }
}

std::u16string without_zero_width(std::u16string_view text) {
  std::u16string out;
  out.reserve(text.size());
  std::copy_if(text.begin(), text.end(), std::back_inserter(out),
               [](char16_t c) { return !text::is_zero_width(c); });
  return out;
}

std::u16string written_text(const Block& block) { return without_zero_width(block.content()); }

std::u16string joined_title(std::span<const Block> blocks) {
  std::u16string out;
  bool found = false;
  for (const Block& block : blocks) {
    if (block.is(Kind::title)) {
      const std::u16string line = written_text(block);
      // Latin words need the space that the line end stood for; Chinese ones do not.
      if (!out.empty() && !line.empty() && text::is_latin(out.back()) &&
          text::is_latin(line.front())) {
        out += u' ';
      }
      out += line;
      found = true;
    } else if (found && !block.is(Kind::blank)) {
      break;
    }
  }
  return out;
}

}  // namespace wengao
