// Phrases: long set phrases with a character too many, too few, or two in the wrong order, and
// single characters written twice. Only where what was meant leaves no doubt.
#pragma once

#include <span>
#include <vector>

#include "core/spelling/lattice.h"
#include "core/spelling/model.h"

namespace wengao::spelling {

enum class Slip : std::uint8_t { doubled, extra, missing, swapped };

// Characters [begin, end) of a run should read `meant`.
struct PhraseSlip {
  std::uint32_t begin;
  std::uint32_t end;
  std::vector<Char> meant;
  Slip slip;
  std::uint32_t phrase_begin;  // where the phrase it stands in begins and ends
  std::uint32_t phrase_end;
  Cost margin;  // by how much the run is likelier so
};

// Finds them in a run, in order, not overlapping. Linear in its length.
void find_slips(const Model& model, Lattice& lattice, std::span<const Char> run,
                std::vector<PhraseSlip>& out);

}  // namespace wengao::spelling
