// Parts: the XML files of an OFD package, one function each.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/export/date.h"
#include "core/export/exporter.h"
#include "core/export/fonts/plan.h"

namespace wengao::ofd {

inline constexpr std::string_view kNamespace = "http://www.ofdspec.org/2016";

// Every object has a number, one row for the whole document.
using Id = std::uint32_t;

// A drawn thing and the line of text it belongs to.
struct DrawnObject {
  BlockId block = 0;
  Id page = 0;
  Id object = 0;
};

// A picture's file in the package. Readers do not know GIF: those become PNG.
struct StoredPicture {
  Id id = 0;
  PictureType type = PictureType::png;
  std::string data;
};

struct Numbering {
  Id last = 0;
  Id next() { return ++last; }
  std::vector<Id> pages;     // in order
  std::vector<Id> fonts;     // by font of the plan
  std::vector<Id> pictures;  // by picture of the document: its file; 0: on no page, or damaged
  std::vector<DrawnObject> drawn;
};

// Names of files inside the package.
std::string page_folder(std::size_t page);
std::string font_file(const fonts::Font& font, Id id);
std::string picture_file(const StoredPicture& picture);

std::string page_part(const Page& page, std::size_t index, const fonts::Plan& plan,
                      Numbering& numbers);
std::string public_resources_part(const fonts::Plan& plan, const Numbering& numbers);
// The pictures the pages draw, each once; numbers them.
std::vector<StoredPicture> store_pictures(const ExportInput& input, Numbering& numbers);
std::string document_resources_part(std::span<const StoredPicture> pictures);
std::string document_part(const ExportInput& input, const Numbering& numbers, bool has_pictures,
                          bool has_tags);
// The elements of the paper by their names in GB/T 9704, with the objects that draw them; empty
// when nothing is known of the lines.
std::string tags_part(const ExportInput& input, const Numbering& numbers);
std::string tag_list_part();
std::string root_part(const ExportInput& input, Date date, const std::string& id);

}  // namespace wengao::ofd
