// Profile: the rules of one house, read from JSON:
//   { "wengaoProfile": 1, "rules": { "punctuation.half-width": "off", "heading.end-mark": "error" }
//   }
// A rule is switched off, or given another severity: "off", "hint", "warning", "error".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/lint/rule.h"

namespace wengao::lint {

struct Profile {
  struct Setting {
    const Rule* rule;
    std::optional<Severity> severity;  // nothing: the rule is off
  };
  std::vector<Setting> rules;
};

// Errors: bad_profile, its detail naming the place and what is wrong there.
Result<Profile> read_profile(std::string_view json);

// Removes findings of rules that are off and restamps the severity of others.
void apply_profile(const Profile& profile, std::vector<Finding>& findings);

}  // namespace wengao::lint
