#include "core/export/text/text.h"

#include "core/export/written.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

// GB/T 9704—2012, 7.3.3, 7.3.4, 7.3.6: two cells free at the left.
bool is_indented(Kind kind) {
  return kind == Kind::body || kind == Kind::heading || kind == Kind::attachment_note ||
         kind == Kind::annotation;
}

Result<EncodedText> encoded(const ExportInput& input, const ExportOptions& options) {
  std::u16string out;
  for (const Block& block : input.blocks) {
    if (!is_written(block, options)) continue;
    if (options.indent_text && is_indented(block.info.kind)) out += u"\u3000\u3000";
    // A row keeps the tabs at its ends: they are empty cells.
    out += block.is(Kind::table) ? without_zero_width(block.text) : written_text(block);
    out += u'\n';
  }
  return encode_text(out, options.charset);
}

}  // namespace

Result<Bytes> write_text(const ExportInput& input, const ExportOptions& options) {
  Result<EncodedText> out = encoded(input, options);
  if (!out) return out.error();
  return std::move(out->bytes);
}

Result<std::u32string> lost_in_text(const ExportInput& input, const ExportOptions& options) {
  Result<EncodedText> out = encoded(input, options);
  if (!out) return out.error();
  return std::move(out->lost);
}

}  // namespace wengao
