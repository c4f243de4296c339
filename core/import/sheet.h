// Cells as a spreadsheet puts them on the clipboard: tabs between cells, line ends between rows,
// and a cell that itself holds line ends, tabs or quotes in straight quotes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wengao::import {

// The text with such cells on one line and without their quotes; `cells` counts them. Text that
// only happens to begin with a quote stays as it is.
std::u16string with_plain_cells(std::u16string_view text, std::uint32_t& cells);

}  // namespace wengao::import
