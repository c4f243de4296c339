// Records: patches and plans as 32-bit words, for the keystroke path. records.js reads them.
//
// patch   revision, words, length, lines, errors, warnings, hints,
//         n changes, n lines, n removed, n added, units of text,
//         changes: {first, removed, inserted} each
//         lines:   {id, kind | level << 8 | confidence << 16 | flags << 24, content, marker, lead}
//                  each span as two words; the lines inserted by all changes, in their order
//         removed: {finding id} each
//         added:   {id, block, from, to, rule, severity, n related, n fixes, units of message,
//                  related {block, from, to}…, fixes {safe, units of label}…} each
//         text:    UTF-16, message after message, each followed by its fixes' labels
// plan    revision, applied, skipped, n edits, {from, to, units}…, text of all insertions
// flags   1 run_in, 2 starts_report, 4 decided by the writer
#pragma once

#include "core/base/bytes.h"
#include "core/base/code.h"
#include "core/engine/session.h"

namespace wengao::wasm {

// Emptied first; keeps its storage from call to call.
void write_patch(const engine::Session& session, const engine::Patch& patch, Lang lang, Bytes& out);
void write_plan(const engine::FixPlan& plan, Bytes& out);

// One word, little-endian.
void put_word(std::uint32_t word, Bytes& out);
// UTF-16, little-endian.
void put_text(std::u16string_view text, Bytes& out);

}  // namespace wengao::wasm
