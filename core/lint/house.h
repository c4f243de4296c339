// House: the house's own words, as a profile gives them, found in a block.
#pragma once

#include <vector>

#include "core/lint/profile.h"

namespace wengao::lint {

// True when a name of the profile stands in `text` over all of `span`. Looks at the few places
// where each could: a dictionary has thousands.
bool is_named(const Profile& profile, std::u16string_view text, Span span);

// Appends findings of word.house_forbidden and word.house_preferred.
void check_terms(const Profile& profile, const Block& block, std::vector<Finding>& out);

}  // namespace wengao::lint
