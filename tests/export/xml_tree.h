// XML by meaning: a tree written out with sorted attributes, one node a line.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <pugixml.hpp>
#include <sstream>
#include <string>
#include <vector>

namespace wengao::testing {

inline void load(pugi::xml_document& document, const std::string& xml) {
  const auto result =
      document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  INFO(xml.substr(0, 400));
  REQUIRE(result.status == pugi::status_ok);
}

inline void describe(const pugi::xml_node& node, int depth, std::string& out) {
  out.append(static_cast<std::size_t>(depth), ' ');
  if (node.type() == pugi::node_pcdata) {
    out += '\'' + std::string(node.value()) + "'\n";
    return;
  }
  out += node.name();
  std::vector<std::string> attributes;
  for (const auto& attribute : node.attributes()) {
    attributes.push_back(std::string(attribute.name()) + '=' + attribute.value());
  }
  std::sort(attributes.begin(), attributes.end());
  for (const std::string& attribute : attributes) out += ' ' + attribute;
  out += '\n';
  for (const auto& child : node.children()) describe(child, depth + 1, out);
}

inline std::string described(const std::string& xml) {
  pugi::xml_document document;
  load(document, xml);
  std::string out;
  describe(document.document_element(), 0, out);
  return out;
}

// Compares with tests/export/golden/NAME; with WENGAO_UPDATE_GOLDEN set, writes it instead.
inline void check_golden(const std::string& name, const std::string& actual) {
  const std::string path = std::string(WENGAO_SOURCE_DIR) + "/tests/export/golden/" + name;
  if (std::getenv("WENGAO_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << actual;
    return;
  }
  std::ifstream file(path, std::ios::binary);
  REQUIRE_MESSAGE(file.good(), "missing " << path);
  std::stringstream expected;
  expected << file.rdbuf();
  CHECK(actual == expected.str());
}

}  // namespace wengao::testing
