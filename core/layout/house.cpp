#include "core/layout/house.h"

#include <algorithm>
#include <cstdlib>

#include "core/layout/house_values.h"

namespace wengao::layout {
namespace {

using View = std::u16string_view;

// What the points say of the page, before it is known how it all fits.
struct Wishes {
  House house;
  Margins margins;
  std::optional<int> cells;
  std::optional<int> rows;
  std::optional<Um> pitch;
};

// A face, and the name an office is to know it by.
bool read_face(View value, Face& face, House& house) {
  const auto read = read_font(value);
  if (!read) return false;
  face = read->face;
  if (!read->name.empty()) house.font_names[static_cast<std::size_t>(face)] = read->name;
  return true;
}

template <class T>
bool take(const std::optional<T>& value, T& into) {
  if (value) into = *value;
  return value.has_value();
}

template <class T>
bool take(const std::optional<T>& value, std::optional<T>& into) {
  if (value) into = value;
  return value.has_value();
}

// One row a layout item of the profile.
struct Reader {
  std::string_view item;
  bool (*read)(View value, Wishes& wishes);
};
constexpr Reader kReaders[] = {
    {"body-font", [](View v, Wishes& w) { return read_face(v, w.house.body, w.house); }},
    {"body-size", [](View v, Wishes& w) { return take(read_size(v), w.house.grid.body); }},
    {"characters-a-line", [](View v, Wishes& w) { return take(read_count(v), w.cells); }},
    {"date-form", [](View, Wishes&) { return true; }},
    {"heading-1-font", [](View v, Wishes& w) { return read_face(v, w.house.heading_1, w.house); }},
    {"heading-2-font", [](View v, Wishes& w) { return read_face(v, w.house.heading_2, w.house); }},
    {"line-spacing", [](View v, Wishes& w) { return take(read_pitch(v), w.pitch); }},
    {"lines-a-page", [](View v, Wishes& w) { return take(read_count(v), w.rows); }},
    {"margins", [](View v, Wishes& w) { return read_margins(v, w.margins); }},
    {"page-number", [](View v, Wishes& w) { return read_folio(v, w.house.folio); }},
    {"paper",
     [](View v, Wishes& w) {
       return read_paper(v, w.house.grid.page_width, w.house.grid.page_height);
     }},
    {"punctuation", [](View v, Wishes& w) { return take(read_marks(v), w.house.grid.marks); }},
    {"seal", [](View v, Wishes& w) { return take(read_yes(v, u"盖"), w.house.sealed); }},
    {"single-lines",
     [](View v, Wishes& w) {
       const auto allowed = read_yes(v, u"允许");
       if (allowed) w.house.keeps_pairs = !*allowed;
       return allowed.has_value();
     }},
    {"title-font", [](View v, Wishes& w) { return read_face(v, w.house.title, w.house); }},
    {"title-size", [](View v, Wishes& w) { return take(read_size(v), w.house.grid.title); }},
};

bool read_point(const Point& point, Wishes& wishes) {
  const auto* reader = std::find_if(std::begin(kReaders), std::end(kReaders),
                                    [&](const Reader& r) { return r.item == point.item; });
  return reader != std::end(kReaders) && reader->read(point.value, wishes);
}

// The grid of the wishes: as many cells and rows as were asked for, else as many as fit, and they
// fill the text area (5.2.3: 撑满版心). False when they do not fit.
bool settle(const Wishes& wishes, Grid& grid) {
  constexpr Um kLeast = 60000;    // of the text area either way
  constexpr Fit kNarrowest = 80;  // type set narrower or wider than this is another type
  constexpr Fit kWidest = 140;
  constexpr Fit kUsual = Grid{}.narrow;  // by so much characters may be set narrower for one more
  const Grid standard;
  const Margins& m = wishes.margins;
  grid.left = m.left;
  grid.top = m.top;
  grid.width = grid.page_width - m.left - m.right;
  grid.height = grid.page_height - m.top - m.bottom;
  if (m.left < 0 || m.top < 0 || m.right < 0 || m.bottom < 0) return false;
  if (grid.width < kLeast || grid.height < kLeast) return false;
  grid.measure_lines();

  const std::int64_t full = std::int64_t{grid.fit_width} * 100;
  const auto cells = wishes.cells.value_or(static_cast<int>(full / (grid.body * kUsual)));
  if (cells < 1) return false;
  grid.narrow = static_cast<Fit>(full / (std::int64_t{grid.body} * cells));
  if (grid.narrow < kNarrowest || grid.narrow > kWidest) return false;
  grid.cell = static_cast<Pen>(std::int64_t{grid.width} * kPenUnits / cells);

  // Rows as high as the standard's, whatever number of them the page holds; a larger type takes
  // higher ones in proportion.
  const Um usual = static_cast<Um>(std::int64_t{to_um(standard.row)} *
                                   std::max(grid.body, standard.body) / standard.body);
  constexpr Um kRounding = 20;
  if (wishes.pitch) {
    grid.row = to_rise(*wishes.pitch);
  } else {
    const int rows = wishes.rows.value_or((grid.height + kRounding) / usual);
    if (rows < 1) return false;
    grid.row = grid.full_page() / rows;
  }
  // Lines must not lie on one another; and a page holds at least a few.
  if (to_um(grid.row) < em(grid.body) || grid.row * 3 > grid.full_page()) return false;
  if (em(grid.title) * 4 > grid.width) return false;
  grid.measure_lines();
  grid.cells = cells;
  return true;
}

}  // namespace

bool is_understood(const Point& point) {
  Wishes nowhere;
  return read_point(point, nowhere);
}

bool differs(const Point& point) {
  if (point.item == "date-form") return !is_standard_date(point.value);
  constexpr Rise kTrue = to_rise(1000);  // 6.1: 误差不超过 1 mm
  const House standard;
  auto house = house_of({&point, 1});
  if (!house) return true;  // only beside other points does a page come of it
  house->font_names = standard.font_names;
  house->sealed = standard.sealed;
  Grid& grid = house->grid;
  if (std::abs(grid.row - standard.grid.row) * grid.rows <= kTrue) grid.row = standard.grid.row;
  return !(*house == standard);
}

std::optional<House> house_of(std::span<const Point> points) {
  Wishes wishes;
  for (const Point& point : points) read_point(point, wishes);
  if (!settle(wishes, wishes.house.grid)) return std::nullopt;
  return std::move(wishes.house);
}

}  // namespace wengao::layout
