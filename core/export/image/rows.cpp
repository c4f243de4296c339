#include "core/export/image/rows.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>
#include <vector>

#include "core/export/image/steps.h"

namespace wengao::image {
namespace {

constexpr unsigned kFilters = 5;

struct Pass {
  std::uint32_t left, top, right, down;  // the first dot, and the steps to the next ones
  [[nodiscard]] std::uint32_t columns(std::uint32_t width) const {
    return width > left ? (width - left + right - 1) / right : 0;
  }
  [[nodiscard]] std::uint32_t rows(std::uint32_t height) const {
    return height > top ? (height - top + down - 1) / down : 0;
  }
};
constexpr std::array<Pass, 1> kWhole = {{{0, 0, 1, 1}}};
constexpr std::array<Pass, 7> kInterlaced = {{{0, 0, 8, 8},
                                              {4, 0, 8, 8},
                                              {0, 4, 4, 8},
                                              {2, 0, 4, 4},
                                              {0, 2, 2, 4},
                                              {1, 0, 2, 2},
                                              {0, 1, 1, 2}}};

std::span<const Pass> passes_of(const Grid& grid) {
  return grid.interlaced ? std::span<const Pass>(kInterlaced) : std::span<const Pass>(kWhole);
}

std::size_t row_of(const Pass& pass, const Grid& grid) {
  const std::uint32_t columns = pass.columns(grid.width);
  return columns == 0 ? 0 : static_cast<std::size_t>(row_size(columns, grid.bits));
}

int paeth(int left, int up, int corner) {
  const int to_left = std::abs(up - corner);
  const int to_up = std::abs(left - corner);
  const int to_corner = std::abs(left + up - 2 * corner);
  if (to_left <= to_up && to_left <= to_corner) return left;
  return to_up <= to_corner ? up : corner;
}

void place(const std::uint8_t* from, std::size_t index, std::uint8_t* to, std::size_t at,
           unsigned dot) {
  if (dot >= 8) {
    const std::size_t bytes = dot / 8;
    std::copy_n(from + 1 + index * bytes, bytes, to + 1 + at * bytes);
  } else {
    const std::size_t bit = at * dot;
    to[1 + bit / 8] |= static_cast<std::uint8_t>(sample(from, index, dot) << (8 - dot - bit % 8));
  }
}

}  // namespace

std::size_t Grid::row() const { return row_of(kWhole.front(), *this); }

std::size_t Grid::size() const {
  std::size_t size = 0;
  for (const Pass& pass : passes_of(*this)) size += row_of(pass, *this) * pass.rows(height);
  return size;
}

bool filters_are_known(const Bytes& rows, const Grid& grid) {
  std::size_t at = 0;
  for (const Pass& pass : passes_of(grid)) {
    const std::size_t row = row_of(pass, grid);
    for (std::uint32_t y = 0; row != 0 && y < pass.rows(grid.height); ++y, at += row) {
      if (rows[at] >= kFilters) return false;
    }
  }
  return true;
}

void undo_filters(std::uint8_t* rows, std::size_t row, std::size_t count, std::size_t step) {
  const std::vector<std::uint8_t> none(row, 0);
  const std::uint8_t* above = none.data();
  for (std::size_t y = 0; y < count; ++y, rows += row) {
    const unsigned filter = rows[0];
    rows[0] = 0;
    for (std::size_t x = 1; filter != 0 && x < row; ++x) {
      const int left = x > step ? rows[x - step] : 0;
      const int up = above[x];
      const int corner = x > step ? above[x - step] : 0;
      const std::array<int, kFilters> guess = {0, left, up, (left + up) / 2,
                                               paeth(left, up, corner)};
      rows[x] = static_cast<std::uint8_t>(rows[x] + guess[filter]);
    }
    above = rows;
  }
}

Bytes put_together(Bytes passes, const Grid& grid) {
  Bytes out(grid.row() * grid.height);
  std::uint8_t* from = passes.data();
  for (const Pass& pass : kInterlaced) {
    const std::size_t row = row_of(pass, grid);
    const std::uint32_t rows = row == 0 ? 0 : pass.rows(grid.height);
    undo_filters(from, row, rows, std::max<std::size_t>(grid.bits / 8, 1));
    for (std::uint32_t y = 0; y < rows; ++y, from += row) {
      std::uint8_t* to = out.data() + grid.row() * (pass.top + std::size_t{y} * pass.down);
      for (std::uint32_t x = 0; x < pass.columns(grid.width); ++x) {
        place(from, x, to, pass.left + std::size_t{x} * pass.right, grid.bits);
      }
    }
  }
  return out;
}

unsigned sample(const std::uint8_t* row, std::size_t index, unsigned bits) {
  const std::size_t at = index * bits;
  return row[1 + at / 8] >> (8 - bits - at % 8) & ((1u << bits) - 1);
}

}  // namespace wengao::image
