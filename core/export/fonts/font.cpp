#include "core/export/fonts/font.h"

#include <algorithm>
#include <cstring>

#include "core/export/fonts/cff.h"
#include "core/export/fonts/reader.h"

namespace wengao::fonts {
namespace {

// A cmap holds each character once; more than Unicode has are from a broken file.
constexpr std::size_t kMaxCharacters = 0x11'0000;

using Map = std::vector<std::pair<char32_t, Gid>>;

void read_format_4(ByteView map, Map& into) {
  const std::size_t segments = u16(map, 6) / 2;
  const std::size_t starts = 16 + 2 * segments;
  for (std::size_t k = 0; k < segments; ++k) {
    const unsigned last = u16(map, 14 + 2 * k);
    const unsigned first = u16(map, starts + 2 * k);
    const unsigned delta = u16(map, starts + 2 * (segments + k));
    const std::size_t offset_at = starts + 2 * (2 * segments + k);
    const unsigned offset = u16(map, offset_at);
    if (offset_at >= map.size() || first > last) break;
    for (unsigned c = first; c <= last && c != 0xFFFF; ++c) {
      unsigned glyph = c;
      if (offset != 0) {
        glyph = u16(map, offset_at + offset + 2u * (c - first));
        if (glyph == 0) continue;
      }
      glyph = (glyph + delta) & 0xFFFF;
      if (glyph != 0) into.emplace_back(c, static_cast<Gid>(glyph));
      if (into.size() > kMaxCharacters) return;
    }
  }
}

void read_format_12(ByteView map, Map& into) {
  const std::size_t groups = u32(map, 12);
  for (std::size_t k = 0; k < groups && 16 + 12 * k < map.size(); ++k) {
    const std::uint32_t first = u32(map, 16 + 12 * k);
    const std::uint32_t last = std::min<std::uint32_t>(u32(map, 20 + 12 * k), 0x10FFFF);
    const std::uint32_t glyph = u32(map, 24 + 12 * k);
    for (std::uint32_t c = first; c <= last && into.size() <= kMaxCharacters; ++c) {
      const std::uint32_t one = glyph + (c - first);
      if (one != 0 && one <= 0xFFFF) into.emplace_back(c, static_cast<Gid>(one));
    }
  }
}

// The Unicode map of the widest range.
Map read_map(ByteView cmap) {
  Map map;
  ByteView best;
  const std::size_t count = u16(cmap, 2);
  for (std::size_t k = 0; k < count && 4 + 8 * k < cmap.size(); ++k) {
    const unsigned platform = u16(cmap, 4 + 8 * k);
    const unsigned encoding = u16(cmap, 6 + 8 * k);
    const ByteView one = slice(cmap, u32(cmap, 8 + 8 * k));
    const unsigned format = u16(one, 0);
    const bool unicode = platform == 0 || (platform == 3 && (encoding == 1 || encoding == 10));
    if (unicode && (format == 12 || (format == 4 && best.empty()))) best = one;
  }
  if (u16(best, 0) == 12) {
    read_format_12(best, map);
  } else {
    read_format_4(best, map);
  }
  std::sort(map.begin(), map.end());
  map.erase(std::unique(map.begin(), map.end(),
                        [](const auto& a, const auto& b) { return a.first == b.first; }),
            map.end());
  return map;
}

}  // namespace

Result<Font> Font::read(Bytes file) {
  Font font;
  font.file_ = std::move(file);
  const Error damaged{Code::damaged, "font"};
  const ByteView head = font.table("head");
  font.units_ = u16(head, 18);
  font.glyphs_ = u16(font.table("maxp"), 4);
  font.wide_ = u16(font.table("hhea"), 34);
  const bool outlines = !font.cff().empty() || !font.table("glyf").empty();
  if (font.units_ == 0 || font.glyphs_ == 0 || font.wide_ == 0 || !outlines) return damaged;
  font.map_ = read_map(font.table("cmap"));
  std::erase_if(font.map_, [&](const auto& one) { return one.second >= font.glyphs_; });
  if (!font.cff().empty()) font.charset_ = cff_charset(font.cff(), font.glyphs_);
  return font;
}

Gid Font::glyph(char32_t c) const {
  const auto at = std::lower_bound(map_.begin(), map_.end(), c,
                                   [](const auto& one, char32_t x) { return one.first < x; });
  return at != map_.end() && at->first == c ? at->second : Gid{0};
}

int Font::advance(Gid glyph) const {
  const std::size_t at = std::min<std::size_t>(glyph, wide_ - 1u);
  return scaled(u16(table("hmtx"), 4 * at));
}

std::uint16_t Font::cid(Gid glyph) const {
  return glyph < charset_.size() ? charset_[glyph] : glyph;
}

Measures Font::measures() const {
  const ByteView head = table("head");
  const ByteView hhea = table("hhea");
  const ByteView os2 = table("OS/2");
  Measures m;
  m.ascent = scaled(s16(hhea, 4));
  m.descent = scaled(s16(hhea, 6));
  m.left = scaled(s16(head, 36));
  m.bottom = scaled(s16(head, 38));
  m.right = scaled(s16(head, 40));
  m.top = scaled(s16(head, 42));
  // sCapHeight stands in version 2 and later.
  m.cap_height = u16(os2, 0) >= 2 ? scaled(s16(os2, 88)) : m.ascent;
  return m;
}

std::string Font::name() const {
  const ByteView names = table("name");
  const ByteView texts = slice(names, u16(names, 4));
  const std::size_t count = u16(names, 2);
  std::string found;
  for (std::size_t k = 0; k < count && found.empty() && 6 + 12 * k < names.size(); ++k) {
    const std::size_t record = 6 + 12 * k;
    if (u16(names, record + 6) != 6) continue;  // the PostScript name
    for (const std::uint8_t byte : slice(texts, u16(names, record + 10), u16(names, record + 8))) {
      // UTF-16BE of ASCII: the zero bytes fall away. What a PDF name must escape falls away too.
      const auto c = static_cast<char>(byte);
      const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                         (c >= '0' && c <= '9') || c == '-' || c == '_';
      if (plain && found.size() < 63) found += c;
    }
  }
  return found.empty() ? "Font" : found;
}

bool Font::restricted() const { return (u16(table("OS/2"), 8) & 0x000F) == 0x0002; }

ByteView Font::table(const char* tag) const {
  const std::size_t count = u16(file_, 4);
  for (std::size_t k = 0; k < count && 12 + 16 * k + 16 <= file_.size(); ++k) {
    if (std::memcmp(file_.data() + 12 + 16 * k, tag, 4) == 0) {
      return slice(file_, u32(file_, 20 + 16 * k), u32(file_, 24 + 16 * k));
    }
  }
  return {};
}

int Font::scaled(int units) const {
  const int twice = units * 2000 / units_;
  return (twice + (twice < 0 ? -1 : 1)) / 2;
}

}  // namespace wengao::fonts
