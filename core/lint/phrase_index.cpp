#include "core/lint/phrase_index.h"

#include <iterator>

namespace wengao::lint {
namespace {

#include "wengao_phrases.inc"

// Cuts the text up to the next `end` off its front.
std::u16string_view take(std::u16string_view& text, char16_t end) {
  const std::size_t size = text.find(end);
  const std::u16string_view out = text.substr(0, size);
  text.remove_prefix(size == std::u16string_view::npos ? text.size() : size + 1);
  return out;
}

Phrase unpacked(std::u16string_view line, Table table, std::uint8_t anchor) {
  Phrase out;
  for (std::u16string_view* cell : {&out.wrong, &out.right, &out.before, &out.after, &out.near,
                                    &out.not_before, &out.not_after, &out.not_near, &out.then}) {
    *cell = take(line, u'\t');
  }
  out.table = table;
  out.anchor = anchor;
  return out;
}

}  // namespace

PhraseIndex::PhraseIndex() : anchors_(1) {
  rows_.reserve(std::size(kTables));
  std::u16string_view text = kRows;
  for (std::size_t i = 0; i < std::size(kTables); ++i) {
    rows_.push_back(unpacked(take(text, u'\n'), kTables[i], kAnchors[i]));
    const Phrase& row = rows_.back();
    const char16_t a = row.wrong[row.anchor];
    const char16_t b = row.wrong[row.anchor + 1u];
    const auto number = static_cast<std::uint32_t>(i);
    if (anchors_.back().a != a || anchors_.back().b != b) anchors_.push_back({a, b, {number, 0}});
    anchors_.back().rows.last = number + 1;
  }
  for (std::size_t i = 1; i < anchors_.size(); ++i) {
    const std::uint32_t slot = hash(anchors_[i].a, anchors_[i].b);
    filter_[slot >> 6] |= std::uint64_t{1} << (slot & 63);
    std::size_t at = slot % kSlots;
    while (slots_[at] != 0) at = (at + 1) % kSlots;
    slots_[at] = static_cast<std::uint16_t>(i);
  }
}

const PhraseIndex& PhraseIndex::the() {
  static const PhraseIndex index;
  return index;
}

PhraseIndex::Range PhraseIndex::find(char16_t a, char16_t b) const {
  for (std::size_t at = hash(a, b) % kSlots; slots_[at] != 0; at = (at + 1) % kSlots) {
    const Anchor& anchor = anchors_[slots_[at]];
    if (anchor.a == a && anchor.b == b) return anchor.rows;
  }
  return {};
}

std::span<const Phrase> phrases() { return PhraseIndex::the().rows(); }
std::span<const PhraseExample> phrase_examples() { return kExamples; }

}  // namespace wengao::lint
