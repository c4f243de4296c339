#include "core/export/docx/parts.h"
#include "core/export/docx/styles.h"

namespace wengao::docx {

std::string fonts_part(const Styles& styles) {
  Markup out;
  out.open("w:fonts").attr("xmlns:w",
                           "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
  for (const Face face :
       {Face::fangsong, Face::kaiti, Face::heiti, Face::songti, Face::xiaobiaosong}) {
    const FontName& name = styles.font(face);
    out.open("w:font").attr("w:name", name.name);
    out.open("w:altName").attr("w:val", name.alternative).close();
    out.open("w:charset").attr("w:val", "86").close();  // GB 2312
    out.open("w:family").attr("w:val", face == Face::heiti ? "swiss" : "roman").close();
    out.open("w:pitch").attr("w:val", "default").close();
    out.close();
  }
  return std::move(out).finish();
}

}  // namespace wengao::docx
