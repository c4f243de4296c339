// Makes small Word files for tests.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/export/zip/zip.h"
#include "core/import/docx/docx.h"
#include "core/text/utf.h"

namespace wengao::testing {

constexpr std::string_view kNames =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" )"
    R"(xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006")";

// A part of the main document: its name is also the last word of its relation's type.
struct DocxPart {
  std::string name;     // "numbering", "styles", "comments", "footnotes", "header" …
  std::string content;  // inside the root element
};

inline std::string docx_relation(std::string_view id, std::string_view kind,
                                 std::string_view target) {
  return "<Relationship Id=\"" + std::string(id) +
         "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
         std::string(kind) + "\" Target=\"" + std::string(target) + "\"/>";
}

// A Word file with that body and those parts.
inline Bytes docx_file(std::string_view body, const std::vector<DocxPart>& parts = {},
                       const std::vector<ZipEntry>& others = {}) {
  const auto part = [](std::string_view root, std::string_view content) {
    return "<w:" + std::string(root) + " " + std::string(kNames) + ">" + std::string(content) +
           "</w:" + std::string(root) + ">";
  };
  std::string relations = "<Relationships>";
  std::string package = docx_relation("r1", "officeDocument", "word/document.xml");
  std::vector<ZipEntry> entries;
  std::vector<std::string> names;  // entries only point to theirs
  names.reserve(parts.size());
  for (const DocxPart& p : parts) {
    relations += docx_relation("r" + p.name, p.name, p.name + ".xml");
    names.push_back("word/" + p.name + ".xml");
    entries.push_back({names.back(), part(p.name, p.content)});
  }
  for (const ZipEntry& other : others) {
    if (other.name == "docProps/core.xml") {
      package += docx_relation("r2", "core-properties", other.name);
    } else if (other.name == "docProps/app.xml") {
      package += docx_relation("r3", "extended-properties", other.name);
    }
    entries.push_back(other);
  }
  relations += "</Relationships>";
  entries.push_back({"_rels/.rels", "<Relationships>" + package + "</Relationships>"});
  entries.push_back({"word/_rels/document.xml.rels", relations});
  entries.push_back(
      {"word/document.xml", part("document", "<w:body>" + std::string(body) + "</w:body>")});
  const auto bytes = write_zip(entries, Date{2024, 1, 8});
  REQUIRE(bytes.ok());
  return *bytes;
}

inline std::string run(std::string_view text, std::string_view properties = "") {
  return "<w:r><w:rPr>" + std::string(properties) + "</w:rPr><w:t>" + std::string(text) +
         "</w:t></w:r>";
}

inline std::string paragraph(std::string_view text, std::string_view properties = "") {
  return "<w:p><w:pPr>" + std::string(properties) + "</w:pPr>" + run(text) + "</w:p>";
}

inline import::Imported imported_docx(const Bytes& bytes, const import::Options& options = {}) {
  const auto imported = import::docx::import_docx(bytes, options);
  REQUIRE(imported.ok());
  return *imported;
}

inline std::string docx_text(const Bytes& bytes, const import::Options& options = {}) {
  return text::to_utf8(imported_docx(bytes, options).document.text());
}

inline std::uint32_t noted(const import::Imported& imported, import::NoteKind kind) {
  for (const import::Note& note : imported.notes) {
    if (note.kind == kind) return note.count;
  }
  return 0;
}

}  // namespace wengao::testing
