#include "core/export/pdf/pdf.h"

#include "core/export/pdf/bookmarks.h"
#include "core/export/pdf/content.h"
#include "core/export/pdf/metadata.h"
#include "core/export/pdf/values.h"
#include "core/export/written.h"

namespace wengao {
namespace {

using namespace pdf;  // NOLINT: the steps of this folder

void write_page(const Page& page, std::size_t index, int object, int parent, int resources,
                const Drawing& with, Objects& objects) {
  const int content = objects.add_stream("", page_content(page, index, with));
  std::string out = "<</Type/Page/Parent " + ref(parent) + "/MediaBox[0 0 ";
  append_milli(milli_points(page.width), out);
  out += ' ';
  append_milli(milli_points(page.height), out);
  out += "]/Resources " + ref(resources) + "/Contents " + ref(content) + "/StructParents ";
  append_integer(static_cast<std::int64_t>(index), out);
  objects.put(object, out + "/Tabs/S>>");
}

void write_page_tree(int tree, std::span<const int> pages, Objects& objects) {
  std::string out = "<</Type/Pages/Count ";
  append_integer(static_cast<std::int64_t>(pages.size()), out);
  out += "/Kids[";
  for (const int page : pages) out += ref(page) + " ";
  objects.put(tree, out + "]>>");
}

}  // namespace

Result<Bytes> write_pdf(const ExportInput& input, const ExportOptions& options) {
  if (input.fonts == nullptr) return Error{Code::data_missing, "fonts"};
  const auto date = parse_date(options.date);
  if (!date) return date.error();
  About document{input.metadata.title, input.metadata.author, *date};
  if (document.title.empty()) document.title = joined_title(input.blocks);

  Objects objects;
  const int tree = objects.reserve();
  const int resources = objects.reserve();
  std::vector<int> pages(input.pages.size());
  for (int& page : pages) page = objects.reserve();

  const FontSet fonts(*input.fonts, objects);
  Structure structure(input.blocks);
  PictureSet pictures(input.pictures, objects);
  const Drawing with{*input.fonts, fonts, structure, pictures};
  for (std::size_t k = 0; k < pages.size(); ++k) {
    write_page(input.pages[k], k, pages[k], tree, resources, with, objects);
  }
  objects.put(resources,
              "<</Font<<" + fonts.resources() + ">>/XObject<<" + pictures.resources() + ">>>>");
  document.archival = !pictures.has_inks();
  write_page_tree(tree, pages, objects);

  std::string catalog = "<</Type/Catalog/Pages " + ref(tree) + "/Lang(zh-CN)";
  catalog += "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>";
  catalog += "/StructTreeRoot " + ref(structure.write(objects, pages));
  catalog += "/Metadata " + ref(write_xmp(document, objects));
  catalog += "/OutputIntents[" + ref(write_output_intent(objects)) + "]";
  const auto outline = outline_of(input.blocks, input.pages);
  const int bookmarks = write_bookmarks(outline, input.pages, pages, objects);
  if (bookmarks != 0) catalog += "/PageMode/UseOutlines/Outlines " + ref(bookmarks);
  const int root = objects.add(catalog + ">>");
  return std::move(objects).finish(root, write_info(document, objects));
}

}  // namespace wengao
