// What the pages of rules (core/lint/rules/*.md) say, compiled in by rule_pages.py.
#pragma once

#include <string_view>

namespace wengao::cli {

// Why the words are wrong, on what grounds, and when the rule is silent: Chinese, UTF-8, paragraphs
// parted by blank lines. Empty for an unknown rule.
std::string_view page_of_rule(std::string_view id);

}  // namespace wengao::cli
