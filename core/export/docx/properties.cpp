#include "core/export/docx/properties.h"

namespace wengao::docx {
namespace {

void on(Markup& out, std::string_view name) { out.open(name).close(); }
void off(Markup& out, std::string_view name) { out.open(name).attr("w:val", 0).close(); }
void value(Markup& out, std::string_view name, std::string_view text) {
  out.open(name).attr("w:val", text).close();
}
void value(Markup& out, std::string_view name, int number) {
  out.open(name).attr("w:val", number).close();
}

void write_fonts(Markup& out, std::string_view name) {
  // Word takes “ ” — … · from the hAnsi slot, and Latin text from ascii: with one name in all four
  // slots and no theme attributes none of them can end up in another font.
  out.open("w:rFonts")
      .attr("w:hint", "eastAsia")
      .attr("w:ascii", name)
      .attr("w:eastAsia", name)
      .attr("w:hAnsi", name)
      .attr("w:cs", name)
      .close();
}

void write_rule(Markup& out, const ParagraphProperties& p) {
  if (p.rule_below == 0 && p.rule_kind != "nil") return;
  out.open("w:pBdr");
  out.open("w:bottom")
      .attr("w:val", p.rule_kind)
      .attr("w:sz", p.rule_below)
      .attr("w:space", p.rule_distance)
      .attr("w:color", p.rule_colour)
      .close();
  out.close();
}

int in_twips(int hundredths, int cell) { return hundredths * cell / 100; }

void write_indent(Markup& out, const Indent& indent) {
  if (!indent.left && !indent.right && !indent.first) return;
  out.open("w:ind");
  if (indent.left) {
    out.attr("w:leftChars", *indent.left).attr("w:left", in_twips(*indent.left, indent.cell));
  }
  if (indent.right) {
    out.attr("w:rightChars", *indent.right).attr("w:right", in_twips(*indent.right, indent.cell));
  }
  if (indent.first && *indent.first < 0) {
    out.attr("w:hangingChars", -*indent.first)
        .attr("w:hanging", in_twips(-*indent.first, indent.cell));
  } else if (indent.first) {
    // 0 is written too: it takes back the two cells that the base style gives.
    out.attr("w:firstLineChars", *indent.first)
        .attr("w:firstLine", in_twips(*indent.first, indent.cell));
  }
  out.close();
}

void write_spacing(Markup& out, const ParagraphProperties& p) {
  if (!p.before && !p.after && p.line == 0 && !p.line_single) return;
  out.open("w:spacing");
  if (p.before) out.attr("w:before", *p.before);
  if (p.after) out.attr("w:after", *p.after);
  if (p.line_single) {
    out.attr("w:line", 240).attr("w:lineRule", "auto");
  } else if (p.line != 0) {
    out.attr("w:line", p.line).attr("w:lineRule", "exact");
  }
  out.close();
}

std::string_view align_name(Align align) {
  switch (align) {
    case Align::both:
      return "both";
    case Align::left:
      return "left";
    case Align::centre:
      return "center";
    case Align::right:
      return "right";
    case Align::spread:
      return "distribute";
    case Align::inherit:
      break;
  }
  return "";
}

bool is_empty(const ParagraphProperties& p) {
  const Indent& i = p.indent;
  return p.tabs.empty() && p.style.empty() && !p.keep_next && !p.page_break_before &&
         p.rule_below == 0 && p.rule_kind != "nil" && p.box.width == 0 && !p.east_asian &&
         !p.before && !p.after && p.mark_size == 0 && p.line == 0 && !p.line_single && !i.left &&
         !i.right && !i.first && p.align == Align::inherit && p.outline < 0;
}

}  // namespace

void write(Markup& out, const RunProperties& p) {
  if (p.empty()) return;
  out.open("w:rPr");
  if (!p.character_style.empty()) value(out, "w:rStyle", p.character_style);
  if (!p.font.empty()) {
    write_fonts(out, p.font);
  } else if (p.east_asian) {
    out.open("w:rFonts").attr("w:hint", "eastAsia").close();
  }
  if (p.bold) {
    if (*p.bold) {
      on(out, "w:b");
      on(out, "w:bCs");
    } else {
      off(out, "w:b");
      off(out, "w:bCs");
    }
  }
  if (!p.colour.empty()) value(out, "w:color", p.colour);
  if (p.spacing) value(out, "w:spacing", *p.spacing);
  if (p.scale) value(out, "w:w", *p.scale);
  if (p.size != 0) {
    value(out, "w:sz", p.size);
    value(out, "w:szCs", p.size);
  }
  if (!p.language.empty()) {
    out.open("w:lang").attr("w:val", p.language).attr("w:eastAsia", "zh-CN").close();
  }
  out.close();
}

void write(Markup& out, const ParagraphProperties& p) {
  if (is_empty(p)) return;
  out.open("w:pPr");
  if (!p.style.empty()) value(out, "w:pStyle", p.style);
  if (p.keep_next) on(out, "w:keepNext");
  if (p.page_break_before) on(out, "w:pageBreakBefore");
  if (p.box.width != 0) {
    out.open("w:framePr")
        .attr("w:w", p.box.width)
        .attr("w:wrap", "around")
        .attr("w:vAnchor", "page")
        .attr("w:hAnchor", "page")
        .attr("w:x", p.box.x)
        .attr("w:y", p.box.y)
        .close();
  }
  if (p.east_asian) off(out, "w:widowControl");  // would leave pages of 21 lines
  write_rule(out, p);
  if (!p.tabs.empty()) {
    out.open("w:tabs");
    for (const Tab& tab : p.tabs) {
      out.open("w:tab").attr("w:val", tab.kind).attr("w:pos", tab.at).close();
    }
    out.close();
  }
  if (p.east_asian) {
    on(out, "w:kinsoku");
    on(out, "w:wordWrap");
    // Allowed, as it is by default in Word and WPS. LibreOffice (7.4) reads this switch the wrong
    // way round, and with hanging marks it now and then drops a mark at the end of a justified
    // line: a mark that hangs in one suite is a smaller evil than one that is lost in another.
    on(out, "w:overflowPunct");
    off(out, "w:topLinePunct");
    off(out, "w:autoSpaceDE");  // no quarter spaces between Chinese and Latin: they break the cells
    off(out, "w:autoSpaceDN");
    off(out, "w:adjustRightInd");
    off(out, "w:snapToGrid");
  }
  write_spacing(out, p);
  write_indent(out, p.indent);
  if (p.align != Align::inherit) value(out, "w:jc", align_name(p.align));
  if (p.outline >= 0) value(out, "w:outlineLvl", p.outline);
  if (p.mark_size != 0) {
    out.open("w:rPr");
    value(out, "w:sz", p.mark_size);
    out.close();
  }
  out.close();
}

}  // namespace wengao::docx
