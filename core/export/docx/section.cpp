#include "core/export/docx/section.h"

namespace wengao::docx {

void write_section(Markup& out, const Measure& m, Footers& footers, bool turned, bool numbered) {
  const Leaf leaf = !numbered ? Leaf::unnumbered : turned ? Leaf::turned : Leaf::upright;
  out.open("w:sectPr");
  for (const bool odd : {false, true}) {
    out.open("w:footerReference")
        .attr("w:type", odd ? "default" : "even")
        .attr("r:id", footers.relation_of(leaf, odd))
        .close();
  }
  out.open("w:pgSz")
      .attr("w:w", turned ? m.page_height : m.page_width)
      .attr("w:h", turned ? m.page_width : m.page_height);
  if (turned) out.attr("w:orient", "landscape");
  out.close();
  // A quarter turn to the right: what was left is above.
  out.open("w:pgMar")
      .attr("w:top", turned ? m.left : m.top)
      .attr("w:right", turned ? m.top : m.right)
      .attr("w:bottom", turned ? m.right : m.bottom)
      .attr("w:left", turned ? m.bottom : m.left)
      .attr("w:header", kHeaderDistance)
      .attr("w:footer", turned ? m.right / 2 : m.footer_distance)
      .attr("w:gutter", 0)
      .close();
  out.open("w:cols").attr("w:space", 425).close();
  // No type: nothing snaps to the grid. Exact line heights and letter spacing give 22 × 28 alike
  // in Word, WPS and LibreOffice, which a typed grid does not.
  out.open("w:docGrid").attr("w:linePitch", 312).close();
  out.close();
}

}  // namespace wengao::docx
