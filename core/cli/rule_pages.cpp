#include "core/cli/rule_pages.h"

#include <algorithm>
#include <iterator>

namespace wengao::cli {
namespace {

struct RulePage {
  std::string_view rule;
  std::string_view said;
};

#include "wengao_rule_pages.inc"

}  // namespace

std::string_view page_of_rule(std::string_view id) {
  const auto* page =
      std::lower_bound(std::begin(kPages), std::end(kPages), id,
                       [](const RulePage& p, std::string_view rule) { return p.rule < rule; });
  return page != std::end(kPages) && page->rule == id ? page->said : std::string_view();
}

}  // namespace wengao::cli
