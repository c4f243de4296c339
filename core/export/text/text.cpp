#include "core/export/text/text.h"

#include "core/export/written.h"
#include "core/text/chars.h"
#include "core/text/utf.h"

namespace wengao {
namespace {

// GB/T 9704—2012, 7.3.3, 7.3.4, 7.3.6: two cells free at the left.
bool is_indented(Kind kind) {
  return kind == Kind::body || kind == Kind::heading || kind == Kind::attachment_note ||
         kind == Kind::annotation;
}

}  // namespace

Result<Bytes> write_text(const ExportInput& input, const ExportOptions& options) {
  std::string out;
  for (const Block& block : input.blocks) {
    if (!is_written(block, options)) continue;
    if (options.indent_text && is_indented(block.info.kind)) {
      text::append_utf8(u"\u3000\u3000", out);
    }
    // A row keeps the tabs at its ends: they are empty cells.
    const bool row = block.is(Kind::table);
    text::append_utf8(row ? without_zero_width(block.text) : written_text(block), out);
    out += '\n';
  }
  return Bytes(out.begin(), out.end());
}

}  // namespace wengao
