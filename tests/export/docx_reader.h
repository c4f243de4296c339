// What tests ask of a DOCX: its main part, its words, its paragraphs.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "core/export/docx/docx.h"
#include "core/layout/layout.h"
#include "tests/export/made_report.h"
#include "tests/export/unzip.h"
#include "tests/export/xml_tree.h"

namespace wengao::testing {

inline const ExportOptions kOptions{.date = "2026-01-05"};

inline Bytes docx_of(const MadeReport& report, const ExportOptions& options = kOptions) {
  const Result<Bytes> bytes = write_docx(report.input(), options);
  REQUIRE(bytes.ok());
  return *bytes;
}

// The parts of the package, with the pages that the report has.
inline std::vector<UnzippedEntry> parts_with_pages(const MadeReport& report) {
  const std::vector<Page> pages = layout::lay_out(report.blocks());
  ExportInput input = report.input();
  input.pages = pages;
  const Result<Bytes> bytes = write_docx(input, kOptions);
  REQUIRE(bytes.ok());
  return unzip(*bytes);
}

inline std::string document_of(const MadeReport& report, const ExportOptions& options = kOptions) {
  return part_of(unzip(docx_of(report, options)), "word/document.xml");
}

// What a reader of the file would read: text, tabs, and a line end for each paragraph and break.
inline std::string words_of(const std::string& document_xml) {
  pugi::xml_document document;
  load(document, document_xml);
  std::string words;
  for (const auto& paragraph : document.select_nodes("//w:p")) {
    pugi::xpath_node_set nodes = paragraph.node().select_nodes(".//w:t | .//w:tab | .//w:br");
    nodes.sort();  // a union comes in any order
    for (const auto& node : nodes) {
      const std::string name = node.node().name();
      words += name == "w:t" ? node.node().text().get() : name == "w:tab" ? "\t" : "\n";
    }
    words += '\n';
  }
  return words;
}

inline std::size_t count(const std::string& text, const std::string& word) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(word, at)) != text.npos; at += word.size()) ++found;
  return found;
}

// The w:p whose words begin with `start`.
inline pugi::xml_node paragraph_of(const pugi::xml_document& document, const std::string& start) {
  for (const auto& match : document.select_nodes("//w:p")) {
    std::string words;
    for (const auto& text : match.node().select_nodes(".//w:t")) words += text.node().text().get();
    if (words.starts_with(start)) return match.node();
  }
  FAIL("no paragraph " << start);
  return {};
}

inline std::string style_of(const pugi::xml_node& paragraph) {
  return paragraph.child("w:pPr").child("w:pStyle").attribute("w:val").value();
}

}  // namespace wengao::testing
