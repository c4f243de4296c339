// The section: paper, margins and footers of all pages, GB/T 9704—2012, 5.2.1.
#pragma once

#include "core/export/markup/markup.h"

namespace wengao::docx {

void write_section(Markup& out);

}  // namespace wengao::docx
