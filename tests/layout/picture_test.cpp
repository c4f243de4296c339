// Pictures on pages: scaled to the text area, on whole rows, together with their captions.
#include <doctest/doctest.h>

#include "core/layout/grid.h"
#include "core/layout/layout.h"
#include "sample.h"

using namespace wengao;

namespace {

Picture picture(std::uint32_t width, std::uint32_t height) {
  return {.bytes = std::make_shared<const Bytes>(Bytes{1}), .width = width, .height = height};
}

std::vector<Page> pages_of(std::u16string_view text, const Pictures& pictures) {
  const auto sample = sample::from_text(text);
  return layout::lay_out(sample.blocks, {.pictures = &pictures});
}

std::u16string rows(int count) {
  std::u16string out;
  for (int k = 0; k < count; ++k) out += u"工作正在进行。\n";
  return out;
}

}  // namespace

TEST_CASE("a picture stands in the middle, as large as it is, its rows whole") {
  const auto pages = pages_of(u"上文。\n［图片1：会场］\n下文。", {picture(80000, 40000)});
  REQUIRE(pages.size() == 1);
  REQUIRE(pages[0].pictures.size() == 1);
  const PictureBox& box = pages[0].pictures[0];
  CHECK(box.picture == 0);
  CHECK(box.block == 2);
  CHECK(box.width == 80000);
  CHECK(box.height == 40000);
  CHECK(2 * box.x + box.width == 28000 + 184000);
  // 43 mm take five rows of 10.227 mm; the white is shared.
  CHECK(std::abs(2 * box.y + box.height - 2 * 37000 - 2 * 10227 - 5 * 10227) <= 4);
  REQUIRE(pages[0].lines.size() == 3);  // two of text and the page number
  CHECK(pages[0].lines[1].top - pages[0].lines[0].top == 61364);
}

TEST_CASE("too large a picture is made smaller in its own proportions") {
  const auto wide = pages_of(u"［图片1］", {picture(400000, 100000)})[0].pictures.at(0);
  CHECK(wide.width == 156000);
  CHECK(wide.height == 39000);
  CHECK(wide.x == 28000);
  const auto tall = pages_of(u"［图片1］", {picture(100000, 1000000)})[0].pictures.at(0);
  CHECK(tall.height <= 225000 - 2 * 10227);
  CHECK(std::abs(tall.width - tall.height / 10) <= 1);
  const auto broken = pages_of(u"［图片1］", {picture(10'000'000, 1)})[0].pictures.at(0);
  CHECK(broken.height == 1);
}

TEST_CASE("the caption under a picture is on its page") {
  const Pictures pictures = {picture(80000, 40000)};
  const auto pages = pages_of(rows(17) + u"［图片1］\n[caption] 图1　工地现场\n下文。", pictures);
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].pictures.empty());
  REQUIRE(pages[1].pictures.size() == 1);
  CHECK(pages[1].lines[0].runs[0].text.starts_with(u"图1"));
  // One row less of text, and both have room.
  CHECK(pages_of(rows(16) + u"［图片1］\n[caption] 图1　工地现场\n下文。", pictures)[0]
            .pictures.size() == 1);
}

TEST_CASE("a picture that the document lacks is the line it stands on") {
  const auto pages = pages_of(u"［图片2］", {picture(80000, 40000)});
  CHECK(pages[0].pictures.empty());
  CHECK(pages[0].lines[0].runs[0].text == u"［图片2］");
}
