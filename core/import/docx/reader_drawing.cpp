// Drawings: text boxes come in, everything else is counted for what it is.
#include "core/import/docx/elements.h"
#include "core/import/docx/reader.h"

namespace wengao::import::docx {
namespace {

// What a drawing shows that is no text.
struct Content {
  bool text = false;
  bool picture = false;
  bool object = false;
};

void look_at(pugi::xml_node node, Content& content) {
  const std::string_view name = local(node.name());
  if (name == "blip" || name == "imagedata") content.picture = true;
  if (name == "OLEObject" || name == "chart" || name == "relIds" || name == "contentPart" ||
      name == "control" || name == "movie") {
    content.object = true;
  }
}

}  // namespace

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
    note(NoteKind::pictures);
  } else if (!content.text) {
    note(NoteKind::drawings);
  }
}

}  // namespace wengao::import::docx
