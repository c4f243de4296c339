// The catalogue of rules as one page that needs nothing else: searched where it lies.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/code.h"
#include "core/lint/phrases.h"
#include "core/lint/rule.h"

namespace wengao::cli {

struct CatalogueEntry {
  const Rule* rule = nullptr;
  std::string_view said;                  // rule_pages.h
  std::vector<const lint::Phrase*> rows;  // of its phrase table, sorted by the wrong words
};

std::string rules_html(std::span<const CatalogueEntry> entries, Lang lang);

}  // namespace wengao::cli
