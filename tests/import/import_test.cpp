#include "core/import/import.h"

#include <doctest/doctest.h>

#include "core/export/zip/zip.h"
#include "core/text/charset.h"
#include "core/text/utf.h"

using namespace wengao;
using text::Charset;

namespace {

Bytes bytes_of(std::string_view text) { return {text.begin(), text.end()}; }

constexpr std::u16string_view kReport =
    u"关于安全生产工作的总结\n一、主要做法\n（一）落实责任。各村与企业签订责任书，共排查隐患32处。";

}  // namespace

TEST_CASE("the same text reads the same in every charset") {
  for (const Charset charset :
       {Charset::utf8, Charset::utf16le, Charset::utf16be, Charset::gb18030}) {
    CAPTURE(text::name(charset));
    const auto encoded = text::encode(kReport, charset);
    REQUIRE(encoded.ok());
    const auto imported = import::import_bytes(*encoded, {});
    REQUIRE(imported.ok());
    CHECK(imported->charset == charset);
    CHECK(imported->document.text() == kReport);
    CHECK(imported->undecodable == 0);
  }
}

TEST_CASE("Big5 is told from GB18030, and only a guess") {
  constexpr std::u16string_view kTraditional = u"關於安全生產工作的總結，共檢查企業三十二家。";
  const auto encoded = text::encode(kTraditional, Charset::big5);
  REQUIRE(encoded.ok());
  const auto imported = import::import_bytes(*encoded, {});
  REQUIRE(imported.ok());
  CHECK(imported->charset == Charset::big5);
  CHECK(!imported->charset_certain);
  CHECK(imported->document.text() == kTraditional);
}

TEST_CASE("byte order marks vanish") {
  const auto utf8 = import::import_bytes(bytes_of("\xEF\xBB\xBF工作"), {});
  REQUIRE(utf8.ok());
  CHECK(utf8->document.text() == u"工作");
  const Bytes utf16 = {0xFE, 0xFF, 0x5D, 0xE5};
  CHECK(import::import_bytes(utf16, {})->document.text() == u"工");
}

TEST_CASE("the user's word about the charset wins over the guess") {
  const auto encoded = text::encode(u"工作", Charset::gb18030);
  const auto imported = import::import_bytes(*encoded, {.charset = Charset::big5});
  REQUIRE(imported.ok());
  CHECK(imported->charset == Charset::big5);
  CHECK(imported->document.text() != u"工作");
}

TEST_CASE("the user's word about the charset wins over zero bytes") {
  const std::u16string odd = u"\n\u3000\u0D00\n\u3000~\n0\n";
  const auto encoded = text::encode(odd, Charset::utf16be);
  REQUIRE(encoded.ok());
  CHECK(import::import_bytes(*encoded, {}).error().code == Code::binary_input);
  const auto imported = import::import_bytes(*encoded, {.charset = Charset::utf16be});
  REQUIRE(imported.ok());
  CHECK(imported->document.text() == odd);
}

TEST_CASE("what is no text is named for what it is") {
  const auto code = [](std::string_view bytes) {
    const auto imported = import::import_bytes(bytes_of(bytes), {});
    return imported.ok() ? Code::count_ : imported.error().code;
  };
  CHECK(code("%PDF-1.7 …") == Code::not_supported);
  CHECK(code("\x89PNG\r\n") == Code::picture);
  CHECK(code(std::string_view("甲\0乙", 7)) == Code::binary_input);
  CHECK(code("") == Code::empty_input);
  CHECK(code("　\n \t\n") == Code::empty_input);
  CHECK(code("MZ县工会总结") == Code::count_);
}

TEST_CASE("a text goes back to its file byte for byte") {
  for (const std::u16string_view content : {u"甲\r\n乙\r\n", u"甲\n乙", u"\uFEFF甲\n乙\n"}) {
    for (const Charset charset : {Charset::utf8, Charset::gb18030}) {
      if (charset == Charset::gb18030 && content.front() == 0xFEFF) continue;
      const auto bytes = text::encode(content, charset);
      const auto imported = import::import_bytes(*bytes, {.charset = charset});
      REQUIRE(imported.ok());
      const auto back = import::text_as_it_came(*imported, imported->document);
      REQUIRE(back.ok());
      CHECK(*back == *bytes);
    }
  }
}

