// House: the house's own words, as a profile gives them, found in a block.
#pragma once

#include <vector>

#include "core/lint/profile.h"

namespace wengao::lint {

// Where the names of the profile stand in `text`.
std::vector<Span> places_of_names(const Profile& profile, std::u16string_view text);

// Appends findings of word.house_forbidden and word.house_preferred.
void check_terms(const Profile& profile, const Block& block, std::vector<Finding>& out);

}  // namespace wengao::lint
