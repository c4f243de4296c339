#include "core/import/import.h"

#include <algorithm>

#include "core/import/sniff.h"
#include "core/text/chars.h"

namespace wengao::import {
namespace {

Result<Imported> import_text(ByteView bytes, const Options& options) {
  Imported out;
  const text::Guess guess = text::guess_charset(bytes);
  out.charset = options.charset.value_or(guess.charset);
  out.charset_certain = options.charset.has_value() || guess.certain;
  auto decoded = text::decode(bytes, out.charset);
  if (!decoded) return decoded.error();
  if (std::all_of(decoded->begin(), decoded->end(), text::is_invisible)) {
    return Error{Code::empty_input, "文件"};
  }
  out.undecodable =
      static_cast<std::uint32_t>(std::count(decoded->begin(), decoded->end(), char16_t{0xFFFD}));
  out.document = Document::from_text(*decoded);
  return out;
}

}  // namespace

Result<Imported> import_bytes(ByteView bytes, const Options& options) {
  if (bytes.size() > kMaxFileBytes) return Error{Code::too_large, "文件大小 64 MB"};
  if (bytes.empty()) return Error{Code::empty_input, "文件"};
  if (const auto error = not_text(bytes)) return *error;
  return import_text(bytes, options);
}

}  // namespace wengao::import
