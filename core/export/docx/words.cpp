#include "core/export/docx/words.h"

#include <algorithm>

#include "core/export/docx/runs.h"
#include "core/text/chars.h"

namespace wengao::docx {
namespace {

// A part of the block alike in all but its label, if it has one.
void write_stretch(Markup& out, const Styles& styles, const Block& block, const Place& place,
                   Span words, Look look) {
  const std::u16string_view text = block.text;
  if (place.right_from > words.begin && place.right_from < words.end) {
    // “某发〔2024〕5号　签发人：某某” on one line: the signer ends at the right.
    const std::u16string_view left = part(text, {words.begin, place.right_from});
    write_runs(out, part(left, text::trimmed(left)), {});
    write_tab(out);
    words.begin = place.right_from;
  }
  const Off label = std::clamp(place.lead_end, words.begin, words.end);
  look.size = place.size;
  Look of_label = look;
  of_label.font = styles.font(place.lead_face).name;
  if (place.face) look.font = styles.font(*place.face).name;
  write_runs(out, part(text, {words.begin, label}), of_label);
  write_runs(out, part(text, {label, words.end}), look);
}

}  // namespace

void write_words(Markup& out, const Styles& styles, const Block& block, const Place& place,
                 Span words, std::string_view character_style) {
  Off at = words.begin;
  for (const Loose& loose : place.loose) {
    const Off begin = std::clamp(loose.part.begin, at, words.end);
    const Off end = std::clamp(loose.part.end, at, words.end);
    if (begin == end) continue;
    write_stretch(out, styles, block, place, {at, begin}, {.character_style = character_style});
    write_stretch(
        out, styles, block, place, {begin, end},
        {.character_style = character_style, .spacing = loose.spacing, .chinese = loose.chinese});
    at = end;
  }
  write_stretch(out, styles, block, place, {at, words.end}, {.character_style = character_style});
}

void write_broken(Markup& out, const Styles& styles, const Block& block, const Place& place) {
  const Span content = block.info.content;
  Off begin = content.begin;
  for (const Off end : place.line_ends) {
    if (end <= begin || end >= content.end) continue;
    write_words(out, styles, block, place, {begin, end}, {});
    write_line_end(out);
    begin = end;
  }
  // 文件 of a joint mark leaves the line for a box of its own.
  const bool leaves = place.box.width != 0 && place.word > begin;
  write_words(out, styles, block, place, {begin, leaves ? place.word : content.end}, {});
}

}  // namespace wengao::docx
