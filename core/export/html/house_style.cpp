#include "core/export/html/house_style.h"

#include <array>

#include "core/export/numbers.h"

namespace wengao::html {
namespace {

// By Face: the names of the families in style.h.
constexpr std::array<std::string_view, 5> kFamilies = {"--fang", "--kai", "--hei", "--song",
                                                       "--biao"};

class Sheet {
 public:
  Sheet& put(std::string_view css) {
    out_ += css;
    return *this;
  }
  Sheet& millimetres(Um um) { return thousandths(um).put("mm"); }
  Sheet& points(layout::Points size) { return thousandths(size).put("pt"); }
  Sheet& family(Face face) {
    return put("var(").put(kFamilies[static_cast<std::size_t>(face)]).put(")");
  }
  std::string take() { return std::move(out_); }

 private:
  Sheet& thousandths(std::int32_t value) {
    append_milli(value, out_);
    return *this;
  }

  std::string out_;
};

layout::Points points_of(Um um) {
  return static_cast<layout::Points>(std::int64_t{um} * 72000 / 25400);
}

}  // namespace

std::string house_style(const layout::House& house) {
  if (house == layout::House{}) return {};
  const layout::Grid& grid = house.grid;
  const layout::Points line = points_of(layout::to_um(grid.row));
  const Um cell = grid.cell / layout::kPenUnits;
  Sheet out;
  out.put(":root { --song: \"宋体\", SimSun, STSong, \"Noto Serif CJK SC\", serif; }\n");
  for (std::size_t face = 0; face < kFamilies.size(); ++face) {
    const std::string& name = house.font_names[face];
    if (name.empty() || name.find_first_of("\"\\\n<;{}") != name.npos) continue;
    out.put(":root { ").put(kFamilies[face]).put(": \"").put(name).put("\", serif; }\n");
  }
  out.put("@page { size: ").millimetres(grid.page_width).put(" ").millimetres(grid.page_height);
  out.put("; margin: ").millimetres(grid.top).put(" ");
  out.millimetres(grid.page_width - grid.right()).put(" ");
  out.millimetres(grid.page_height - grid.bottom()).put(" ").millimetres(grid.left).put("; }\n");
  out.put("article { width: ").millimetres(grid.width).put("; font: ").points(grid.body).put("/");
  out.points(line).put(" ").family(house.body).put("; letter-spacing: ");
  out.points(points_of(cell - layout::em(grid.body))).put("; }\n");
  out.put("h1, .attachment-title { font: ").points(grid.title).put("/").points(line).put(" ");
  out.family(house.title).put("; letter-spacing: 0; }\n");
  out.put("h2, .lead-1 { font-family: ").family(house.heading_1).put("; }\n");
  out.put("h3, .lead-2 { font-family: ").family(house.heading_2).put("; }\n");
  return out.take();
}

}  // namespace wengao::html
