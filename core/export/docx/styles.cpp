#include "core/export/docx/styles.h"

#include "core/export/docx/parts.h"

namespace wengao::docx {
namespace {

void write_defaults(Markup& out, const Styles& styles) {
  out.open("w:docDefaults");
  out.open("w:rPrDefault");
  write(out, RunProperties{.font = styles.font(styles.house().body).name,
                           .size = styles.measure().body_size,
                           .language = "en-US"});
  out.close();
  out.open("w:pPrDefault").close();
  out.close();
  // Word lists only what this document uses; its other built-in styles stay out of sight.
  out.open("w:latentStyles")
      .attr("w:defLockedState", 0)
      .attr("w:defUIPriority", 99)
      .attr("w:defSemiHidden", 1)
      .attr("w:defUnhideWhenUsed", 1)
      .attr("w:defQFormat", 0)
      .attr("w:count", 376)
      .close();
}

void open_style(Markup& out, std::string_view type, std::string_view id, std::string_view name,
                bool is_default) {
  out.open("w:style").attr("w:type", type);
  if (is_default) out.attr("w:default", 1);
  out.attr("w:styleId", id);
  out.open("w:name").attr("w:val", name).close();
}

void value(Markup& out, std::string_view name, std::string_view text) {
  out.open(name).attr("w:val", text).close();
}

void write_paragraph_style(Markup& out, const Style& style) {
  const bool base = style.id == "Normal";
  open_style(out, "paragraph", style.id, style.name, base);
  if (!base) value(out, "w:basedOn", "Normal");
  if (!style.next.empty()) value(out, "w:next", style.next);
  if (!style.character.empty()) value(out, "w:link", style.character);
  out.open("w:uiPriority").attr("w:val", style.priority).close();
  out.open("w:qFormat").close();
  write(out, style.paragraph);
  write(out, style.run);
  out.close();
}

// The character half of a linked heading style: what a lead span wears within a body paragraph.
void write_lead_style(Markup& out, const Style& style) {
  open_style(out, "character", style.character, style.character, false);
  value(out, "w:basedOn", "DefaultParagraphFont");
  value(out, "w:link", style.id);
  out.open("w:uiPriority").attr("w:val", style.priority).close();
  write(out, style.run);
  out.close();
}

void write_table_styles(Markup& out) {
  open_style(out, "table", "TableNormal", "Normal Table", true);
  out.open("w:uiPriority").attr("w:val", 99).close();
  out.open("w:semiHidden").close();
  out.open("w:unhideWhenUsed").close();
  out.open("w:tblPr");
  out.open("w:tblInd").attr("w:w", 0).attr("w:type", "dxa").close();
  out.open("w:tblCellMar");
  for (const std::string_view side : {"w:top", "w:left", "w:bottom", "w:right"}) {
    const bool across = side == "w:left" || side == "w:right";
    out.open(side).attr("w:w", across ? 108 : 0).attr("w:type", "dxa").close();
  }
  out.close().close().close();

  open_style(out, "table", "TableGrid", "Table Grid", false);
  value(out, "w:basedOn", "TableNormal");
  out.open("w:uiPriority").attr("w:val", 39).close();
  out.open("w:tblPr").open("w:tblBorders");
  for (const std::string_view side :
       {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
    out.open(side)
        .attr("w:val", "single")
        .attr("w:sz", 4)
        .attr("w:space", 0)
        .attr("w:color", "auto")
        .close();
  }
  out.close();
  out.open("w:tblCellMar");
  for (const std::string_view side : {"w:top", "w:bottom"}) {
    out.open(side).attr("w:w", kTableMargin).attr("w:type", "dxa").close();
  }
  out.close().close().close();
}

}  // namespace

std::string styles_part(const Styles& sheet) {
  Markup out;
  out.open("w:styles")
      .attr("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
  write_defaults(out, sheet);
  const std::span<const Style> styles = sheet.all();
  write_paragraph_style(out, styles.front());
  open_style(out, "character", "DefaultParagraphFont", "Default Paragraph Font", true);
  out.open("w:uiPriority").attr("w:val", 1).close();
  out.open("w:semiHidden").close();
  out.open("w:unhideWhenUsed").close();
  out.close();
  for (const Style& style : styles.subspan(1)) {
    write_paragraph_style(out, style);
    if (!style.character.empty()) write_lead_style(out, style);
  }
  open_style(out, "paragraph", "Footer", "footer", false);
  value(out, "w:basedOn", "Normal");
  out.open("w:uiPriority").attr("w:val", 99).close();
  // 7.5: 四号宋体; with this line height the dash stands 7 mm below the type area.
  const layout::Folio& folio = sheet.house().folio;
  write(out,
        ParagraphProperties{.line = folio.size / 50, .indent = {.first = 0}, .align = Align::left});
  write(out,
        RunProperties{.font = sheet.font(folio.face).name, .scale = 100, .size = folio.size / 500});
  out.close();
  write_table_styles(out);
  open_style(out, "numbering", "NoList", "No List", true);
  out.open("w:uiPriority").attr("w:val", 99).close();
  out.open("w:semiHidden").close();
  out.open("w:unhideWhenUsed").close();
  out.close();
  return std::move(out).finish();
}

}  // namespace wengao::docx
