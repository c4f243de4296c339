// Document.xml, OFD.xml and the resources. Elements stand in the order of the schema.
#include "core/export/fonts/names.h"
#include "core/export/markup/markup.h"
#include "core/export/numbers.h"
#include "core/export/ofd/parts.h"
#include "core/export/outline.h"
#include "core/export/written.h"
#include "core/text/utf.h"

namespace wengao::ofd {
namespace {

std::string box(Um x, Um y, Um width, Um height) {
  std::string out;
  for (const Um length : {x, y, width, height}) {
    if (!out.empty()) out += ' ';
    append_milli(length, out);
  }
  return out;
}

void write_outline(const std::vector<OutlineEntry>& entries, const Numbering& numbers,
                   Markup& out) {
  if (entries.empty()) return;
  out.open("ofd:Outlines");
  unsigned open = 0;  // elements that are open
  for (const OutlineEntry& entry : entries) {
    for (; open > entry.depth; --open) out.close();
    out.open("ofd:OutlineElem").attr("Title", std::u16string_view(entry.title));
    out.open("ofd:Actions").open("ofd:Action").attr("Event", "CLICK").open("ofd:Goto");
    std::string top;
    append_milli(entry.top, top);
    out.open("ofd:Dest").attr("Type", "XYZ").attr("PageID", numbers.pages[entry.page]);
    out.attr("Left", "0").attr("Top", std::string_view(top)).attr("Zoom", "0");
    out.close().close().close().close();
    ++open;
  }
  for (; open > 0; --open) out.close();
  out.close();
}

// Readers that do not use embedded fonts look for one of this family on their machine: 宋体 has
// most of the rare characters.
std::string family_name(const fonts::Plan& plan, std::size_t font) {
  const fonts::Source source = plan.sources()[font];
  if (source >= fonts::kShipped) return plan.fonts()[font].name();
  const Face face = source == fonts::kRare ? Face::songti : static_cast<Face>(source);
  return text::to_utf8(fonts::official_name(face));
}

}  // namespace

std::string page_folder(std::size_t page) { return "Pages/Page_" + std::to_string(page) + "/"; }

std::string font_file(const fonts::Font& font, Id id) {
  return "font_" + std::to_string(id) + (font.cff().empty() ? ".ttf" : ".otf");
}

std::string public_resources_part(const fonts::Plan& plan, const Numbering& numbers) {
  Markup out;
  out.open("ofd:Res").attr("xmlns:ofd", kNamespace).attr("BaseLoc", "Res");
  if (!plan.fonts().empty()) {
    out.open("ofd:Fonts");
    for (std::size_t k = 0; k < plan.fonts().size(); ++k) {
      const std::string family = family_name(plan, k);
      const std::string name = plan.sources()[k] == fonts::kRare ? plan.fonts()[k].name() : family;
      out.open("ofd:Font").attr("ID", numbers.fonts[k]);
      out.attr("FontName", std::string_view(name)).attr("FamilyName", std::string_view(family));
      out.attr("Charset", "unicode");
      out.open("ofd:FontFile");
      out.text(std::string_view(font_file(plan.fonts()[k], numbers.fonts[k]))).close().close();
    }
  }
  return std::move(out).finish();
}

std::string document_part(const ExportInput& input, const Numbering& numbers, bool has_pictures,
                          bool has_tags) {
  Markup out;
  out.open("ofd:Document").attr("xmlns:ofd", kNamespace);
  out.open("ofd:CommonData");
  out.open("ofd:MaxUnitID").text(std::string_view(std::to_string(numbers.last))).close();
  const Page blank;
  const Page& first = input.pages.empty() ? blank : input.pages.front();
  out.open("ofd:PageArea").open("ofd:PhysicalBox");
  out.text(std::string_view(box(0, 0, first.width, first.height))).close().close();
  out.open("ofd:PublicRes").text(std::string_view("PublicRes.xml")).close();
  if (has_pictures) out.open("ofd:DocumentRes").text(std::string_view("DocumentRes.xml")).close();
  out.close();
  out.open("ofd:Pages");
  for (std::size_t k = 0; k < numbers.pages.size(); ++k) {
    out.open("ofd:Page").attr("ID", numbers.pages[k]);
    out.attr("BaseLoc", std::string_view(page_folder(k) + "Content.xml")).close();
  }
  out.close();
  const auto outline = outline_of(input.blocks, input.pages);
  write_outline(outline, numbers, out);
  if (!outline.empty()) {
    out.open("ofd:VPreferences").open("ofd:PageMode");
    out.text(std::string_view("UseOutlines")).close().close();
  }
  if (has_tags) {
    out.open("ofd:CustomTags").text(std::string_view("Tags/CustomTags.xml")).close();
  }
  return std::move(out).finish();
}

std::string root_part(const ExportInput& input, Date date, const std::string& id) {
  const std::u16string title =
      input.metadata.title.empty() ? joined_title(input.blocks) : input.metadata.title;
  const std::string day = w3c_date_time(date).substr(0, 10);
  Markup out;
  out.open("ofd:OFD").attr("xmlns:ofd", kNamespace);
  out.attr("Version", "1.0").attr("DocType", "OFD");
  out.open("ofd:DocBody").open("ofd:DocInfo");
  out.open("ofd:DocID").text(std::string_view(id)).close();
  if (!title.empty()) out.open("ofd:Title").text(title).close();
  if (!input.metadata.author.empty()) out.open("ofd:Author").text(input.metadata.author).close();
  out.open("ofd:CreationDate").text(std::string_view(day)).close();
  out.open("ofd:ModDate").text(std::string_view(day)).close();
  out.open("ofd:DocUsage").text(std::string_view("Normal")).close();
  out.open("ofd:Creator").text(std::string_view("Wengao")).close();
  out.close();
  out.open("ofd:DocRoot").text(std::string_view("Doc_0/Document.xml")).close();
  return std::move(out).finish();
}

}  // namespace wengao::ofd
