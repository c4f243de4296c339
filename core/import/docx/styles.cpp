#include "core/import/docx/styles.h"

namespace wengao::import::docx {
namespace {

// A chain of styles longer than this is a loop.
constexpr int kMaxChain = 32;

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return out;
}

}  // namespace

Styles::Styles(pugi::xml_node root) {
  for (const pugi::xml_node node : root.children()) {
    if (!is(node, "style")) continue;
    const auto vanish = child(child(node, "rPr"), "vanish");
    if (attribute(node, "type") == "character" && vanish) {
      character_.emplace(attribute(node, "styleId"), is_on(vanish));
    }
    if (attribute(node, "type") != "paragraph") continue;
    Style style;
    style.hidden = is_on(vanish);
    style.name = lower(attribute(child(node, "name"), "val"));
    style.parent = attribute(child(node, "basedOn"), "val");
    const pugi::xml_node paragraph = child(node, "pPr");
    if (const auto numbered = child(paragraph, "numPr")) {
      style.numbered = NumberedAs{number(child(numbered, "numId"), "val", 0),
                                  number(child(numbered, "ilvl"), "val", -1)};
    }
    style.outline_level = number(child(paragraph, "outlineLvl"), "val", -1);
    const std::string id(attribute(node, "styleId"));
    if (attribute(node, "default") == "1") default_ = id;
    styles_.emplace(id, std::move(style));
  }
}

bool Styles::hides(std::string_view id) const {
  const auto found = character_.find(id);
  return found != character_.end() && found->second;
}

Style Styles::resolved(std::string_view id) const {
  auto found = styles_.find(id);
  if (found == styles_.end()) found = styles_.find(default_);
  if (found == styles_.end()) return {};
  Style out = found->second;
  std::string parent = out.parent;
  for (int i = 0; i < kMaxChain && !parent.empty(); ++i) {
    const auto next = styles_.find(parent);
    if (next == styles_.end()) break;
    if (!out.numbered) out.numbered = next->second.numbered;
    if (out.outline_level < 0) out.outline_level = next->second.outline_level;
    parent = next->second.parent;
  }
  return out;
}

}  // namespace wengao::import::docx
