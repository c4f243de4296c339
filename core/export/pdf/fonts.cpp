#include "core/export/pdf/fonts.h"

#include <algorithm>

#include "core/export/pdf/values.h"

namespace wengao::pdf {
namespace {

using fonts::Font;
using fonts::Gid;

constexpr int kDefaultWidth = 1000;  // Han characters

// Six letters, the same for the same subset (ISO 32000-1, 9.6.4).
std::string tag(ByteView file, std::size_t index) {
  std::uint32_t sum = 0x811c9dc5u + static_cast<std::uint32_t>(index);
  for (const std::uint8_t byte : file) sum = (sum ^ byte) * 0x01000193u;
  std::string letters;
  for (int k = 0; k < 6; ++k) {
    letters += static_cast<char>('A' + sum % 26);
    sum /= 26;
  }
  return letters + '+';
}

// Widths that differ from the default, runs of neighbours together: “7 [250 500] 12 [500]”.
std::string widths(const Font& font) {
  std::vector<std::pair<unsigned, int>> differing;
  for (unsigned gid = 0; gid < font.glyphs(); ++gid) {
    const int width = font.advance(static_cast<Gid>(gid));
    if (width != kDefaultWidth) differing.emplace_back(font.cid(static_cast<Gid>(gid)), width);
  }
  std::sort(differing.begin(), differing.end());
  std::string out;
  unsigned next = 0x10000;
  for (const auto& [cid, width] : differing) {
    if (cid != next) {
      if (!out.empty()) out += ']';
      append_integer(cid, out);
      out += '[';
    } else {
      out += ' ';
    }
    append_integer(width, out);
    next = cid + 1;
  }
  if (!out.empty()) out += ']';
  return out;
}

std::string to_unicode(const Font& font, const std::vector<char32_t>& unicode) {
  constexpr std::size_t kPerBlock = 100;  // at most, says Adobe Technical Note 5014
  std::vector<std::pair<unsigned, char32_t>> rows;
  for (std::size_t gid = 0; gid < unicode.size(); ++gid) {
    if (unicode[gid] != 0) rows.emplace_back(font.cid(static_cast<Gid>(gid)), unicode[gid]);
  }
  std::sort(rows.begin(), rows.end());
  std::string out =
      "/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n"
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
      "/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n"
      "1 begincodespacerange<0000><FFFF>endcodespacerange\n";
  for (std::size_t first = 0; first < rows.size(); first += kPerBlock) {
    const std::size_t last = std::min(first + kPerBlock, rows.size());
    append_integer(static_cast<std::int64_t>(last - first), out);
    out += " beginbfchar\n";
    for (std::size_t k = first; k < last; ++k) {
      out += '<';
      append_hex4(rows[k].first, out);
      out += "><";
      append_utf16_hex(rows[k].second, out);
      out += ">\n";
    }
    out += "endbfchar\n";
  }
  return out + "endcmap CMapName currentdict/CMap defineresource pop end end\n";
}

int add_descriptor(const Font& font, const std::string& name, Objects& objects) {
  const bool cff = !font.cff().empty();
  const int program = cff ? objects.add_stream("/Subtype/CIDFontType0C", font.cff())
                          : objects.add_stream("", ByteView(font.file()));
  const fonts::Measures m = font.measures();
  std::string out = "<</Type/FontDescriptor/FontName/" + name + "/Flags 4/FontBBox[";
  for (const int edge : {m.left, m.bottom, m.right, m.top}) {
    append_integer(edge, out);
    out += ' ';
  }
  out += "]/ItalicAngle 0/Ascent ";
  append_integer(m.ascent, out);
  out += "/Descent ";
  append_integer(m.descent, out);
  out += "/CapHeight ";
  append_integer(m.cap_height, out);
  out += "/StemV 80";
  out += cff ? "/FontFile3 " : "/FontFile2 ";
  append_ref(program, out);
  return objects.add(out + ">>");
}

int add_font(const Font& font, std::size_t index, const std::vector<char32_t>& unicode,
             Objects& objects) {
  const std::string name = tag(font.file(), index) + font.name();
  const int descriptor = add_descriptor(font, name, objects);
  const bool cff = !font.cff().empty();
  std::string descendant = "<</Type/Font/Subtype";
  descendant += cff ? "/CIDFontType0" : "/CIDFontType2/CIDToGIDMap/Identity";
  descendant += "/BaseFont/" + name;
  descendant += "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW ";
  append_integer(kDefaultWidth, descendant);
  const std::string others = widths(font);
  if (!others.empty()) descendant += "/W[" + others + "]";
  descendant += "/FontDescriptor " + ref(descriptor) + ">>";
  const int cid_font = objects.add(std::move(descendant));
  const int map = objects.add_stream("", to_unicode(font, unicode));
  return objects.add("<</Type/Font/Subtype/Type0/BaseFont/" + name +
                     "/Encoding/Identity-H/DescendantFonts[" + ref(cid_font) + "]/ToUnicode " +
                     ref(map) + ">>");
}

}  // namespace

FontSet::FontSet(const fonts::Plan& plan, Objects& objects) {
  for (const Font& font : plan.fonts()) {
    // Of two characters with one glyph the lower is the plainer: U+0020 before U+00A0.
    std::vector<char32_t> unicode(font.glyphs(), 0);
    for (const auto& [c, gid] : font.characters()) {
      if (unicode[gid] == 0) unicode[gid] = c;
    }
    objects_.push_back(add_font(font, objects_.size(), unicode, objects));
    unicode_.push_back(std::move(unicode));
  }
}

std::string FontSet::resources() const {
  std::string out;
  for (std::size_t k = 0; k < objects_.size(); ++k) {
    out += "/F";
    append_integer(static_cast<std::int64_t>(k), out);
    out += ' ';
    append_ref(objects_[k], out);
  }
  return out;
}

bool FontSet::gives(fonts::Glyph glyph, char32_t c) const {
  return unicode_[glyph.font][glyph.gid] == c;
}

}  // namespace wengao::pdf
