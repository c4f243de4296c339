// One sheet of a workbook, written row by row under a head that stays in sight and filters.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/export/markup/markup.h"

namespace wengao::xlsx {

inline constexpr std::uint32_t kMaxRows = 1048576;

// In the order of the formats in styles.xml.
enum class Look : std::uint8_t { plain, head, wrong };
std::string_view styles_part();

struct Column {
  std::u16string_view title;
  int width = 0;  // characters of half width
};

class Sheet {
 public:
  // At most 26 columns.
  explicit Sheet(std::span<const Column> columns);

  // Cells follow from left to right; an empty one takes its place too.
  void begin_row();
  void number(std::string_view digits);  // 12.20; ASCII
  void text(std::u16string_view words, Look look = Look::plain);

  [[nodiscard]] std::uint32_t rows() const { return row_; }
  std::string finish() &&;

 private:
  Markup& open_cell();
  void end_row();

  Markup out_;
  std::size_t columns_;
  std::uint32_t row_ = 0;
  char column_ = 'A';
};

}  // namespace wengao::xlsx
