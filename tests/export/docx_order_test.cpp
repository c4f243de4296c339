// Elements of a DOCX stand in the schema's order, and what they refer to exists.
#include <doctest/doctest.h>

#include <map>

#include "core/export/docx/docx.h"
#include "tests/export/docx_orders.h"
#include "tests/export/made_report.h"
#include "tests/export/unzip.h"
#include "tests/export/xml_tree.h"

using namespace wengao;
using namespace wengao::testing;

TEST_CASE("elements stand in the order of the schema") {
  int parts = 0;
  for (const UnzippedEntry& entry : unzip(*write_docx(every_kind().input(), {}))) {
    if (!entry.name.ends_with(".xml")) continue;
    CAPTURE(entry.name);
    pugi::xml_document document;
    load(document, entry.data);
    CHECK(out_of_order(document.document_element()) == "");
    ++parts;
  }
  CHECK(parts == 9);
}

TEST_CASE("what is referred to exists") {
  const auto entries = unzip(*write_docx(every_kind().input(), {}));
  pugi::xml_document styles;
  load(styles, part_of(entries, "word/styles.xml"));
  const auto has_style = [&styles](const std::string& id) {
    return !styles.select_node(("//w:style[@w:styleId='" + id + "']").c_str()).node().empty();
  };
  for (const char* name : {"word/document.xml", "word/styles.xml", "word/footer1.xml"}) {
    pugi::xml_document document;
    load(document, part_of(entries, name));
    for (const char* reference :
         {"w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link"}) {
      for (const auto& match : document.select_nodes(("//" + std::string(reference)).c_str())) {
        CAPTURE(reference);
        const std::string id = match.node().attribute("w:val").value();
        CHECK_MESSAGE(has_style(id), id);
      }
    }
  }
  // Style ids and names are unique.
  std::map<std::string, int> ids;
  std::map<std::string, int> names;
  for (const auto& match : styles.select_nodes("//w:style")) {
    CHECK(++ids[match.node().attribute("w:styleId").value()] == 1);
    CHECK(++names[match.node().child("w:name").attribute("w:val").value()] == 1);
  }
  pugi::xml_document relations;
  load(relations, part_of(entries, "word/_rels/document.xml.rels"));
  for (const auto& match : relations.select_nodes("//Relationship")) {
    part_of(entries, std::string("word/") + match.node().attribute("Target").value());
  }
  pugi::xml_document document;
  load(document, part_of(entries, "word/document.xml"));
  for (const auto& match : document.select_nodes("//w:footerReference")) {
    const std::string id = match.node().attribute("r:id").value();
    CHECK(relations.select_node(("//Relationship[@Id='" + id + "']").c_str()).node());
  }
}
