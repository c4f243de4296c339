// Import: bytes of any kind → text. By content, never by file name. Any bytes give a document or an
// error that says what they are and what to do.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/doc/document.h"
#include "core/export/exporter.h"
#include "core/import/note.h"
#include "core/text/charset.h"

namespace wengao::import {

// The largest file taken in. design.md, section 9.
inline constexpr std::size_t kMaxFileBytes = 64u << 20;

// What becomes of changes that a word processor tracked.
enum class Revisions : std::uint8_t { accept, reject };

// The user's decisions. Everything here can be asked for again after a first look at the notes.
struct Options {
  std::optional<text::Charset> charset = {};  // the user's word against the guess
  Revisions revisions = Revisions::accept;    // DOCX
  bool hidden_text = false;                   // DOCX: take hidden text in
  bool pasted = false;                        // text from a clipboard: a spreadsheet's quoted cells
};

// A remark that a reader of the file attached to a place, or a change that was tracked there.
struct Comment {
  enum class Sort : std::uint8_t { remark, insertion, deletion };
  Sort sort = Sort::remark;
  std::u16string author;
  std::u16string date;     // as the file writes it: 2024-03-01T09:00:00Z; may be empty
  std::u16string text;     // its paragraphs, joined by \n; the words put in or taken out
  std::uint32_t line = 0;  // 0-based line of the document it belongs to
};

// What a list of comments says of one: 插入“……” of a change, the text of a remark.
std::u16string words(const Comment& comment, Lang lang);

struct Imported {
  Document document;
  Metadata metadata;
  std::string format = "text";                  // "text" "docx" "html" "markdown" "json"
  text::Charset charset = text::Charset::utf8;  // of a text
  bool charset_certain = true;                  // false: worth a look before it is taken
  bool byte_order_mark = false;                 // the file began with one
  bool crlf = false;                            // most lines ended in \r\n
  std::vector<Note> notes;                      // in the order of NoteKind, counts above 0
  std::uint32_t undecodable = 0;                // places that became U+FFFD
  std::vector<Comment> comments;                // and tracked changes, in the order of their places
  std::vector<std::u16string> page_furniture;   // lines of headers and footers, each once
};

// Errors: too_large (over kMaxFileBytes), empty_input, damaged, data_missing; encrypted, picture,
// binary_input or not_supported for what is no text, named for what it is (sniff.h).
Result<Imported> import_bytes(ByteView bytes, const Options& options);

// The bytes of a text file as it came: same charset, mark and line ends, with the text of
// `document`. Precondition: imported.format is "text". Errors: data_missing.
Result<Bytes> text_as_it_came(const Imported& imported, const Document& document);

}  // namespace wengao::import
