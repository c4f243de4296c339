// Rows of PNG samples: filters undone, interlaced ones put in order. ISO/IEC 15948, 8 and 9.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/base/bytes.h"

namespace wengao::image {

struct Grid {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  unsigned bits = 8;  // of a dot
  bool interlaced = false;

  [[nodiscard]] std::size_t row() const;   // bytes, its filter's number among them
  [[nodiscard]] std::size_t size() const;  // of all rows as the file has them
};

bool filters_are_known(const Bytes& rows, const Grid& grid);

// Makes rows of plain samples; the number before each is then 0, no filter. `step`: bytes from a
// component to the same one of the next dot, at least 1.
void undo_filters(std::uint8_t* rows, std::size_t row, std::size_t count, std::size_t step);

// Seven interlaced pictures, one after the other → one of plain samples. The filters are known.
Bytes put_together(Bytes passes, const Grid& grid);

// One of less than 16 bits. `row` begins with its filter's number.
unsigned sample(const std::uint8_t* row, std::size_t index, unsigned bits);

}  // namespace wengao::image
