#include "core/export/fonts/names.h"

#include <algorithm>
#include <array>

#include "core/export/fonts/reader.h"

namespace wengao::fonts {
namespace {

constexpr std::uint32_t kCollection = 0x74746366;  // “ttcf”

struct Named {
  std::u16string_view name;  // small letters, without blanks and joining marks
  Face face;
};

// As Windows, WPS, macOS and the foundries name their cuts; the shipped ones too.
constexpr Named kNames[] = {
    {u"仿宋gb2312", Face::fangsong},
    {u"fangsonggb2312", Face::fangsong},
    {u"仿宋", Face::fangsong},
    {u"fangsong", Face::fangsong},
    {u"华文仿宋", Face::fangsong},
    {u"stfangsong", Face::fangsong},
    {u"方正仿宋gbk", Face::fangsong},
    {u"方正仿宋简体", Face::fangsong},
    {u"fandolfang", Face::fangsong},
    {u"楷体gb2312", Face::kaiti},
    {u"kaitigb2312", Face::kaiti},
    {u"楷体", Face::kaiti},
    {u"kaiti", Face::kaiti},
    {u"华文楷体", Face::kaiti},
    {u"stkaiti", Face::kaiti},
    {u"方正楷体gbk", Face::kaiti},
    {u"方正楷体简体", Face::kaiti},
    {u"fandolkai", Face::kaiti},
    {u"黑体", Face::heiti},
    {u"simhei", Face::heiti},
    {u"华文黑体", Face::heiti},
    {u"stheiti", Face::heiti},
    {u"方正黑体gbk", Face::heiti},
    {u"方正黑体简体", Face::heiti},
    {u"fandolhei", Face::heiti},
    {u"宋体", Face::songti},
    {u"simsun", Face::songti},
    {u"华文宋体", Face::songti},
    {u"stsong", Face::songti},
    {u"方正书宋gbk", Face::songti},
    {u"方正书宋简体", Face::songti},
    {u"fandolsong", Face::songti},
    {u"方正小标宋gbk", Face::xiaobiaosong},
    {u"方正小标宋简体", Face::xiaobiaosong},
    {u"fzxiaobiaosongb05", Face::xiaobiaosong},
    {u"fzxiaobiaosongb05s", Face::xiaobiaosong},
    {u"小标宋体", Face::xiaobiaosong},
    {u"fandolsongbold", Face::xiaobiaosong},
};

struct FaceNames {
  std::string_view file;
  std::u16string_view official;
};
// In the order of enum Face.
constexpr std::array<FaceNames, 5> kFaceNames{{
    {"FandolFang-Regular.otf", u"仿宋_GB2312"},
    {"FandolKai-Regular.otf", u"楷体_GB2312"},
    {"FandolHei-Regular.otf", u"黑体"},
    {"FandolSong-Regular.otf", u"宋体"},
    {"FandolSong-Bold.otf", u"方正小标宋简体"},
}};

// Where the table directory of a font begins.
std::size_t directory_of(ByteView file, unsigned index) {
  return u32(file, 0) == kCollection ? u32(file, 12 + std::size_t{4} * index) : 0;
}

}  // namespace

std::string_view shipped_file(Face face) { return kFaceNames[static_cast<std::size_t>(face)].file; }
std::u16string_view official_name(Face face) {
  return kFaceNames[static_cast<std::size_t>(face)].official;
}

unsigned font_count(ByteView file) {
  constexpr unsigned kMany = 64;  // no collection has as many; a broken file says so
  switch (u32(file, 0)) {
    case kCollection:
      return std::min(u32(file, 8), kMany);
    case 0x00010000:  // TrueType
    case 0x4F54544F:  // “OTTO”
    case 0x74727565:  // “true”
      return 1;
    default:
      return 0;
  }
}

std::vector<std::u16string> names_of(ByteView file, unsigned index) {
  constexpr std::uint32_t kNameTable = 0x6E616D65;
  constexpr unsigned kUnicode = 0;
  constexpr unsigned kWindows = 3;
  const std::size_t directory = directory_of(file, index);
  ByteView table;
  for (std::size_t k = 0; k < u16(file, directory + 4); ++k) {
    const std::size_t row = directory + 12 + 16 * k;
    if (row >= file.size()) break;
    if (u32(file, row) == kNameTable) table = slice(file, u32(file, row + 8), u32(file, row + 12));
  }
  const ByteView texts = slice(table, u16(table, 4));
  std::vector<std::u16string> names;
  for (std::size_t k = 0; k < u16(table, 2) && 6 + 12 * k < table.size(); ++k) {
    const std::size_t row = 6 + 12 * k;
    const unsigned platform = u16(table, row);
    const unsigned what = u16(table, row + 6);  // 1 family, 4 full name, 16 typographic family
    if ((platform != kUnicode && platform != kWindows) || (what != 1 && what != 4 && what != 16)) {
      continue;
    }
    const ByteView text = slice(texts, u16(table, row + 10), u16(table, row + 8));
    std::u16string name;
    for (std::size_t at = 0; at + 1 < text.size(); at += 2) {
      name += static_cast<char16_t>(u16(text, at));
    }
    names.push_back(std::move(name));
  }
  // The full name says more than the family: “FandolSong Bold” before “FandolSong”.
  std::stable_sort(
      names.begin(), names.end(),
      [](const std::u16string& a, const std::u16string& b) { return a.size() > b.size(); });
  return names;
}

std::optional<Face> face_named(std::u16string_view name) {
  std::u16string plain;
  for (const char16_t c : name) {
    if (c == u' ' || c == u'_' || c == u'-') continue;
    plain += c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + 32) : c;
  }
  if (plain.ends_with(u"regular")) plain.resize(plain.size() - 7);
  const auto* const found = std::find_if(std::begin(kNames), std::end(kNames),
                                         [&](const Named& one) { return one.name == plain; });
  return found == std::end(kNames) ? std::nullopt : std::optional(found->face);
}

}  // namespace wengao::fonts
