// The C functions of the module. Numbers and pointers go in; a status comes back, and whatever is
// longer lies in the out buffer (wg_out, wg_out_size) until the next call of any function.
//
// Status: ≥ 0 is success (a handle, a count, or 0). −1 − code is an error of that wengao::Code; the
// out buffer then holds "name\0sentence\0detail" in UTF-8. Text goes in and out as UTF-16LE,
// everything for people as UTF-8; offsets count UTF-16 code units. Records are little-endian
// 32-bit words, laid out in records.h.
#pragma once

#include <cstdint>

extern "C" {

// Memory for what goes in. wg_alloc gives null when there is none left.
void* wg_alloc(std::uint32_t bytes);
void wg_free(void* memory);
const void* wg_out();
std::uint32_t wg_out_size();

// Hands over a pack of ICU data (core/text/icu_data.h). Errors: damaged.
std::int32_t wg_add_data(const std::uint8_t* bytes, std::uint32_t size);

// Hands over the data of the spelling check, for all documents. Errors: damaged.
std::int32_t wg_spelling_data(const std::uint8_t* bytes, std::uint32_t size);

// Opens a document and gives its handle; the out buffer holds JSON {"charset","certain","format",
// "undecodable","notes":[{"kind","fate","count","message"}],
// "comments":[{"author","date","text","line"}]}. charset −1: by content. choices: 1 tracked changes
// are rejected, 2 hidden text comes in, 4 the bytes come from a clipboard; their sum. lang 0 zh, 1
// en: of all its messages. Errors: those of import::import_bytes; stale handles: not_found.
std::int32_t wg_open(const std::uint8_t* bytes, std::uint32_t size, std::int32_t charset,
                     std::uint32_t choices, std::int32_t lang);
std::int32_t wg_open_text(const char16_t* text, std::uint32_t units, std::int32_t lang);
std::int32_t wg_close(std::int32_t doc);

// `count` records {from, to, units of insertion} followed by the insertions' text, one after the
// other; all against the present text, in text order. Out: a patch. Errors: bad_offset.
std::int32_t wg_edit(std::int32_t doc, const std::uint32_t* edits, std::uint32_t count);
// kind −1 takes the decision back. Out: a patch. Errors: not_found.
std::int32_t wg_set_kind(std::int32_t doc, std::uint32_t line, std::int32_t kind,
                         std::uint32_t level);
// The same for all lines of its look (engine::Session::decide_like). Out: a patch.
std::int32_t wg_decide_like(std::int32_t doc, std::uint32_t line, std::int32_t kind,
                            std::uint32_t level);
// decisions: JSON as wg_answer gives it for question 5, in place of those known. Out: a patch.
// Errors: bad_option.
std::int32_t wg_remember(std::int32_t doc, const char* decisions, std::uint32_t size);
// profile: JSON (core/lint/profile.h). Out: a patch. Errors: bad_profile; the profile before stays.
std::int32_t wg_set_profile(std::int32_t doc, const char* profile, std::uint32_t size);
// The spelling check: level −1 off, 0 errors, 1 suggestions too; words: those that are right,
// UTF-16, a line each. Out: a patch. Errors: data_missing (detail "spelling"), bad_option.
std::int32_t wg_spelling(std::int32_t doc, std::int32_t level, const char16_t* words,
                         std::uint32_t units);
// Looks at about `units` more characters. Out: a patch; status 1: nothing is left to look at.
std::int32_t wg_spelling_run(std::int32_t doc, std::uint32_t units);
// Looks again at what waits for the dictionary of words. Out: a patch. Errors: data_missing (detail
// "icu-segment"), as long as something waits for it.
std::int32_t wg_check_words(std::int32_t doc);
// marks: JSON as wg_answer gives it for question 6, in place of those known. Out: a patch. Errors:
// bad_option.
std::int32_t wg_set_intended(std::int32_t doc, const char* marks, std::uint32_t size);
// Out: a patch that brings a new view everything.
std::int32_t wg_everything(std::int32_t doc);
// Out: the text, UTF-16.
std::int32_t wg_text(std::int32_t doc);

// Out: a plan. Errors: not_found.
std::int32_t wg_plan_fix(std::int32_t doc, std::uint32_t finding, std::uint32_t fix);
// Numbers in order and in form, references following. Out: a plan; `skipped`: unclear references.
std::int32_t wg_plan_normalise(std::int32_t doc);
// `count` pairs {line, number}: those numbers only, references following. Out: a plan.
std::int32_t wg_plan_renumber(std::int32_t doc, const std::uint32_t* pairs, std::uint32_t count);
// category −1: all; rule: UTF-8 id, size 0: all. Out: a plan.
std::int32_t wg_plan_fix_all(std::int32_t doc, std::int32_t safe, std::int32_t category,
                             const char* rule, std::uint32_t rule_size);

// Brings a report's pages up to date. Out: {first, last, count} of the pages that differ.
std::int32_t wg_pages(std::int32_t doc, std::uint32_t report);
// Looks at the pages of all reports with the layout rules. Out: a patch of what they show, which
// wg_answer and wg_check_report list from then on.
std::int32_t wg_check_pages(std::int32_t doc);
// Out: one page as SVG. Errors: not_found.
std::int32_t wg_page_svg(std::int32_t doc, std::uint32_t report, std::uint32_t page);
// Out: {report, page}. Errors: not_found.
std::int32_t wg_page_of(std::int32_t doc, std::uint32_t line);

// options: JSON {"format","report","date","title","author","organisation","keepNoise","charset",
// "indent"}, UTF-8; the last two of plain text (export/text/charset.h). Out: the file. Errors:
// unknown_format, not_found, bad_option, and the exporter's.
std::int32_t wg_export(std::int32_t doc, const char* options, std::uint32_t size);
// The same in steps, for files of fixed pages (pdf, ofd), whose fonts come from outside the module.
// First wg_export_plan, with the options of wg_export. Out: words: the font to be subset, an index
// into the catalogue's fonts, and the characters wanted of it; of other formats at once 0xFFFFFFFF
// and what the charset lacks: {0xFFFFFFFF, character, 1}.
std::int32_t wg_export_plan(std::int32_t doc, const char* options, std::uint32_t size);
// Gives that subset; size 0: the font cannot be had. Out: the next font and its characters, or
// 0xFFFFFFFF and what the faces lack: {face, character, 1 when no font has it}. Errors: stale (no
// file is on its way).
std::int32_t wg_export_give(const std::uint8_t* subset, std::uint32_t size);
// Out: the file. Errors: stale, and the exporter's.
std::int32_t wg_export_file();

// question 0 outline, 1 check, 2 figures, 3 reports, 4 doubts, 5 decisions for lines of like look,
// 6 the relations of figures marked as intended, 7 where the profile differs from GB/T 9704;
// file: the name that stands in the answer.
// Out: JSON; 0–2 are those of the command line tool, byte for byte (1 after wg_check_pages).
std::int32_t wg_answer(std::int32_t doc, std::int32_t question, const char* file,
                       std::uint32_t file_size);
// What of figures and relations differs since the revision an answer of this function named; 0:
// all. Out: JSON (engine/figures_answer.h, figures_since).
std::int32_t wg_figures_since(std::int32_t doc, std::uint32_t since);
// The check report. ignored: ids of findings the writer ignores, which are listed apart.
// Out: HTML.
std::int32_t wg_check_report(std::int32_t doc, const std::uint32_t* ignored, std::uint32_t count,
                             const char* file, std::uint32_t file_size);
// request: JSON [{"doc":handle,"name":"…"}], UTF-8, the oldest first. Out: JSON, what `wengao
// similar` says of these files, byte for byte. Errors: bad_option, not_found.
std::int32_t wg_similar(const char* request, std::uint32_t size);
// Out: JSON, why the line is what it is taken for. Errors: not_found.
std::int32_t wg_why(std::int32_t doc, std::uint32_t line);
// Out: JSON
// {"version","maxBytes","rules","genres","formats","fontFormats","fonts","kinds","severities","categories"};
// those that patches name by numbers stand in the order of the numbers.
std::int32_t wg_catalogue(std::int32_t lang);
// Out: the text of a new report of a genre, UTF-16. Errors: not_found.
std::int32_t wg_skeleton(const char* genre, std::uint32_t size);

}  // extern "C"
