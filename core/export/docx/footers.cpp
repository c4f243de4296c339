#include "core/export/docx/parts.h"
#include "core/export/docx/properties.h"

namespace wengao::docx {
namespace {

class Footer {
 public:
  explicit Footer(const Styles& styles)
      // All slots: a page number is 宋体, its digits and its dashes.
      : folio_(styles.house().folio),
        look_{.font = styles.font(folio_.face).name, .size = folio_.size / 500} {}

  std::string write_part(bool odd) {
    out_.open("w:ftr").attr("xmlns:w",
                            "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
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
    return std::move(out_).finish();
  }

 private:
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
    write(out_, look_);
    out_.open("w:t").attr("xml:space", "preserve").text(text).close();
    out_.close();
  }

  void write_field_mark(std::string_view type) {
    out_.open("w:r");
    write(out_, look_);
    out_.open("w:fldChar").attr("w:fldCharType", type).close();
    out_.close();
  }

  void write_field(std::u16string_view code, std::u16string_view shown) {
    write_field_mark("begin");
    out_.open("w:r");
    write(out_, look_);
    out_.open("w:instrText").attr("xml:space", "preserve").text(code).close();
    out_.close();
    write_field_mark("separate");
    write_text(shown);
    write_field_mark("end");
  }

  const layout::Folio& folio_;
  const RunProperties look_;
  Markup out_;
};

}  // namespace

std::string footer_part(bool odd, const Styles& styles) { return Footer(styles).write_part(odd); }

}  // namespace wengao::docx
