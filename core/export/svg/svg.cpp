#include "core/export/svg/svg.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/export/markup/markup.h"
#include "core/text/base64.h"

namespace wengao {
namespace {

// The names under which offices, systems and the web page know each face: the official cuts first,
// the page's own fallback after them. In the order of enum Face.
constexpr std::array<std::string_view, 5> kFamilies = {
    "仿宋_GB2312, FangSong_GB2312, FangSong, STFangsong, FZFangSong-Z02, 'Wengao FangSong', "
    "FandolFang, 'Noto Serif CJK SC', serif",
    "楷体_GB2312, KaiTi_GB2312, KaiTi, STKaiti, 'Kaiti SC', 'Wengao KaiTi', FandolKai, "
    "'Noto Serif CJK SC', serif",
    "SimHei, STHeiti, 'Heiti SC', 'Wengao HeiTi', FandolHei, 'Noto Sans CJK SC', sans-serif",
    "SimSun, STSong, 'Songti SC', 'Wengao SongTi', FandolSong, 'Noto Serif CJK SC', serif",
    "方正小标宋_GBK, 方正小标宋简体, FZXiaoBiaoSong-B05S, FZXiaoBiaoSong-B05, "
    "'Wengao XiaoBiaoSong', STZhongsong, 'Noto Serif CJK SC', serif",
};

// Drawing units are hundredths of a millimetre: exact enough for print at 1200 dpi, short in the
// file, and large enough that no browser's least font size interferes.
constexpr Um kUnit = 10;
Um unit(Um um) { return (um + kUnit / 2) / kUnit; }

constexpr Um kGap = 6000;  // between pages that stand below one another

void append_number(Um value, std::string& out) {
  char digits[16];
  const auto [end, error] = std::to_chars(digits, digits + sizeof digits, value);
  out.append(digits, end);
}

std::string colour(std::uint32_t rgb) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out = "#";
  for (int shift = 20; shift >= 0; shift -= 4) out += kHex[(rgb >> shift) & 15];
  return out;
}

// Characters [begin, end) of a run, each at its own x.
void write_piece(Markup& out, const Run& run, const LineBox& line, std::size_t begin,
                 std::size_t end, Um x, std::string& places) {
  places.clear();
  for (std::size_t at = begin; at < end; ++at) {
    if (at > begin && (run.text[at] & 0xFC00) == 0xDC00) continue;
    if (!places.empty()) places += ' ';
    append_number(unit(x), places);
    x += run.advances[at];
  }
  out.open("text").attr("x", std::string_view(places)).attr("y", unit(line.baseline));
  if (run.face != Face::fangsong) {
    out.attr("font-family", kFamilies[static_cast<std::size_t>(run.face)]);
  }
  out.attr("font-size", unit(run.size));
  if (run.rgb != 0) out.attr("fill", std::string_view(colour(run.rgb)));
  out.text(std::u16string_view(run.text).substr(begin, end - begin));
  out.close();
}

// Browsers differ in whether a character beyond the BMP takes one or two of the places listed; so
// it is always the last of its piece.
void write_run(Markup& out, const Run& run, const LineBox& line, std::string& places) {
  Um x = run.x;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < run.text.size(); ++at) {
    const bool pair_ends = (run.text[at] & 0xFC00) == 0xDC00;
    if (!pair_ends && at + 1 < run.text.size()) continue;
    write_piece(out, run, line, begin, at + 1, x, places);
    for (std::size_t k = begin; k <= at; ++k) x += run.advances[k];
    begin = at + 1;
  }
}

void write_picture(Markup& out, const PictureBox& box, const Picture& picture) {
  std::string address = "data:image/" + std::string(name(picture.type)) + ";base64,";
  address += text::to_base64(*picture.bytes);
  out.open("image")
      .attr("x", unit(box.x))
      .attr("y", unit(box.y))
      .attr("width", unit(box.width))
      .attr("height", unit(box.height))
      .attr("preserveAspectRatio", "none")
      .attr("href", std::string_view(address));
  if (!picture.description.empty()) {
    out.open("title").text(std::u16string_view(picture.description)).close();
  }
  out.close();
}

void write_page(Markup& out, const Page& page, const Pictures* pictures) {
  out.open("rect")
      .attr("width", unit(page.width))
      .attr("height", unit(page.height))
      .attr("fill", "#fff")
      .close();
  for (const PictureBox& box : page.pictures) {
    if (pictures == nullptr || box.picture >= pictures->size()) continue;
    write_picture(out, box, (*pictures)[box.picture]);
  }
  std::string places;
  for (const LineBox& line : page.lines) {
    if (line.turned) {
      std::string turn = "translate(";
      append_number(unit(page.width), turn);
      turn += " 0) rotate(90)";
      out.open("g").attr("transform", std::string_view(turn));
    }
    for (const Run& run : line.runs) write_run(out, run, line, places);
    if (line.turned) out.close();
  }
  for (const RuleLine& rule : page.rules) {
    out.open("line")
        .attr("x1", unit(rule.x1))
        .attr("y1", unit(rule.y1))
        .attr("x2", unit(rule.x2))
        .attr("y2", unit(rule.y2))
        .attr("stroke", std::string_view(colour(rule.rgb)))
        .attr("stroke-width", unit(rule.width))
        .close();
  }
}

std::string millimetres(Um um) {
  std::string out;
  append_number(um / 1000, out);
  return out + "mm";
}

void open_drawing(Markup& out, Um width, Um height) {
  std::string box = "0 0 ";
  append_number(unit(width), box);
  box += ' ';
  append_number(unit(height), box);
  out.open("svg")
      .attr("xmlns", "http://www.w3.org/2000/svg")
      .attr("width", std::string_view(millimetres(width)))
      .attr("height", std::string_view(millimetres(height)))
      .attr("viewBox", std::string_view(box))
      .attr("xml:space", "preserve")
      .attr("xml:lang", "zh-CN")
      .attr("font-family", kFamilies[0]);
}

}  // namespace

std::string page_svg(const Page& page, const Pictures* pictures) {
  Markup out;
  out.reserve(24000);
  open_drawing(out, page.width, page.height);
  write_page(out, page, pictures);
  return std::move(out).finish();
}

Result<Bytes> write_svg(const ExportInput& input, const ExportOptions&) {
  std::string drawing;
  if (input.pages.size() == 1) {
    drawing = page_svg(input.pages.front(), input.pictures);
  } else {
    Um width = 0;
    Um height = 0;
    for (const Page& page : input.pages) {
      width = std::max(width, page.width);
      height += page.height + kGap;
    }
    Markup out;
    out.reserve(24000 * input.pages.size());
    open_drawing(out, width, std::max(height - kGap, 0));
    Um top = 0;
    for (std::size_t k = 0; k < input.pages.size(); ++k) {
      std::string move = "translate(0 ";
      append_number(unit(top), move);
      move += ')';
      out.open("g")
          .attr("id", std::string_view("page-" + std::to_string(k + 1)))
          .attr("transform", std::string_view(move));
      write_page(out, input.pages[k], input.pictures);
      out.close();
      top += input.pages[k].height + kGap;
    }
    drawing = std::move(out).finish();
  }
  return Bytes(drawing.begin(), drawing.end());
}

}  // namespace wengao
