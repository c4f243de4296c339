// The little of XML that Office parts need: trees by pugixml, names without their prefix. Entities
// other than XML's own five stay unexpanded, so nothing outside the part is ever read.
#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
#include <pugixml.hpp>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace wengao::import::docx {

// Elements may lie this deep; deeper ones are taken for an attack.
inline constexpr int kMaxDepth = 256;

// Owns the bytes the tree points into.
struct Xml {
  Bytes bytes;
  pugi::xml_document tree;

  // Errors: damaged (detail: the part).
  static Result<std::unique_ptr<Xml>> parse(Bytes bytes, std::string_view part) {
    auto out = std::make_unique<Xml>();
    out->bytes = std::move(bytes);
    const auto status = out->tree.load_buffer_inplace(out->bytes.data(), out->bytes.size(),
                                                      pugi::parse_default | pugi::parse_ws_pcdata);
    if (!status) return Error{Code::damaged, std::string(part)};
    return out;
  }
};

inline std::string_view local(const char* name) {
  const char* colon = std::strchr(name, ':');
  return colon == nullptr ? name : colon + 1;
}
inline bool is(pugi::xml_node node, std::string_view name) { return local(node.name()) == name; }

// The first child of that local name, or an empty node.
inline pugi::xml_node child(pugi::xml_node node, std::string_view name) {
  for (pugi::xml_node c = node.first_child(); c; c = c.next_sibling()) {
    if (is(c, name)) return c;
  }
  return {};
}

// The value of the attribute of that local name; "" when absent.
inline std::string_view attribute(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_attribute a : node.attributes()) {
    if (local(a.name()) == name) return a.value();
  }
  return {};
}
// The same as a number; `otherwise` when absent.
inline int number(pugi::xml_node node, std::string_view name, int otherwise) {
  for (const pugi::xml_attribute a : node.attributes()) {
    if (local(a.name()) == name) return a.as_int(otherwise);
  }
  return otherwise;
}

// An on/off property: present without value, or with one that is not off. ECMA-376, 17.17.4.
inline bool is_on(pugi::xml_node node) {
  if (!node) return false;
  const std::string_view value = attribute(node, "val");
  return value != "0" && value != "false" && value != "off";
}

}  // namespace wengao::import::docx
