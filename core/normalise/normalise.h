// Normalise: numbers written again in their standard forms and in order, with the references to
// them (见第三部分, 上述（二）, （三）所述) following. Not a character besides those of numbers
// changes.
//
// The steps: gather the lists of a report (its numbered lines, nested by shape); give each member
// its place in the list; write it as GB/T 9704—2012, 7.3.3 and GB/T 15834—2011, B.3 have it; then
// turn the references, each within the section it speaks of.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/doc/block.h"
#include "core/doc/document.h"
#include "core/recognise/recognise.h"

namespace wengao::normalise {

struct Result {
  std::vector<Edit> edits;       // flat, in text order, not overlapping, all against the document
  std::uint32_t renumbered = 0;  // numbers with another value
  std::uint32_t reformed = 0;    // numbers with another form only
  std::uint32_t references = 0;  // references that follow
  // References to a number that stands more than once or nowhere: left as they are.
  std::uint32_t unclear = 0;
};

// `blocks`: all lines of `document`. Lines outside the reports are left alone.
Result normalise(const Document& document, std::span<const Block> blocks,
                 std::span<const recognise::Report> reports);

// A numbered line and the number it is to have.
struct Numbered {
  std::uint32_t line = 0;
  std::uint32_t number = 1;
};

// These numbers and the references to them, where the writer moves sections; all others stay as
// they are. A line without a number of a list is left alone.
Result renumber(const Document& document, std::span<const Block> blocks,
                std::span<const recognise::Report> reports, std::span<const Numbered> wanted);

}  // namespace wengao::normalise
