#include "core/import/import.h"

#include <doctest/doctest.h>

#include "core/text/charset.h"
#include "core/text/segment.h"

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

TEST_CASE("words end where the dictionary says") {
  const auto segmenter = text::Segmenter::open();
  REQUIRE(segmenter.ok());
  CHECK(segmenter->word_ends(u"工作总结") == std::vector<Off>{2, 4});
  CHECK(segmenter->word_ends(u"").empty());
}
