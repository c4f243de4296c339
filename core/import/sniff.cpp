#include "core/import/sniff.h"

#include <cstring>
#include <initializer_list>
#include <string_view>

#include "core/import/ole.h"
#include "core/import/zip/unzip.h"

namespace wengao::import {
namespace {

struct Signature {
  std::string_view bytes;
  Code code;
  std::string_view name;  // both languages, parted by kBetweenLanguages
};

using std::string_view_literals::operator""sv;

constexpr Signature kSignatures[] = {
    {"%PDF-"sv, Code::not_supported,
     "PDF 文件\x1F"
     "A PDF file"},
    {"{\\rtf"sv, Code::not_supported,
     "RTF 文件\x1F"
     "An RTF file"},
    {"\xDB\xA5\x2D\x00"sv, Code::not_supported,
     "Word 2 文件（.doc）\x1F"
     "A Word 2 file (.doc)"},
    {"MIME-Version:"sv, Code::not_supported,
     "网页归档或邮件（.mht、.eml）\x1F"
     "A web archive or mail (.mht, .eml)"},
    {"\x89PNG"sv, Code::picture,
     "PNG 图片\x1F"
     "a PNG picture"},
    {"\xFF\xD8\xFF"sv, Code::picture,
     "JPEG 图片\x1F"
     "a JPEG picture"},
    {"GIF87a"sv, Code::picture,
     "GIF 图片\x1F"
     "a GIF picture"},
    {"GIF89a"sv, Code::picture,
     "GIF 图片\x1F"
     "a GIF picture"},
    {"II*\0"sv, Code::picture,
     "TIFF 图片\x1F"
     "a TIFF picture"},
    {"MM\0*"sv, Code::picture,
     "TIFF 图片\x1F"
     "a TIFF picture"},
    {"Rar!\x1A\x07"sv, Code::binary_input,
     "RAR 压缩包\x1F"
     "a RAR archive"},
    {"7z\xBC\xAF\x27\x1C"sv, Code::binary_input,
     "7z 压缩包\x1F"
     "a 7z archive"},
    {"\x1F\x8B\x08"sv, Code::binary_input,
     "gzip 压缩包\x1F"
     "a gzip archive"},
    {"\x7F"
     "ELF"sv,
     Code::binary_input,
     "程序文件\x1F"
     "a program"},
};

std::string_view as_text(ByteView bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// Formats told by more than their first bytes.
std::optional<Error> container_error(std::string_view text) {
  const auto error = [](Code code, std::string_view name) {
    return Error{code, std::string(name)};
  };
  const auto at = [&](std::size_t from, std::string_view bytes) {
    return text.size() >= from + bytes.size() && text.substr(from, bytes.size()) == bytes;
  };
  // “MZ” and “BM” may begin a text; programs and pictures have zero bytes soon after.
  const bool zeros = text.substr(0, 64).find('\0') != text.npos;
  if (at(0, "MZ") && zeros) {
    return error(Code::binary_input,
                 "程序文件\x1F"
                 "a program");
  }
  if (at(0, "BM") && zeros) {
    return error(Code::picture,
                 "BMP 图片\x1F"
                 "a BMP picture");
  }
  if (at(0, "RIFF") && at(8, "WEBP")) {
    return error(Code::picture,
                 "WebP 图片\x1F"
                 "a WebP picture");
  }
  // The size of the first box stands before its name, in four bytes.
  const bool box = at(0, "\0"sv);
  if (box && (at(4, "ftyphei") || at(4, "ftypmif1") || at(4, "ftypavif"))) {
    return error(Code::picture,
                 "HEIF 图片\x1F"
                 "a HEIF picture");
  }
  // Documents that are one XML file: each names itself before its first kilobyte ends.
  const std::string_view head = text.substr(0, 1024);
  const auto holds = [&](std::string_view word) { return head.find(word) != head.npos; };
  if (holds("<?xml")) {
    if (holds("w:wordDocument") || holds("progid=\"Word.Document\"")) {
      return error(Code::not_supported,
                   "Word 2003 XML 文件\x1F"
                   "A Word 2003 XML file");
    }
    if (holds("<uof:UOF")) {
      return error(Code::not_supported,
                   "标文通（UOF）文件\x1F"
                   "A UOF file");
    }
    if (holds("office:document")) {
      return error(Code::not_supported,
                   "ODF 单文件文档（.fodt）\x1F"
                   "A flat ODF document (.fodt)");
    }
  }
  return std::nullopt;
}

// A part whose name tells the kind of document. Prefixes, since names vary behind them.
struct Part {
  std::string_view prefix;
  Code code;
  std::string_view name;
};

constexpr Part kParts[] = {
    {"OFD.xml", Code::not_supported,
     "OFD 文件\x1F"
     "An OFD file"},
    {"xl/", Code::not_supported,
     "Excel 或 WPS 表格文件（.xlsx）\x1F"
     "An Excel or WPS Spreadsheets file (.xlsx)"},
    {"ppt/", Code::not_supported,
     "PowerPoint 或 WPS 演示文件（.pptx）\x1F"
     "A PowerPoint or WPS Presentation file (.pptx)"},
    {"META-INF/manifest.xml", Code::not_supported,
     "ODF 文档（.odt、.ods）\x1F"
     "An ODF document (.odt, .ods)"},
    {"META-INF/container.xml", Code::not_supported,
     "EPUB 电子书\x1F"
     "An EPUB book"},
    {"Index/Document.iwa", Code::not_supported,
     "Pages 文稿\x1F"
     "A Pages document"},
};

// Of an archive whose directory can be read the names in it count; of a broken one, names that lie
// in clear before every part.
bool holds_part(std::string_view bytes, const Result<Archive>& archive, std::string_view prefix) {
  return archive ? archive->has_prefix(prefix) : bytes.find(prefix) != bytes.npos;
}

Error zip_error(ByteView bytes) {
  const auto archive = Archive::open(bytes);
  if (!archive && archive.error().code != Code::damaged) return archive.error();
  for (const Part& part : kParts) {
    if (holds_part(as_text(bytes), archive, part.prefix)) {
      return {part.code, std::string(part.name)};
    }
  }
  return {Code::binary_input,
          "ZIP 压缩包（请先解压）\x1F"
          "a ZIP archive (unpack it first)"};
}

bool is_zip(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

}  // namespace

bool is_docx(ByteView bytes) {
  return is_zip(as_text(bytes)) && holds_part(as_text(bytes), Archive::open(bytes), "word/");
}

std::optional<Error> not_text(ByteView bytes, std::optional<text::Charset> said) {
  const std::string_view text = as_text(bytes);
  if (is_zip(text)) return zip_error(bytes);
  if (is_ole(bytes)) return ole_error(bytes);
  for (const Signature& signature : kSignatures) {
    if (text.starts_with(signature.bytes)) {
      return Error{signature.code, std::string(signature.name)};
    }
  }
  if (auto error = container_error(text)) return error;
  if (bytes.empty() || std::memchr(bytes.data(), 0, bytes.size()) == nullptr) return std::nullopt;
  const auto charset = said.value_or(text::guess_charset(bytes).charset);
  if (charset != text::Charset::utf16le && charset != text::Charset::utf16be) {
    return Error{Code::binary_input,
                 "含有文本中不会出现的零字节\x1F"
                 "it holds zero bytes, which no text has"};
  }
  return std::nullopt;
}

}  // namespace wengao::import
