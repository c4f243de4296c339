// Answers: what the core has to say about a document, in the forms of design.md, section 6. The
// command line tool and the wasm module both call these, so that their answers are the same bytes.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/doc/block.h"
#include "core/doc/document.h"
#include "core/lint/finding.h"
#include "core/lint/profile.h"
#include "core/recognise/recognise.h"

namespace wengao::engine {

inline constexpr std::string_view kVersion = "0.1.0";

// One file and what was found in it. Views: valid while the document and the findings live.
struct Reading {
  std::string_view file;          // as the user named it, UTF-8
  std::span<const Block> blocks;  // one a line
  std::span<const recognise::Report> reports;
  std::span<const Finding> findings;          // in text order; empty for outlines and figures
  const recognise::Memory* memory = nullptr;  // for outlines: which lines are doubtful
  std::span<const Finding> ignored = {};      // left out because the writer ignores them
  const lint::Profile* profile = nullptr;     // the house's word on rules; null: none
};

// One JSON object; the tool joins those of all files by `array_of`.
std::string outline_json(const Reading& reading, Lang lang = Lang::zh);
std::string check_json(const Reading& reading, Lang lang);

// Where the house's paper differs from GB/T 9704: [[item, value, standard, clause, why], …]
std::string deviations_json(const lint::Profile* profile, Lang lang);

// "[a,b]\n"
std::string array_of(std::span<const std::string> elements);

// SARIF 2.1.0 of all files together.
std::string check_sarif(std::span<const Reading> readings, Lang lang);

// The results of one file, apart by commas: they stand before kSarifEnd in check_sarif({}).
std::string check_sarif_results(const Reading& reading, Lang lang);
inline constexpr std::string_view kSarifEnd = "]}]}\n";

// For people: place, severity, sentence, and the line with the words in 【】.
std::string check_text(const Reading& reading, Lang lang);

// A page to print and keep: whether the file can be handed in (no error is left), counts by family,
// each finding in its line, what the writer ignores, and where the house's rules differ from GB/T
// 9704 or from the rules as built. All files together; complete in itself, without scripts.
std::string check_html(std::span<const Reading> readings, Lang lang);

// The edits a fix makes, also when the rule gives them block by block (Rule::fix_block).
std::vector<TextEdit> edits_of(const Finding& finding, const Fix& fix,
                               std::span<const Block> blocks);

}  // namespace wengao::engine
