#include "core/export/ofd/ofd.h"

#include <deque>

#include "core/export/numbers.h"
#include "core/export/ofd/parts.h"
#include "core/export/zip/zip.h"

namespace wengao {
namespace {

using namespace ofd;  // NOLINT: the steps of this folder

// Entries name their files by views: the names are kept here.
class Package {
 public:
  void add(std::string name, std::string data) {
    names_.push_back(std::move(name));
    entries_.push_back({names_.back(), std::move(data)});
  }
  [[nodiscard]] std::span<const ZipEntry> entries() const { return entries_; }

 private:
  std::deque<std::string> names_;
  std::vector<ZipEntry> entries_;
};

std::string as_text(ByteView bytes) { return {bytes.begin(), bytes.end()}; }

// From all that is drawn, so that two documents practically never share one.
std::string document_id(std::span<const ZipEntry> entries) {
  std::string all;
  for (const ZipEntry& entry : entries) {
    all += identity({reinterpret_cast<const std::uint8_t*>(entry.data.data()), entry.data.size()});
  }
  return identity({reinterpret_cast<const std::uint8_t*>(all.data()), all.size()});
}

}  // namespace

Result<Bytes> write_ofd(const ExportInput& input, const ExportOptions& options) {
  if (input.fonts == nullptr) return Error{Code::data_missing, "fonts"};
  const auto date = parse_date(options.date);
  if (!date) return date.error();

  Numbering numbers;
  for (std::size_t k = 0; k < input.pages.size(); ++k) numbers.pages.push_back(numbers.next());
  for (const fonts::Font& font : input.fonts->fonts()) {
    (void)font;
    numbers.fonts.push_back(numbers.next());
  }
  std::vector<StoredPicture> pictures = store_pictures(input, numbers);

  Package package;
  for (std::size_t k = 0; k < input.pages.size(); ++k) {
    package.add("Doc_0/" + page_folder(k) + "Content.xml",
                page_part(input.pages[k], k, *input.fonts, numbers));
  }
  for (std::size_t k = 0; k < numbers.fonts.size(); ++k) {
    const fonts::Font& font = input.fonts->fonts()[k];
    package.add("Doc_0/Res/" + font_file(font, numbers.fonts[k]), as_text(font.file()));
  }
  package.add("Doc_0/PublicRes.xml", public_resources_part(*input.fonts, numbers));
  if (!pictures.empty()) package.add("Doc_0/DocumentRes.xml", document_resources_part(pictures));
  for (StoredPicture& picture : pictures) {
    package.add("Doc_0/Res/" + picture_file(picture), std::move(picture.data));
  }
  std::string tags = tags_part(input, numbers);
  package.add("Doc_0/Document.xml",
              document_part(input, numbers, !pictures.empty(), !tags.empty()));
  if (!tags.empty()) {
    package.add("Doc_0/Tags/CustomTags.xml", tag_list_part());
    package.add("Doc_0/Tags/CustomTag.xml", std::move(tags));
  }
  package.add("OFD.xml", root_part(input, *date, document_id(package.entries())));
  return write_zip(package.entries(), *date);
}

}  // namespace wengao
