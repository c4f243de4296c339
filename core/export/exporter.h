// Exporter: a function in a table. It sees blocks or pages and options, never a session or a clock.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/doc/block.h"
#include "core/doc/document.h"
#include "core/doc/metadata.h"
#include "core/export/text/charset.h"
#include "core/layout/house.h"
#include "core/layout/page.h"

namespace wengao {

namespace fonts {
class Plan;
}

struct ExportOptions {
  std::string date = "1970-01-01";          // YYYY-MM-DD; the only source of dates in the file
  bool keep_noise = false;                  // write set-apart web residue too
  bool indent_text = false;                 // plain text: two ideographic spaces before paragraphs
  TextCharset charset = TextCharset::utf8;  // of plain text
};

// One report. `blocks` are its lines in order; `pages` are its pages: an exporter that needs them
// still writes a sound file without (DOCX then places the signature by rule). `attributes` are what
// the writer decided, one for each block, or none at all; only the JSON file keeps them.
struct ExportInput {
  std::span<const Block> blocks = {};
  std::span<const Page> pages = {};
  Metadata metadata = {};
  std::span<const Attributes> attributes = {};
  const Pictures* pictures = nullptr;  // of the document, for lines that show one
  // Relations the writer marked as intended; only the JSON file keeps them.
  std::span<const std::uint64_t> intended = {};
  const fonts::Plan* fonts = nullptr;  // of the pages, worked off (fonts/plan.h)
  layout::House house = {};            // whose paper it is; the pages are laid out for it
};

struct Exporter {
  std::string_view id = {};  // "docx"
  std::string_view mime = {};
  std::string_view extension = {};  // "docx"
  bool needs_pages = false;
  bool needs_fonts = false;  // needs pages and their fonts; data_missing without
  bool whole_file = false;   // takes all lines of the file as one, however many reports it holds
  Result<Bytes> (*write)(const ExportInput& input, const ExportOptions& options) = nullptr;
  // The characters the file cannot hold; null where it holds all.
  Result<std::u32string> (*lost)(const ExportInput& input, const ExportOptions& options) = nullptr;
};

// All exporters, sorted by id.
std::span<const Exporter> all_exporters();
// The exporter for a file extension without dot, or null.
const Exporter* exporter_for(std::string_view extension);

}  // namespace wengao
