#include "core/export/docx/parts.h"
#include "core/export/markup/markup.h"

namespace wengao::docx {

// Children in the order of CT_Settings.
std::string settings_part(const Styles& styles) {
  Markup out;
  out.open("w:settings")
      .attr("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
  out.open("w:zoom").attr("w:percent", 100).close();
  out.open("w:bordersDoNotSurroundHeader").close();
  out.open("w:bordersDoNotSurroundFooter").close();
  out.open("w:defaultTabStop").attr("w:val", 420).close();
  // GB/T 9704—2012, 7.5: page numbers of odd and even pages stand on different sides.
  out.open("w:evenAndOddHeaders").close();
  // Marks keep their full width, since the page is a grid of 28 cells; a house may have it
  // otherwise.
  const bool compressed = styles.house().grid.marks == layout::Marks::compressed;
  out.open("w:characterSpacingControl")
      .attr("w:val", compressed ? "compressPunctuation" : "doNotCompress")
      .close();
  out.open("w:compat");
  // What Chinese Word writes for a new document. adjustLineHeightInTable is left out on purpose: it
  // would stretch table rows to the grid.
  for (const std::string_view name :
       {"w:spaceForUL", "w:balanceSingleByteDoubleByteWidth", "w:doNotLeaveBackslashAlone",
        "w:ulTrailSpace", "w:doNotExpandShiftReturn", "w:useFELayout"}) {
    out.open(name).close();
  }
  // Without it Word opens the file in the compatibility mode of 2007.
  out.open("w:compatSetting")
      .attr("w:name", "compatibilityMode")
      .attr("w:uri", "http://schemas.microsoft.com/office/word")
      .attr("w:val", "15")
      .close();
  out.close();
  out.open("w:themeFontLang").attr("w:val", "en-US").attr("w:eastAsia", "zh-CN").close();
  out.open("w:decimalSymbol").attr("w:val", ".").close();
  out.open("w:listSeparator").attr("w:val", ",").close();
  return std::move(out).finish();
}

}  // namespace wengao::docx
