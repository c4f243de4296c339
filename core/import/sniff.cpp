#include "core/import/sniff.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "core/text/charset.h"

namespace wengao::import {
namespace {

struct Signature {
  std::string_view bytes;
  Code code;
  std::string_view name;
};

using std::string_view_literals::operator""sv;

constexpr Signature kSignatures[] = {
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, Code::not_supported, "Word 97/WPS（.doc、.wps）文件"},
    {"%PDF-"sv, Code::not_supported, "PDF 文件"},
    {"{\\rtf"sv, Code::not_supported, "RTF 文件"},
    {"\x89PNG"sv, Code::binary_input, "PNG 图片"},
    {"\xFF\xD8\xFF"sv, Code::binary_input, "JPEG 图片"},
    {"GIF8"sv, Code::binary_input, "GIF 图片"},
    {"Rar!"sv, Code::binary_input, "RAR 压缩包"},
    {"7z\xBC\xAF"sv, Code::binary_input, "7z 压缩包"},
    {"\x7F"
     "ELF"sv,
     Code::binary_input, "程序文件"},
    {"MZ"sv, Code::binary_input, "程序文件"},
};

std::string_view as_text(ByteView bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// A zip holds the name of every part in clear; these tell the kinds of document apart.
Error zip_error(std::string_view bytes) {
  const auto holds = [&](std::string_view name) { return bytes.find(name) != bytes.npos; };
  if (holds("OFD.xml")) return {Code::not_supported, "OFD 文件"};
  if (holds("xl/workbook.xml")) return {Code::not_supported, "Excel（.xlsx）文件"};
  if (holds("ppt/presentation.xml")) return {Code::not_supported, "PowerPoint（.pptx）文件"};
  return {Code::binary_input, "ZIP 压缩包"};
}

bool is_zip(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

}  // namespace

bool is_docx(ByteView bytes) {
  return is_zip(as_text(bytes)) && as_text(bytes).find("word/") != std::string_view::npos;
}

std::optional<Error> not_text(ByteView bytes) {
  const std::string_view text = as_text(bytes);
  if (is_zip(text)) return zip_error(text);
  for (const Signature& signature : kSignatures) {
    // “MZ” may begin a text; a program has zero bytes soon after.
    if (text.starts_with(signature.bytes) &&
        (signature.bytes != "MZ" || text.substr(0, 64).find('\0') != text.npos)) {
      return Error{signature.code, std::string(signature.name)};
    }
  }
  const auto charset = text::guess_charset(bytes).charset;
  const bool wide = charset == text::Charset::utf16le || charset == text::Charset::utf16be;
  if (!wide && std::find(bytes.begin(), bytes.end(), std::uint8_t{0}) != bytes.end()) {
    return Error{Code::binary_input, "含有文本中不会出现的零字节"};
  }
  return std::nullopt;
}

}  // namespace wengao::import
