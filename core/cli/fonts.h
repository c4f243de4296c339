// Fonts of files with fixed pages: looked for in --fonts DIR, then beside the program.
#pragma once

#include <set>

#include "core/cli/options.h"
#include "core/export/fonts/plan.h"

namespace wengao::cli {

// Finds, reads and subsets the fonts of the pages; `substituted` takes in the faces that a shipped
// font stands in for. Says on standard error what stands for characters a face lacks.
// Errors: not_found (a face is nowhere), damaged, cannot_read.
Result<fonts::Plan> prepare_fonts(std::span<const Page> pages, const Options& options,
                                  std::set<Face>& substituted);
// Says on standard error which faces these are, if any.
void tell_substituted(const std::set<Face>& substituted, const Options& options);

}  // namespace wengao::cli
