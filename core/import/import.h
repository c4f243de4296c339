// Import: bytes of any kind → text. By content, never by file name. Any bytes give a document or an
// error that says what they are and what to do.
#pragma once

#include <optional>
#include <string>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/doc/document.h"
#include "core/export/exporter.h"
#include "core/import/note.h"
#include "core/text/charset.h"

namespace wengao::import {

// The largest file taken in. design.md, section 9.
inline constexpr std::size_t kMaxFileBytes = 64u << 20;

struct Options {
  std::optional<text::Charset> charset;  // the user's word against the guess
};

struct Imported {
  Document document;
  Metadata metadata;
  std::string format = "text";                  // "text" "docx" "html" "markdown" "json"
  text::Charset charset = text::Charset::utf8;  // of a text
  bool charset_certain = true;                  // false: worth a look before it is taken
  bool byte_order_mark = false;                 // the file began with one
  bool crlf = false;                            // most lines ended in \r\n
  std::vector<Note> notes;                      // what was set aside on the way in
  std::uint32_t undecodable = 0;                // places that became U+FFFD
};

// Errors: too_large (over kMaxFileBytes), empty_input, binary_input or not_supported (named by
// their first bytes: Word 97 files, PDF, OFD, pictures …), damaged, data_missing.
Result<Imported> import_bytes(ByteView bytes, const Options& options);

// The bytes of a text file as it came: same charset, mark and line ends, with the text of
// `document`. Precondition: imported.format is "text". Errors: data_missing.
Result<Bytes> text_as_it_came(const Imported& imported, const Document& document);

}  // namespace wengao::import
