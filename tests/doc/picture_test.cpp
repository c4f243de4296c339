#include "core/doc/picture.h"

#include <doctest/doctest.h>

#include "core/doc/document.h"
#include "core/text/base64.h"

using namespace wengao;

namespace {

std::shared_ptr<const Bytes> bytes_of(std::string_view text) {
  return std::make_shared<const Bytes>(text.begin(), text.end());
}

}  // namespace

TEST_CASE("a picture's line names it and finds it again") {
  const Pictures pictures = {{bytes_of("GIF89a"), PictureType::gif, 1, 1, u"会场"}};
  CHECK(picture_line(0, u"会场") == u"［图片1：会场］");
  CHECK(picture_line(11, u"") == u"［图片12］");
  CHECK(unkept_picture_line(u"会场") == u"［图片：会场］");
  CHECK(picture_of(u"［图片：会场］", &pictures) == nullptr);
  CHECK(picture_line(0, u"甲］\n乙") == u"［图片1：甲乙］");
  const std::u16string rare = std::u16string(19, u'甲') + u"𠮷乙";
  CHECK(picture_line(0, rare) == u"［图片1：" + std::u16string(19, u'甲') + u"］");
  CHECK(picture_of(u"　［图片1：会场］ ", &pictures) == &pictures[0]);
  CHECK(picture_of(u"［图片1］", &pictures) == &pictures[0]);
  for (const std::u16string_view none :
       {u"［图片2］", u"［图片3］", u"［图片0］", u"［图片］", u"［图片1", u"［图片1：会场］后文",
        u"［图片1甲］", u"［图片99999999999999999999］", u"图片1", u""}) {
    CHECK(picture_of(none, &pictures) == nullptr);
  }
  CHECK(picture_of(u"［图片1］", nullptr) == nullptr);
}

TEST_CASE("types and sizes are told by the bytes") {
  using std::string_view_literals::operator""sv;
  const auto size = [](std::string_view text) {
    const Bytes bytes(text.begin(), text.end());
    const auto type = picture_type(bytes);
    REQUIRE(type.has_value());
    return natural_size(bytes, *type);
  };
  using Size = std::pair<std::uint32_t, std::uint32_t>;
  const Size inch_by_half = {25'400, 12'700};
  CHECK(size("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x60\0\0\0\x30"sv) == inch_by_half);
  CHECK(size("GIF89a\x60\0\x30\0"sv) == inch_by_half);
  CHECK(size("BM\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x60\0\0\0\xD0\xFF\xFF\xFF"sv) == inch_by_half);
  CHECK(size("\xFF\xD8\xFF\xE0\0\x04\0\0\xFF\xC2\0\x0B\x08\0\x30\0\x60"sv) == inch_by_half);
  CHECK(!size("\xFF\xD8\xFF\xE0"sv));
  CHECK(!size("GIF89a\0\0\x30\0"sv));
  CHECK(!picture_type(Bytes{'I', 'I', '*', 0}));
}

TEST_CASE("pictures outlive edits and come back with undone lines") {
  const auto held =
      std::make_shared<const Pictures>(Pictures{{bytes_of("GIF89a"), PictureType::gif, 1, 1, u""}});
  const Document document = Document::from_text(u"甲\n［图片1］\n乙").with_pictures(held);
  const auto without = document.apply({2, 7, u""});
  REQUIRE(without.ok());
  CHECK(without->document.text() == u"甲\n\n乙");
  const auto again = without->document.apply(without->inverse);
  REQUIRE(again.ok());
  CHECK(again->document.pictures() == held.get());
  CHECK(again->document.with_attributes(0, {}).pictures() == held.get());
  CHECK(picture_of(again->document.line(1).text, again->document.pictures()) == held->data());
}

TEST_CASE("bytes as text and back") {
  for (const std::string_view text : {"", "f", "fo", "foo", "foob", "\xFF\xFE\xFD"}) {
    const Bytes bytes(text.begin(), text.end());
    CHECK(text::from_base64(text::to_base64(bytes)) == bytes);
  }
  CHECK(text::to_base64(Bytes{'f', 'o'}) == "Zm8=");
  for (const std::string_view broken : {"Zm8", "Zm8*", "=m8=", "Zm==Zm8=", "Z==="}) {
    CAPTURE(broken);
    CHECK(!text::from_base64(broken));
  }
}