TEST_CASE("every kind of file is named, and the sentence says what to do") {
  struct Sample {
    std::string_view bytes;
    Code code;
    std::string_view zh;
    std::string_view en;
  };
  using std::string_view_literals::operator""sv;
  // A compound file whose directory has that entry.
  const auto ole = [](std::string_view entry) {
    std::string out("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    out.resize(1024);
    std::string name;
    for (const char c : entry) name += {c, '\0'};
    out += name + std::string(64 - name.size(), '\0');
    out += {static_cast<char>(name.size() + 2), '\0', '\2'};
    return out + std::string(61, '\0');
  };
  const auto zip = [](std::string_view part) {
    const ZipEntry entry{part, "x"};
    const auto bytes = write_zip({&entry, 1}, Date{2024, 1, 8});
    return std::string(bytes->begin(), bytes->end());
  };
  const std::string made[] = {ole("EncryptedPackage"),
                              ole("WordDocument"),
                              ole("Workbook"),
                              ole("PowerPoint Document"),
                              ole("Anything"),
                              zip("OFD.xml"),
                              zip("xl/workbook.xml"),
                              zip("ppt/presentation.xml"),
                              zip("META-INF/manifest.xml"),
                              zip("a.txt")};
  const Sample samples[] = {
      {made[0], Code::encrypted, "已加密", "encrypted"},
      {made[1], Code::not_supported, ".wps", ".wps"},
      {made[2], Code::not_supported, ".et", ".et"},
      {made[3], Code::not_supported, ".dps", ".dps"},
      {made[4], Code::not_supported, "Office 97", "Office 97"},
      {made[5], Code::not_supported, "OFD", "OFD"},
      {made[6], Code::not_supported, ".xlsx", ".xlsx"},
      {made[7], Code::not_supported, ".pptx", ".pptx"},
      {made[8], Code::not_supported, ".odt", ".odt"},
      {made[9], Code::binary_input, "解压", "unpack"},
      {"%PDF-1.4\n"sv, Code::not_supported, "PDF", "PDF"},
      {"{\\rtf1\\ansi"sv, Code::not_supported, "RTF", "RTF"},
      {"\xFF\xD8\xFF\xE0"sv, Code::picture, "JPEG", "JPEG"},
      {"II*\0\10"sv, Code::picture, "TIFF", "TIFF"},
      {"BM\x36\0\0\0"sv, Code::picture, "BMP", "BMP"},
      {"RIFF\x10\0\0\0WEBPVP8 "sv, Code::picture, "WebP", "WebP"},
      {"\0\0\0\x18"
       "ftypheic"sv,
       Code::picture, "HEIF", "HEIF"},
      {"Rar!\x1A\x07\x01"sv, Code::binary_input, "RAR", "RAR"},
      {"MIME-Version: 1.0\n"sv, Code::not_supported, ".mht", ".mht"},
      {"<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument>"sv,
       Code::not_supported, "Word 2003", "Word 2003"},
  };
  for (const Sample& sample : samples) {
    CAPTURE(sample.zh);
    const auto imported = import::import_bytes(bytes_of(sample.bytes), {});
    REQUIRE(!imported.ok());
    CHECK(imported.error().code == sample.code);
    const std::string zh = message(imported.error(), Lang::zh);
    const std::string en = message(imported.error(), Lang::en);
    CHECK(zh.find(sample.zh) != zh.npos);
    CHECK(en.find(sample.en) != en.npos);
    CHECK(zh.find("请") != zh.npos);
    CHECK((zh + en).find(kBetweenLanguages) == std::string::npos);
  }
}

TEST_CASE("texts that begin like other files are texts") {
  for (const std::string_view text :
       {"MZ县工会", "BM公司总结", "RIFF", "II*", "Rar!", "GIF8格式"}) {
    CAPTURE(text);
    CHECK(import::import_bytes(bytes_of(text), {}).ok());
  }
}

TEST_CASE("cells of a spreadsheet come in as one line each, from a clipboard only") {
  const std::string_view pasted =
      "项目\t\"第一\r\n第二\"\t3\r\n\"他说\"\"好\"\"\"\t\"乙\"\t\"甲\"等\n";
  import::Options options;
  options.pasted = true;
  const auto sheet = import::import_bytes(bytes_of(pasted), options);
  REQUIRE(sheet.ok());
  CHECK(text::to_utf8(sheet->document.text()) ==
        "项目\t第一 第二\t3\n他说\"好\"\t\"乙\"\t\"甲\"等\n");
  CHECK(sheet->notes == std::vector<import::Note>{{import::NoteKind::cell_breaks, 2}});
  CHECK(import::import_bytes(bytes_of(pasted), {})->document.lines() == 4);
  const std::string_view prose = "\"第一\n第二\"\n三";
  CHECK(text::to_utf8(import::import_bytes(bytes_of(prose), options)->document.text()) == prose);
}

TEST_CASE("a guess at the charset and what could not be decoded are notes") {
  const auto encoded = text::encode(kReport, Charset::gb18030);
  const auto guessed = import::import_bytes(*encoded, {});
  REQUIRE(guessed.ok());
  CHECK(guessed->notes == std::vector<import::Note>{{import::NoteKind::charset_guessed, 1}});
  import::Options wrong;
  wrong.charset = Charset::utf8;
  const auto broken = import::import_bytes(*encoded, wrong);
  REQUIRE(broken.ok());
  REQUIRE(broken->notes.size() == 1);
  CHECK(broken->notes[0] == import::Note{import::NoteKind::undecodable, broken->undecodable});
}
