// Classes of WordprocessingML elements.
#pragma once

#include <algorithm>
#include <string_view>

#include "core/import/docx/xml.h"

namespace wengao::import::docx {

// Elements without text of the document in them. All others are taken for wrappers, known or not
// (content controls, smart tags, WPS's own fields), so that no program's text is lost.
inline bool may_hold_text(pugi::xml_node node) {
  const std::string_view name = local(node.name());
  constexpr std::string_view kNone[] = {"rt",      "instrText", "delInstrText", "fldData",
                                        "binData", "sectPr",    "tblGrid"};
  return !name.empty() && !name.ends_with("Pr") && !name.ends_with("PrEx") &&
         !name.ends_with("Change") &&
         std::find(std::begin(kNone), std::end(kNone), name) == std::end(kNone);
}

// Of alternatives the first is what the writer's own program meant; an empty one gives way to the
// fallback. ECMA-376 part 3, 10.2.1.
inline pugi::xml_node chosen(pugi::xml_node alternatives) {
  const auto choice = child(alternatives, "Choice");
  return choice.first_child() ? choice : child(alternatives, "Fallback");
}

// A tracked insertion or deletion of text, of a row or of a paragraph's mark. ECMA-376, 17.13.5.
inline bool is_insertion(pugi::xml_node node) {
  return is(node, "ins") || is(node, "moveTo") || is(node, "cellIns");
}
inline bool is_deletion(pugi::xml_node node) {
  return is(node, "del") || is(node, "moveFrom") || is(node, "cellDel");
}
inline bool is_change(pugi::xml_node node) { return is_insertion(node) || is_deletion(node); }

}  // namespace wengao::import::docx
