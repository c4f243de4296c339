// The ledger of figures: every quantity of a text, and every stated relation with its working.
// design.md, section 6.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/base/code.h"
#include "core/doc/document.h"
#include "core/facts/ledger.h"
#include "core/facts/relations.h"

namespace wengao::engine {

// One JSON object. Values are as written (3.5 of 万元), those of relations in base units.
// `intended`: the document's, told of each relation beside its mark.
std::string figures_json(std::string_view file, std::span<const Block> blocks,
                         const RelationMarks& intended = {});
// With a header row; RFC 4180.
std::string figures_csv(std::string_view file, std::span<const Block> blocks);
// For people: place, words, what is counted; then the relations with ✓ or ✗.
std::string figures_text(std::string_view file, std::span<const Block> blocks, Lang lang,
                         const RelationMarks& intended = {});

// What of the ledger differs since revision `since`, for a view that keeps the rest: {"revision",
// "whole", "lines": [{"line", "facts", "relations"}]}, the two lists as in figures_json. `whole`:
// all lines that have something stand there. `now`: the present revision.
std::string figures_since(facts::Ledger& ledger, const facts::Lines& lines,
                          const RelationMarks& intended, std::uint32_t since, std::uint32_t now);

}  // namespace wengao::engine
