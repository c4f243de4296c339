// Parts of a block that several exporters ask for.
#pragma once

#include "core/doc/block.h"

namespace wengao {

// The part of a run-in heading that wears the heading's look: number, lead and the full stop that
// closes it. Empty at the start of the content for other blocks.
Span lead_span(const Block& block);

// The line “附件1” that opens an attachment, as against the attachment's title.
// GB/T 9704—2012, 7.3.7.
bool is_attachment_mark(const Block& block);

}  // namespace wengao
