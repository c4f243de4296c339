#include "core/export/docx/parts.h"
#include "core/export/docx/properties.h"

namespace wengao::docx {
namespace {

void write_text(Markup& out, std::u16string_view text) {
  out.open("w:r");
  // All slots: a page number is 宋体, its digits and its dashes.
  write(out, RunProperties{.face = Face::songti, .size = kSmallSize});
  out.open("w:t").attr("xml:space", "preserve").text(text).close();
  out.close();
}

void write_field_mark(Markup& out, std::string_view type) {
  out.open("w:r");
  write(out, RunProperties{.face = Face::songti, .size = kSmallSize});
  out.open("w:fldChar").attr("w:fldCharType", type).close();
  out.close();
}

}  // namespace

std::string footer_part(bool odd) {
  Markup out;
  out.open("w:ftr").attr("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
  out.open("w:p");
  // 7.5: one cell of 四号 stays free on the outer side.
  ParagraphProperties properties{.style = "Footer"};
  properties.indent.cell = kSmallCell;
  (odd ? properties.indent.right : properties.indent.left) = 100;
  properties.align = odd ? Align::right : Align::left;
  write(out, properties);
  write_text(out, u"\u2014 ");
  write_field_mark(out, "begin");
  out.open("w:r");
  write(out, RunProperties{.face = Face::songti, .size = kSmallSize});
  out.open("w:instrText").attr("xml:space", "preserve").text(u" PAGE ").close();
  out.close();
  write_field_mark(out, "separate");
  write_text(out, odd ? u"1" : u"2");
  write_field_mark(out, "end");
  write_text(out, u" \u2014");
  return std::move(out).finish();
}

}  // namespace wengao::docx
