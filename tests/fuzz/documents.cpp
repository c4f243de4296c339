#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "core/export/fonts/plan.h"
#include "core/layout/layout.h"
#include "core/recognise/recognise.h"
#include "core/text/utf.h"
#include "tests/fuzz/checkers.h"
#include "tests/fuzz/fonts.h"
#include "tests/fuzz/promise.h"
#include "tests/fuzz/targets.h"

namespace wengao::fuzz {
namespace {

// What houses ask for; a byte of the input picks a row.
constexpr layout::Point kPoints[] = {
    {"body-font", u"宋体"},
    {"body-font", u"<仿宋>&\"GB2312\u0001\uFFFF"},
    {"body-size", u"四号"},
    {"body-size", u"二号"},
    {"characters-a-line", u"26字"},
    {"characters-a-line", u"12字"},
    {"heading-1-font", u"楷体"},
    {"heading-2-font", u"黑体"},
    {"line-spacing", u"固定值28磅"},
    {"line-spacing", u"40磅"},
    {"lines-a-page", u"每面24行"},
    {"lines-a-page", u"3行"},
    {"margins", u"上3厘米、下3厘米、左3厘米、右2厘米"},
    {"margins", u"四周60毫米"},
    {"page-number", u"居中，五号，第1页 共2页"},
    {"page-number", u"不编"},
    {"page-number", u"<1>&\"\u0001"},
    {"paper", u"16开"},
    {"punctuation", u"压缩"},
    {"punctuation", u"悬挂"},
    {"seal", u"盖章"},
    {"single-lines", u"不允许"},
    {"title-font", u"黑体"},
    {"title-size", u"小二"},
    {"title-size", u"初号"},
};

// The bytes, one by one; zeros behind their end.
class Source {
 public:
  explicit Source(ByteView bytes) : left_(bytes) {}

  std::uint8_t byte() {
    if (left_.empty()) return 0;
    const std::uint8_t first = left_.front();
    left_ = left_.subspan(1);
    return first;
  }
  std::size_t below(std::size_t count) { return byte() % count; }
  [[nodiscard]] ByteView rest() const { return left_; }

 private:
  ByteView left_;
};

ExportOptions read_options(Source& source) {
  const std::uint8_t switches = source.byte();
  return {.keep_noise = (switches & 1) != 0,
          .indent_text = (switches & 2) != 0,
          .charset = static_cast<TextCharset>((switches >> 2) % 5)};
}

layout::House read_house(Source& source) {
  std::vector<layout::Point> points;
  for (std::size_t count = source.below(4); count > 0; --count) {
    points.push_back(kPoints[source.below(std::size(kPoints))]);
  }
  return layout::house_of(points).value_or(layout::House());
}

Metadata read_metadata(Source& source) {
  constexpr const char16_t* kNames[] = {u"", u"<甲>&\"乙\"", u"\u0001\uFFFF]]>", u"𠮷 (\\)"};
  return {kNames[source.below(4)], kNames[source.below(4)], kNames[source.below(4)]};
}

// The kept pictures, some damaged, of any size.
Pictures read_pictures(Source& source) {
  constexpr const char* kFiles[] = {"alpha16.png", "indexes.png",  "cut.gif",
                                    "indexes.bmp", "squares.jpeg", "interlaced.png"};
  constexpr std::uint32_t kSizes[] = {1, 800, 30'000, 200'000, kMaxPictureSize};
  Pictures pictures;
  for (std::size_t count = source.below(4); count > 0; --count) {
    std::ifstream file(std::string(WENGAO_SOURCE_DIR "/tests/fuzz/corpus/pictures/") +
                           kFiles[source.below(std::size(kFiles))],
                       std::ios::binary);
    auto bytes = std::make_shared<const Bytes>(std::istreambuf_iterator<char>(file),
                                               std::istreambuf_iterator<char>());
    const auto type = picture_type(*bytes);
    PROMISE(type.has_value());
    pictures.push_back({bytes, *type, kSizes[source.below(5)], kSizes[source.below(5)],
                        count == 1 ? u"" : u"<会&场>\u0001"});
  }
  return pictures;
}

// What is left of the bytes is text. A line that byte 1 leads is said by the writer to be of the
// kind and level of the two bytes behind it: A0 is body, B0 a title, F2 a heading of the second
// level.
Document read_text(Source& source) {
  const std::string text(source.rest().begin(), source.rest().end());
  std::vector<std::pair<std::u16string, Attributes>> lines;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = std::string_view(text).substr(at, end - at);
    at = end + 1;
    Attributes said;
    if (line.size() > 2 && line[0] == '\x01') {
      constexpr int kKinds = static_cast<int>(Kind::blank) + 1;
      said.kind = static_cast<Kind>(static_cast<unsigned char>(line[1] - 'A') % kKinds);
      said.level = static_cast<std::uint8_t>(static_cast<unsigned char>(line[2] - '0') % 6);
      line.remove_prefix(3);
    }
    std::u16string units = text::from_utf8(line);
    std::erase_if(units, [](char16_t c) { return c == u'\r'; });
    lines.emplace_back(std::move(units), said);
  }
  return Document::from_lines(std::move(lines));
}

}  // namespace

void documents(ByteView bytes) {
  Source source(bytes);
  const ExportOptions options = read_options(source);
  const layout::House house = read_house(source);
  const Metadata metadata = read_metadata(source);
  const Document document =
      read_text(source).with_pictures(std::make_shared<const Pictures>(read_pictures(source)));
  const recognise::Recognised recognised = recognise::recognise(document);
  std::vector<Attributes> attributes;
  for (std::uint32_t line = 0; line < document.lines(); ++line) {
    attributes.push_back(document.line(line).attributes);
  }
  const std::span<const Block> all = recognised.blocks;
  const auto write = [&](std::size_t first, std::size_t count, bool whole) {
    const auto blocks = all.subspan(first, count);
    const std::vector<Page> pages =
        layout::lay_out(blocks, {.pictures = document.pictures(), .house = house});
    const fonts::Plan plan = planned(pages);
    for (const Exporter& exporter : all_exporters()) {
      if (exporter.whole_file != whole) continue;
      const auto file = exporter.write({.blocks = blocks,
                                        .pages = pages,
                                        .metadata = metadata,
                                        .attributes = std::span(attributes).subspan(first, count),
                                        .pictures = document.pictures(),
                                        .fonts = &plan,
                                        .house = house},
                                       options);
      PROMISE(file.ok());
      check_file(exporter, options, *file);
    }
  };
  write(0, all.size(), true);
  for (const recognise::Report& report : recognised.reports) {
    write(report.first, report.last - report.first, false);
  }
}

}  // namespace wengao::fuzz
