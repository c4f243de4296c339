#include "core/export/xlsx/sheet.h"

#include <algorithm>

#include "core/text/span.h"

namespace wengao::xlsx {
namespace {

constexpr std::size_t kMaxUnits = 32767;  // of a cell's text, ECMA-376 and Excel alike

// As much of the words as a cell holds, in whole characters.
std::u16string_view held(std::u16string_view words) {
  std::size_t end = std::min(words.size(), kMaxUnits);
  if (!on_boundary(words, end)) --end;
  return words.substr(0, end);
}

// A1 from a column's letter and a row's number.
std::string place(char column, std::uint32_t row) { return column + std::to_string(row); }

}  // namespace

std::string_view styles_part() {
  return R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
         R"(<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)"
         R"(<fonts count="3"><font><sz val="11"/><name val="宋体"/></font>)"
         R"(<font><b/><sz val="11"/><name val="宋体"/></font>)"
         R"(<font><sz val="11"/><color rgb="FFC00000"/><name val="宋体"/></font></fonts>)"
         R"(<fills count="2"><fill><patternFill patternType="none"/></fill>)"
         R"(<fill><patternFill patternType="gray125"/></fill></fills>)"
         R"(<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>)"
         R"(<cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf fontId="2" applyFont="1"/>)"
         R"(</cellXfs></styleSheet>)";
}

Sheet::Sheet(std::span<const Column> columns) : columns_(columns.size()) {
  out_.open("worksheet").attr("xmlns", "http://schemas.openxmlformats.org/spreadsheetml/2006/main");
  out_.open("sheetViews").open("sheetView").attr("workbookViewId", 0);
  out_.open("pane")
      .attr("ySplit", 1)
      .attr("topLeftCell", "A2")
      .attr("activePane", "bottomLeft")
      .attr("state", "frozen")
      .close();
  out_.close().close();
  out_.open("cols");
  for (std::size_t k = 0; k < columns.size(); ++k) {
    out_.open("col").attr("min", k + 1).attr("max", k + 1).attr("width", columns[k].width);
    out_.attr("customWidth", 1).close();
  }
  out_.close();
  out_.open("sheetData");
  begin_row();
  for (const Column& column : columns) text(column.title, Look::head);
}

void Sheet::end_row() {
  if (row_ > 0) out_.close();
}

void Sheet::begin_row() {
  end_row();
  out_.open("row").attr("r", ++row_);
  column_ = 'A';
}

Markup& Sheet::open_cell() {
  return out_.open("c").attr("r", std::string_view(place(column_++, row_)));
}

void Sheet::number(std::string_view digits) { open_cell().open("v").text(digits).close().close(); }

void Sheet::text(std::u16string_view words, Look look) {
  if (words.empty()) {
    ++column_;
    return;
  }
  open_cell().attr("t", "inlineStr");
  if (look != Look::plain) out_.attr("s", static_cast<int>(look));
  out_.open("is").open("t").attr("xml:space", "preserve").text(held(words));
  out_.close().close().close();
}

std::string Sheet::finish() && {
  end_row();
  out_.close();
  const char last = static_cast<char>('A' + columns_ - 1);
  out_.open("autoFilter").attr("ref", std::string_view("A1:" + place(last, row_))).close();
  return std::move(out_).finish();
}

}  // namespace wengao::xlsx
