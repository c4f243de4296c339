#include "core/export/docx/picture.h"

#include <algorithm>

#include "core/export/docx/measure.h"
#include "core/export/docx/properties.h"
#include "core/export/written.h"
#include "core/layout/picture.h"

namespace wengao::docx {
namespace {

constexpr std::int64_t kEmuPerMicrometre = 36;
struct Size {
  std::int64_t width;
  std::int64_t height;
};

// In EMU, in the picture's own proportions.
Size size_of(const Picture& picture, const layout::Grid& grid) {
  const layout::Shown shown = layout::fitted(picture, grid);
  return {shown.width * kEmuPerMicrometre, shown.height * kEmuPerMicrometre};
}

void write_extent(Markup& out, std::string_view name, Size size) {
  out.open(name).attr("cx", size.width).attr("cy", size.height).close();
}

void write_name(Markup& out, std::string_view element, const Picture& picture, int number) {
  out.open(element).attr("id", number).attr("name", "图片 " + std::to_string(number));
  if (!picture.description.empty()) {
    out.attr("descr", std::u16string_view(picture.description));
  }
  out.close();
}

}  // namespace

PictureParts::PictureParts(const ExportInput& input, const ExportOptions& options) {
  for (const Block& block : input.blocks) {
    const Picture* picture =
        is_written(block, options) ? picture_of(block.text, input.pictures) : nullptr;
    if (picture == nullptr || !by_bytes_.emplace(picture->bytes.get(), parts_.size()).second) {
      continue;
    }
    const std::string number = std::to_string(parts_.size() + 1);
    parts_.push_back({picture, "media/image" + number + "." + std::string(name(picture->type)),
                      "rIdPicture" + number});
  }
}

std::string_view PictureParts::relation_of(const Picture& picture) const {
  return parts_[by_bytes_.find(picture.bytes.get())->second].relation;
}

void write_picture(Markup& out, const Picture& picture, std::string_view relation, int number,
                   const Place& place, const layout::Grid& grid) {
  constexpr std::string_view kMain = "http://schemas.openxmlformats.org/drawingml/2006/main";
  constexpr std::string_view kPicture = "http://schemas.openxmlformats.org/drawingml/2006/picture";
  const Size size = size_of(picture, grid);
  out.open("w:p");
  // The line is as high as the picture and a paragraph mark nobody sees; white above and below
  // makes it the whole rows that the pages have.
  constexpr int kMark = 2;  // half points
  constexpr int kEmuPerTwip = 635;
  const int height = static_cast<int>(size.height / kEmuPerTwip);
  const int white = std::max(place.height - height - kMark * 10, 0);
  ParagraphProperties p{.keep_next = place.keep_next,
                        .before = white / 2,
                        .after = white - white / 2,
                        .line_single = true,
                        .indent = {.first = 0},
                        .align = Align::centre};
  p.mark_size = kMark;
  write(out, p);
  out.open("w:r");
  write(out, RunProperties{.size = kMark});
  out.open("w:drawing");
  out.open("wp:inline")
      .attr("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")
      .attr("distT", 0)
      .attr("distB", 0)
      .attr("distL", 0)
      .attr("distR", 0);
  write_extent(out, "wp:extent", size);
  write_name(out, "wp:docPr", picture, number);
  out.open("a:graphic").attr("xmlns:a", kMain);
  out.open("a:graphicData").attr("uri", kPicture);
  out.open("pic:pic").attr("xmlns:pic", kPicture);
  out.open("pic:nvPicPr");
  write_name(out, "pic:cNvPr", picture, number);
  out.open("pic:cNvPicPr").close().close();
  out.open("pic:blipFill").open("a:blip").attr("r:embed", relation).close();
  out.open("a:stretch").open("a:fillRect").close().close().close();
  out.open("pic:spPr").open("a:xfrm").open("a:off").attr("x", 0).attr("y", 0).close();
  write_extent(out, "a:ext", size);
  out.close();
  out.open("a:prstGeom").attr("prst", "rect").open("a:avLst").close().close().close();
  out.close().close().close();  // pic:pic, a:graphicData, a:graphic
  out.close().close().close();  // wp:inline, w:drawing, w:r
  out.close();
}

}  // namespace wengao::docx
