// Refresh: the steps by which a session's memory follows its document. Internal to the engine.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/doc/document.h"
#include "core/engine/line_store.h"
#include "core/engine/patch.h"
#include "core/engine/scope.h"
#include "core/facts/ledger.h"
#include "core/lint/profile.h"
#include "core/recognise/recognise.h"

namespace wengao::engine {

// What is remembered. Scopes: one for the lines before the first report (its rules never run), then
// one a report, each from its first line to the next one's.
struct Memory {
  recognise::MemoryPtr recognised = recognise::new_memory();
  LineStore lines;
  std::vector<std::uint32_t> firsts;  // first line of each scope; firsts[0] is 0
  std::vector<Scope> scopes;          // parallel to firsts
  Scope file;                         // for rules that read the whole file
  // What the pages show: told by whoever lays them out, kept until the words they mark change.
  std::vector<StoredFinding> of_pages;
  std::optional<facts::Ledger> ledger;           // kept from the first time it is asked for
  std::shared_ptr<const lint::Profile> profile;  // the house's word on rules; null: none
  FindingId next_finding = 1;
  std::uint32_t next_revision = 1;
  Counts counts;
};

// Brings `memory` to `document` after the lines of `delta` have changed. With an empty memory and
// delta {0, 0, lines} this is the work from scratch. Fills all of the patch but its revision.
Patch refresh(Memory& memory, const Document& document, LineDelta delta);

// Takes what the pages show in place of what they showed before; what is said again keeps its id.
// Fills all of the patch but its revision.
Patch take_page_findings(Memory& memory, const Document& document, std::vector<Finding> found);

}  // namespace wengao::engine
