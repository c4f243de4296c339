#include "core/export/docx/edges.h"

#include "core/export/docx/properties.h"
#include "core/layout/grid.h"

namespace wengao::docx {
namespace {

void open_part(Markup& out, std::string_view name = "w:ftr") {
  out.open(name).attr("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
}

class Footer {
 public:
  explicit Footer(const Styles& styles)
      : measure_(styles.measure()), folio_(styles.house().folio) {}

  std::string write_part(bool odd, bool turned) {
    open_part(out_);
    if (turned) open_side();
    out_.open("w:p");
    write(out_, place(odd));
    if (folio_.printed) {
      write_text(folio_.before);
      write_field(u" PAGE ", odd ? u"1" : u"2");
      if (folio_.between) {
        write_text(*folio_.between);
        write_field(u" NUMPAGES ", u"2");
      }
      write_text(folio_.after);
    }
    if (turned) close_side();
    return std::move(out_).finish();
  }

 private:
  // Chapter 8: the number of a page that lies on its side stands at the foot of the paper held
  // upright, which is the page's left edge. A table of one cell stands there, its words turned.
  void open_side() {
    const Measure& m = measure_;
    const int line = folio_.size / 50;
    out_.open("w:tbl");
    out_.open("w:tblPr");
    out_.open("w:tblpPr")
        .attr("w:horzAnchor", "page")
        .attr("w:vertAnchor", "page")
        .attr("w:tblpX", m.footer_distance)
        .attr("w:tblpY", m.left)
        .close();
    width("w:tblW", line);
    out_.open("w:tblLayout").attr("w:type", "fixed").close();
    out_.open("w:tblCellMar");
    for (const char* side : {"w:top", "w:left", "w:bottom", "w:right"}) width(side, 0);
    out_.close().close();
    out_.open("w:tblGrid").open("w:gridCol").attr("w:w", line).close().close();
    out_.open("w:tr").open("w:trPr").open("w:trHeight");
    out_.attr("w:val", m.text_width).attr("w:hRule", "exact").close().close();
    out_.open("w:tc").open("w:tcPr");
    width("w:tcW", line);
    out_.open("w:textDirection").attr("w:val", "tbRl").close();
    out_.close();
  }

  // A footer ends with a paragraph of its own.
  void close_side() {
    out_.close().close().close().close();
    out_.open("w:p");
  }

  void width(std::string_view name, int twips) {
    out_.open(name).attr("w:w", twips).attr("w:type", "dxa").close();
  }

  // 7.5: one cell stays free on the outer side.
  [[nodiscard]] ParagraphProperties place(bool odd) const {
    using Side = layout::Folio::Side;
    ParagraphProperties properties{.style = "Footer"};
    properties.indent.cell = folio_.size / 50;
    if (folio_.side == Side::centre) {
      properties.align = Align::centre;
    } else if (folio_.side == Side::right || (folio_.side == Side::outer && odd)) {
      properties.indent.right = 100;
      properties.align = Align::right;
    } else {
      properties.indent.left = 100;
      properties.align = Align::left;
    }
    return properties;
  }

  void write_text(std::u16string_view text) {
    if (text.empty()) return;
    out_.open("w:r");
    out_.open("w:t").attr("xml:space", "preserve").text(text).close();
    out_.close();
  }

  void write_field_mark(std::string_view type) {
    out_.open("w:r");
    out_.open("w:fldChar").attr("w:fldCharType", type).close();
    out_.close();
  }

  void write_field(std::u16string_view code, std::u16string_view shown) {
    write_field_mark("begin");
    out_.open("w:r");
    out_.open("w:instrText").attr("xml:space", "preserve").text(code).close();
    out_.close();
    write_field_mark("separate");
    write_text(shown);
    write_field_mark("end");
  }

  const Measure& measure_;
  const layout::Folio& folio_;
  Markup out_;
};

std::string blank_footer_part() {
  Markup out;
  open_part(out);
  out.open("w:p");
  write(out, ParagraphProperties{.style = "Footer"});
  return std::move(out).finish();
}

// 10.1: thin over thick, 170 mm long, 20 mm above the paper's foot; the page has no number.
std::string letter_front_part(const Styles& styles) {
  constexpr int kLine = 20;  // of the empty line above the rule
  const layout::Grid& grid = styles.house().grid;
  const Um rule = grid.page_height - layout::kLetterRuleFoot - layout::kLetterRules;
  Markup out;
  open_part(out);
  out.open("w:p");
  write(out, ParagraphProperties{
                 .style = "Footer",
                 .box = {layout::twips((grid.page_width - layout::kLetterRuleLength) / 2),
                         layout::twips(rule) - kLine, layout::twips(layout::kLetterRuleLength)},
                 .rule_below = 24,
                 .rule_distance = 0,
                 .rule_colour = "FF0000",
                 .rule_kind = "thinThickSmallGap",
                 .line = kLine});
  out.close();
  out.open("w:p");
  write(out, ParagraphProperties{.style = "Footer"});
  return std::move(out).finish();
}

// The section begins where a letter's mark does; an empty line takes all other pages from there to
// the text area.
std::string letter_rest_part(const Styles& styles) {
  Markup out;
  open_part(out, "w:hdr");
  out.open("w:p");
  write(out, ParagraphProperties{.line = styles.measure().top - kHeaderDistance,
                                 .indent = {.first = 0}});
  return std::move(out).finish();
}

// In the order of enum Edge.
struct Kind {
  std::string_view name;
  std::string_view relation;
  std::string_view type;
};
constexpr std::array<Kind, 7> kKinds{{
    {"/word/footer1.xml", "rId4", "footer"},
    {"/word/footer2.xml", "rId5", "footer"},
    {"/word/footer3.xml", "rId6", "footer"},
    {"/word/footer4.xml", "rId7", "footer"},
    {"/word/footer5.xml", "rId8", "footer"},
    {"/word/footer6.xml", "rId9", "footer"},
    {"/word/header1.xml", "rId10", "header"},
}};

std::string data_of(Edge edge, const Styles& styles) {
  switch (edge) {
    case Edge::odd:
      return Footer(styles).write_part(true, false);
    case Edge::even:
      return Footer(styles).write_part(false, false);
    case Edge::odd_turned:
      return Footer(styles).write_part(true, true);
    case Edge::even_turned:
      return Footer(styles).write_part(false, true);
    case Edge::unnumbered:
      return blank_footer_part();
    case Edge::letter_front:
      return letter_front_part(styles);
    case Edge::letter_rest:
      break;
  }
  return letter_rest_part(styles);
}

}  // namespace

std::string_view Edges::relation_of(Edge edge) {
  const auto k = static_cast<std::size_t>(edge);
  used_[k] = true;
  return kKinds[k].relation;
}

std::vector<Edges::Part> Edges::parts(const Styles& styles) const {
  std::vector<Part> all;
  for (std::size_t k = 0; k < kKinds.size(); ++k) {
    if (!used_[k]) continue;
    const Kind& kind = kKinds[k];
    all.push_back({kind.name, kind.relation, kind.type, data_of(static_cast<Edge>(k), styles)});
  }
  return all;
}

}  // namespace wengao::docx
