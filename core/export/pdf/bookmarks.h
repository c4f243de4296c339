#pragma once

#include <span>

#include "core/export/outline.h"
#include "core/export/pdf/objects.h"

namespace wengao::pdf {

// Writes the outline tree and gives its root; 0 when there are no entries. pages: their objects.
int write_bookmarks(std::span<const OutlineEntry> entries, std::span<const Page> drawn,
                    std::span<const int> pages, Objects& objects);

}  // namespace wengao::pdf
