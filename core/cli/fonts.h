// Fonts of files with fixed pages: looked for in --fonts DIR, then beside the program.
#pragma once

#include "core/cli/options.h"
#include "core/export/fonts/plan.h"

namespace wengao::cli {

// Finds, reads and subsets the fonts of the pages. Says on standard error what stands for
// characters a face lacks. Errors: not_found (a face is nowhere), damaged, cannot_read.
Result<fonts::Plan> prepare_fonts(std::span<const Page> pages, const Options& options);

}  // namespace wengao::cli
