#include "core/import/ole.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace wengao::import {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::string_view kSignature = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;
// A directory entry, [MS-CFB] 2.6.1: a name of at most 31 units, its size in bytes with the final
// zero, and what it names: 1 a folder, 2 a stream.
constexpr std::size_t kEntrySize = 128;
constexpr std::size_t kNameSizeAt = 64;
constexpr std::size_t kTypeAt = 66;

// Whether the directory names an entry so. Entries lie at multiples of their size whatever the size
// of a sector, so they are found without following the chain of sectors, also in a damaged file.
bool names(ByteView bytes, std::string_view name) {
  for (std::size_t at = 512; at + kEntrySize <= bytes.size(); at += kEntrySize) {
    const std::uint8_t* entry = bytes.data() + at;
    if (entry[kNameSizeAt] != 2 * (name.size() + 1) || entry[kNameSizeAt + 1] != 0) continue;
    if (entry[kTypeAt] != 1 && entry[kTypeAt] != 2) continue;
    bool same = true;
    for (std::size_t i = 0; i < name.size() && same; ++i) {
      same = entry[2 * i] == static_cast<std::uint8_t>(name[i]) && entry[2 * i + 1] == 0;
    }
    if (same) return true;
  }
  return false;
}

struct Known {
  std::string_view entry;
  Code code;
  std::string_view name;
};

// An encrypted package may lie beside streams of its own making, so it comes first.
constexpr Known kKnown[] = {
    {"EncryptedPackage", Code::encrypted,
     "Office 文件（docx、xlsx、pptx）\x1F"
     "The Office file (docx, xlsx, pptx)"},
    {"WordDocument", Code::not_supported,
     "Word 97 或 WPS 文字文件（.doc、.wps）\x1F"
     "A Word 97 or WPS Writer file (.doc, .wps)"},
    {"Workbook", Code::not_supported,
     "Excel 97 或 WPS 表格文件（.xls、.et）\x1F"
     "An Excel 97 or WPS Spreadsheets file (.xls, .et)"},
    {"Book", Code::not_supported,
     "Excel 97 或 WPS 表格文件（.xls、.et）\x1F"
     "An Excel 97 or WPS Spreadsheets file (.xls, .et)"},
    {"PowerPoint Document", Code::not_supported,
     "PowerPoint 97 或 WPS 演示文件（.ppt、.dps）\x1F"
     "A PowerPoint 97 or WPS Presentation file (.ppt, .dps)"},
    {"__properties_version1.0", Code::not_supported,
     "Outlook 邮件（.msg）\x1F"
     "An Outlook message (.msg)"},
};

}  // namespace

bool is_ole(ByteView bytes) {
  return bytes.size() >= kSignature.size() &&
         std::equal(kSignature.begin(), kSignature.end(), bytes.begin(),
                    [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
}

Error ole_error(ByteView bytes) {
  for (const Known& known : kKnown) {
    if (names(bytes, known.entry)) return {known.code, std::string(known.name)};
  }
  return {Code::not_supported,
          "Office 97 或 WPS 文件（.doc、.wps、.xls、.ppt）\x1F"
          "An Office 97 or WPS file (.doc, .wps, .xls, .ppt)"};
}

}  // namespace wengao::import
