#include "core/export/docx/section.h"

#include "core/export/docx/measure.h"

namespace wengao::docx {

void write_section(Markup& out) {
  out.open("w:sectPr");
  out.open("w:footerReference").attr("w:type", "even").attr("r:id", "rId5").close();
  out.open("w:footerReference").attr("w:type", "default").attr("r:id", "rId4").close();
  out.open("w:pgSz").attr("w:w", kPageWidth).attr("w:h", kPageHeight).close();
  out.open("w:pgMar")
      .attr("w:top", kMarginTop)
      .attr("w:right", kMarginRight)
      .attr("w:bottom", kMarginBottom)
      .attr("w:left", kMarginLeft)
      .attr("w:header", kHeaderDistance)
      .attr("w:footer", kFooterDistance)
      .attr("w:gutter", 0)
      .close();
  out.open("w:cols").attr("w:space", 425).close();
  // No type: nothing snaps to the grid. Exact line heights and letter spacing give 22 × 28 alike
  // in Word, WPS and LibreOffice, which a typed grid does not.
  out.open("w:docGrid").attr("w:linePitch", 312).close();
  out.close();
}

}  // namespace wengao::docx
