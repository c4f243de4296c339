#include <algorithm>
#include <array>

#include "core/export/docx/docx.h"
#include "core/export/exporter.h"
#include "core/export/html/html.h"
#include "core/export/json/json.h"
#include "core/export/markdown/markdown.h"
#include "core/export/ofd/ofd.h"
#include "core/export/pdf/pdf.h"
#include "core/export/svg/svg.h"
#include "core/export/text/text.h"
#include "core/export/xlsx/xlsx.h"

namespace wengao {
namespace {

// Sorted by id. A new format is one row here and one folder.
constexpr std::array kExporters{
    Exporter{.id = "docx",
             .mime = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
             .extension = "docx",
             .needs_pages = true,
             .write = write_docx},
    Exporter{.id = "html", .mime = "text/html", .extension = "html", .write = write_html},
    Exporter{.id = "json",
             .mime = "application/json",
             .extension = "json",
             .whole_file = true,
             .write = write_json},
    Exporter{.id = "markdown", .mime = "text/markdown", .extension = "md", .write = write_markdown},
    Exporter{.id = "ofd",
             .mime = "application/ofd",
             .extension = "ofd",
             .needs_pages = true,
             .needs_fonts = true,
             .write = write_ofd},
    Exporter{.id = "pdf",
             .mime = "application/pdf",
             .extension = "pdf",
             .needs_pages = true,
             .needs_fonts = true,
             .write = write_pdf},
    Exporter{.id = "svg",
             .mime = "image/svg+xml",
             .extension = "svg",
             .needs_pages = true,
             .write = write_svg},
    Exporter{.id = "text",
             .mime = "text/plain",
             .extension = "txt",
             .write = write_text,
             .lost = lost_in_text},
    Exporter{.id = "xlsx",
             .mime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
             .extension = "xlsx",
             .whole_file = true,
             .write = write_xlsx},
};
static_assert(std::is_sorted(kExporters.begin(), kExporters.end(),
                             [](const Exporter& a, const Exporter& b) { return a.id < b.id; }));

}  // namespace

std::span<const Exporter> all_exporters() { return kExporters; }

const Exporter* exporter_for(std::string_view extension) {
  const auto found =
      std::find_if(kExporters.begin(), kExporters.end(),
                   [extension](const Exporter& e) { return e.extension == extension; });
  return found == kExporters.end() ? nullptr : &*found;
}

}  // namespace wengao
