#include <algorithm>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <vector>

#include "tests/export/docx_orders.h"
#include "tests/export/read_zip.h"
#include "tests/fuzz/checkers.h"
#include "tests/fuzz/promise.h"

namespace wengao::fuzz {
namespace {

using Entries = std::vector<testing::UnzippedEntry>;

const std::string* find(const Entries& entries, std::string_view name) {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [name](const auto& entry) { return entry.name == name; });
  return found == entries.end() ? nullptr : &found->data;
}

pugi::xml_document parsed(const std::string& xml) {
  pugi::xml_document document;
  PROMISE(
      document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata));
  return document;
}

std::set<std::string> values(const pugi::xml_document& document, const char* path) {
  std::set<std::string> all;
  for (const auto& match : document.select_nodes(path)) all.insert(match.attribute().value());
  return all;
}

bool has_all(const std::set<std::string>& all, const std::set<std::string>& some) {
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

// word/_rels/document.xml.rels speaks of parts below word/.
void check_relations(const Entries& entries, const testing::UnzippedEntry& relations) {
  const std::string folder = relations.name.substr(0, relations.name.find("_rels/"));
  for (const std::string& target : values(parsed(relations.data), "//Relationship/@Target")) {
    PROMISE(find(entries, folder + target) != nullptr);
  }
}

void check_word(const Entries& entries) {
  const pugi::xml_document styles = parsed(*find(entries, "word/styles.xml"));
  const auto ids = values(styles, "//w:style/@w:styleId");
  PROMISE(ids.size() == styles.select_nodes("//w:style").size());
  for (const testing::UnzippedEntry& entry : entries) {
    if (!entry.name.starts_with("word/") || !entry.name.ends_with(".xml")) continue;
    const pugi::xml_document part = parsed(entry.data);
    PROMISE(testing::out_of_order(part.document_element()).empty());
    PROMISE(has_all(ids, values(part, "//w:pStyle/@w:val | //w:rStyle/@w:val")));
    PROMISE(has_all(ids, values(part, "//w:tblStyle/@w:val | //w:basedOn/@w:val")));
  }
  const pugi::xml_document document = parsed(*find(entries, "word/document.xml"));
  const auto relations =
      values(parsed(*find(entries, "word/_rels/document.xml.rels")), "//Relationship/@Id");
  PROMISE(has_all(relations, values(document, "//@r:id | //@r:embed")));
  // Word repairs a cell without a paragraph, and a body that ends with a table.
  for (const auto& cell : document.select_nodes("//w:tc")) {
    PROMISE(std::string_view(cell.node().last_child().name()) == "w:p");
  }
  const pugi::xml_node last = document.document_element().child("w:body").last_child();
  PROMISE(std::string_view(last.name()) == "w:sectPr");
  PROMISE(std::string_view(last.previous_sibling().name()) == "w:p");
  // Each row of a table has the table's width in cells.
  for (const auto& table : document.select_nodes("//w:tbl")) {
    const std::size_t columns = table.node().select_nodes("w:tblGrid/w:gridCol").size();
    for (const auto& row : table.node().select_nodes("w:tr")) {
      std::size_t cells = 0;
      for (const auto& cell : row.node().children("w:tc")) {
        cells += cell.child("w:tcPr").child("w:gridSpan").attribute("w:val").as_uint(1);
      }
      PROMISE(cells == columns);
    }
  }
}

}  // namespace

void check_package(ByteView bytes) {
  const auto entries = testing::ZipReader(bytes).read();
  PROMISE(entries.has_value());
  std::set<std::string> names;
  for (const testing::UnzippedEntry& entry : *entries) {
    PROMISE(names.insert(entry.name).second);
    const bool relations = entry.name.ends_with(".rels");
    if (relations || entry.name.ends_with(".xml")) check_xml(entry.data);
    if (relations) check_relations(*entries, entry);
  }
  if (find(*entries, "word/document.xml") != nullptr) check_word(*entries);
}

}  // namespace wengao::fuzz
