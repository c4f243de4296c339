// What the fuzzers run, and what must hold whatever the bytes are. A broken promise ends the
// program. The kept cases of corpus/ go through the same functions in test_fuzz.
#pragma once

#include "core/base/bytes.h"

namespace wengao::fuzz {

// Bytes of any file → document → blocks → findings, facts, relations → answers → pages → every
// exporter; and all safe fixes.
void text_path(ByteView bytes);

// The first bytes are options, the paper of a house, what the file says of itself, pictures; the
// rest is text, whose lines may be said to be of any kind. In every format it is a file that the
// format's checker accepts.
void documents(ByteView bytes);

// The first bytes are a script of edits, the rest is text. After them the session must say what a
// check from scratch says, and the edits undone must give the old text.
void edits(ByteView bytes);

// A text of confusable characters, whole and in slices: the same suspects; or the data of the
// spelling check with wrong bytes in it: refused, or harmless.
void spelling_path(ByteView bytes);

// A PNG, GIF, BMP or JPEG: its samples whole, or nothing; and the same again from our PNG.
void pictures(ByteView bytes);

// One importer each: a document whose lines are lines, or an error with a sentence.
void import_text(ByteView bytes);      // any bytes, by content and against three charsets
void import_docx(ByteView bytes);      // the XML of a Word file's parts, parted by zero bytes
void import_zip(ByteView bytes);       // the packed bytes of a Word file
void import_html(ByteView bytes);      // UTF-8
void import_markdown(ByteView bytes);  // UTF-8
void import_json(ByteView bytes);      // what is read is written and read again the same

}  // namespace wengao::fuzz
