// Drawings: text boxes and pictures come in, everything else is counted for what it is.
#include <algorithm>
#include <tuple>

#include "core/import/docx/elements.h"
#include "core/import/docx/reader.h"
#include "core/text/utf.h"

namespace wengao::import::docx {
namespace {

// What a drawing shows that is no text.
struct Content {
  bool text = false;
  bool picture = false;
  bool object = false;
  std::string_view relation;
  Picture shown;  // its size and description; 0 where the file does not say
};

// English Metric Units of 1/36 micrometre, ECMA-376 part 1, 20.1.2.1; 0 for what cannot be.
std::uint32_t micrometres(pugi::xml_node node, std::string_view name) {
  constexpr int kEmuPerMicrometre = 36;
  return static_cast<std::uint32_t>(std::max(number(node, name, 0), 0) / kEmuPerMicrometre);
}

void look_at(pugi::xml_node node, Content& content) {
  const std::string_view name = local(node.name());
  if (name == "extent") {
    content.shown.width = micrometres(node, "cx");
    content.shown.height = micrometres(node, "cy");
  }
  if (name == "docPr") content.shown.description = text::from_utf8(attribute(node, "descr"));
  // Of several pictures in one drawing the first stands for all.
  if ((name == "blip" || name == "imagedata") && !content.picture) {
    content.picture = true;
    content.relation = attribute(node, name == "blip" ? "embed" : "id");
  }
  if (name == "OLEObject" || name == "chart" || name == "relIds" || name == "contentPart" ||
      name == "control" || name == "movie") {
    content.object = true;
  }
}

}  // namespace

void Reader::keep_picture(std::string_view relation, Picture picture) {
  if (!find_picture_) return note(NoteKind::pictures);
  picture.bytes = find_picture_(relation);
  const auto type =
      picture.bytes != nullptr ? picture_type(*picture.bytes) : std::optional<PictureType>();
  if (!type) {
    note(NoteKind::pictures);
    picture_lines_.push_back({unkept_picture_line(picture.description), {}});
    return;
  }
  note(NoteKind::pictures_kept);
  picture.type = *type;
  if (picture.width == 0 || picture.height == 0) {
    constexpr std::pair<std::uint32_t, std::uint32_t> kUnknown = {80'000, 60'000};
    std::tie(picture.width, picture.height) =
        natural_size(*picture.bytes, picture.type).value_or(kUnknown);
  }
  picture.width = std::min(picture.width, kMaxPictureSize);
  picture.height = std::min(picture.height, kMaxPictureSize);
  picture_lines_.push_back({picture_line(pictures_.size(), picture.description), {}});
  pictures_.push_back(std::move(picture));
}

void Reader::read_picture(pugi::xml_node picture, int depth) {
  if (!enter(depth)) return;
  Content content;
  // Text boxes lie deep inside drawings: look for them without recursion.
  for (pugi::xml_node node = picture.first_child(); node;) {
    if (is(node, "txbxContent")) {
      content.text = true;
      note(NoteKind::text_boxes);
      std::vector<ReadLine> lines = read_apart(node, depth + 1);
      now_.boxes.insert(now_.boxes.end(), std::make_move_iterator(lines.begin()),
                        std::make_move_iterator(lines.end()));
    } else if (is(node, "AlternateContent")) {
      read_picture(chosen(node), depth + 1);
      content.text = true;  // counted inside
    } else {
      look_at(node, content);
      if (node.first_child()) {
        node = node.first_child();
        continue;
      }
    }
    while (node && node != picture && !node.next_sibling()) node = node.parent();
    node = node == picture ? pugi::xml_node() : node.next_sibling();
  }
  if (content.object) {
    note(NoteKind::objects);
  } else if (content.picture) {
    keep_picture(content.relation, std::move(content.shown));
  } else if (!content.text) {
    note(NoteKind::drawings);
  }
}

}  // namespace wengao::import::docx
