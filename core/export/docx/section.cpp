#include "core/export/docx/section.h"

namespace wengao::docx {

namespace {

void write_edges(Markup& out, const Section& section, Edges& edges) {
  const auto refer = [&](std::string_view kind, std::string_view pages, Edge edge) {
    out.open(kind).attr("w:type", pages).attr("r:id", edges.relation_of(edge)).close();
  };
  if (section.letter_top > 0) {
    refer("w:headerReference", "even", Edge::letter_rest);
    refer("w:headerReference", "default", Edge::letter_rest);
    refer("w:footerReference", "first", Edge::letter_front);
  }
  const auto footer = [&](Edge upright, Edge turned) {
    return !section.numbered ? Edge::unnumbered : section.turned ? turned : upright;
  };
  refer("w:footerReference", "even", footer(Edge::even, Edge::even_turned));
  refer("w:footerReference", "default", footer(Edge::odd, Edge::odd_turned));
}

}  // namespace

void write_section(Markup& out, const Measure& m, const Section& section, Edges& edges) {
  const bool turned = section.turned;
  out.open("w:sectPr");
  write_edges(out, section, edges);
  out.open("w:pgSz")
      .attr("w:w", turned ? m.page_height : m.page_width)
      .attr("w:h", turned ? m.page_width : m.page_height);
  if (turned) out.attr("w:orient", "landscape");
  out.close();
  // A quarter turn to the right: what was left is above.
  out.open("w:pgMar")
      .attr("w:top", section.letter_top > 0 ? section.letter_top
                     : turned               ? m.left
                                            : m.top)
      .attr("w:right", turned ? m.top : m.right)
      .attr("w:bottom", turned ? m.right : m.bottom)
      .attr("w:left", turned ? m.bottom : m.left)
      .attr("w:header", kHeaderDistance)
      .attr("w:footer", turned ? m.right / 2 : m.footer_distance)
      .attr("w:gutter", 0)
      .close();
  out.open("w:cols").attr("w:space", 425).close();
  if (section.letter_top > 0) out.open("w:titlePg").close();
  // No type: nothing snaps to the grid. Exact line heights and letter spacing give 22 × 28 alike
  // in Word, WPS and LibreOffice, which a typed grid does not.
  out.open("w:docGrid").attr("w:linePitch", 312).close();
  out.close();
}

}  // namespace wengao::docx
