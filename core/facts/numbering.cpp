// Numbering: the number a heading or item bears, and the words that refer to one.
#include <algorithm>

#include "core/facts/extractors.h"
#include "core/text/chars.h"
#include "core/text/numerals.h"

namespace wengao::facts {
namespace {

constexpr std::u16string_view kPart = u"部分";

// 见第三部分, 详见第二部分, 如第一部分所述: only a numeral after a word that refers.
void references(const Block& block, std::vector<Fact>& out) {
  const std::u16string_view line = block.text;
  const Off from = std::max(block.info.marker.end, block.info.content.begin);
  for (std::size_t at = line.find(u'第', from); at != line.npos; at = line.find(u'第', at + 1)) {
    const auto numeral = text::read_han_numeral(line.substr(at + 1));
    if (!numeral || numeral->value > 50) continue;
    const std::size_t end = at + 1 + numeral->units;
    if (line.substr(end, kPart.size()) != kPart) continue;
    const char16_t left = at > 0 ? line[at - 1] : u'\0';
    if (left != u'见' && left != u'如' && left != u'按' && left != u'照' && left != u'在') continue;
    Fact fact;
    fact.family = FactFamily::numbering;
    fact.type = static_cast<std::uint8_t>(NumberingType::reference);
    fact.level = 1;
    fact.span = {static_cast<Off>(at + 1), static_cast<Off>(end)};
    fact.a = numeral->value;
    out.push_back(std::move(fact));
  }
}

void add_number(NumberingType type, Marker shape, Span span, std::int64_t ordinal,
                const Block& block, std::vector<Fact>& out) {
  Fact& fact = out.emplace_back();
  fact.family = FactFamily::numbering;
  fact.type = static_cast<std::uint8_t>(type);
  fact.level = level_of(shape);
  fact.span = span;
  fact.a = ordinal;
  fact.b = static_cast<std::int64_t>(shape);
  fact.c = form_of(part(block.text, span));
}

// （一）甲。（二）乙。 in one paragraph: the second of them.
void second_inside(const Block& block, std::vector<Fact>& out) {
  const BlockInfo& info = block.info;
  std::u16string number;
  switch (info.marker_shape) {
    case Marker::han_paren:
      number = u"（二）";
      break;
    case Marker::arabic_paren:
      number = u"（2）";
      break;
    case Marker::arabic:
      number = u"2";
      break;
    case Marker::part:
      number = u"第二";
      break;
    default:
      return;
  }
  const std::u16string_view text = part(block.text, {0, info.content.end});
  constexpr std::u16string_view kBefore = u"。；;！？";
  const std::u16string_view behind = info.marker_shape == Marker::part ? u"，,、" : u".．、";
  for (std::size_t at = text.find(number, info.marker.end); at != text.npos;
       at = text.find(number, at + 1)) {
    std::size_t end = at + number.size();
    if (kBefore.find(text[at - 1]) == text.npos) continue;
    if (info.marker_shape == Marker::arabic || info.marker_shape == Marker::part) {
      if (end >= text.size() || behind.find(text[end]) == text.npos) continue;
      ++end;
    }
    add_number(NumberingType::inner, info.marker_shape,
               {static_cast<Off>(at), static_cast<Off>(end)}, 2, block, out);
    return;
  }
}

// 附件：1.甲方案: the first number of a note stands behind its word.
void first_of_note(const Block& block, std::vector<Fact>& out) {
  const std::u16string_view note = block.content();
  const auto number = number_of_note(note);
  if (!number || number->value == 0 || number->value > 99) return;
  const std::size_t mark = number->digits.end;
  if (mark >= note.size() || std::u16string_view(u".．、").find(note[mark]) == note.npos) return;
  const Off begin = block.info.content.begin;
  add_number(NumberingType::attachment, Marker::arabic,
             {begin + number->digits.begin, begin + number->digits.end + 1}, number->value, block,
             out);
}

}  // namespace

std::int64_t form_of(std::u16string_view marker) {
  const auto shape = [](char16_t c) -> std::int64_t {
    const bool number = text::is_digit(c) || text::is_fullwidth_digit(c) ||
                        text::is_han_numeral(c) || text::enclosed_value(c) != 0;
    return number ? 0 : c;
  };
  if (marker.empty()) return 0;
  return (shape(marker.front()) << 16) | shape(marker.back());
}

std::optional<NoteNumber> number_of_note(std::u16string_view note) {
  Off at = note.starts_with(u"附件") ? 2 : 0;
  while (at < note.size() && (note[at] == u'：' || note[at] == u':' || text::is_space(note[at])))
    ++at;
  const auto number = text::read_digits(note.substr(at));
  if (!number) return std::nullopt;
  return NoteNumber{{at, at + static_cast<Off>(number->units)}, number->value};
}

void numbering(const Block& block, std::vector<Fact>& out) {
  const BlockInfo& info = block.info;
  const bool note = block.is(Kind::attachment_note);
  if (info.marker_shape != Marker::none && info.ordinal > 0) {
    add_number(note ? NumberingType::attachment : NumberingType::marker, info.marker_shape,
               info.marker, info.ordinal, block, out);
    if (!note && info.ordinal == 1) second_inside(block, out);
  } else if (note) {
    first_of_note(block, out);
  }
  references(block, out);
}

}  // namespace wengao::facts
