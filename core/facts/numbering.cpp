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

void numbering(const Block& block, std::vector<Fact>& out) {
  const BlockInfo& info = block.info;
  if (info.marker_shape != Marker::none && info.ordinal > 0) {
    Fact fact;
    fact.family = FactFamily::numbering;
    fact.type = static_cast<std::uint8_t>(NumberingType::marker);
    fact.level = level_of(info.marker_shape);
    fact.span = info.marker;
    fact.a = info.ordinal;
    fact.b = static_cast<std::int64_t>(info.marker_shape);
    fact.c = form_of(part(block.text, info.marker));
    out.push_back(std::move(fact));
  }
  references(block, out);
}

}  // namespace wengao::facts
