// Pager: the pages of a session's reports, made when asked for and made again from the first page
// that differs. Findings never wait for it.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "core/base/result.h"
#include "core/engine/session.h"
#include "core/layout/layout.h"

namespace wengao::engine {

struct PageChange {
  std::uint32_t report = 0;
  std::uint32_t first = 0;  // pages [first, last) look different, or may
  std::uint32_t last = 0;
  std::uint32_t count = 0;  // pages of the report
};

struct PagePlace {
  std::uint32_t report = 0;
  std::uint32_t page = 0;  // 0-based
};

class Pager {
 public:
  // Brings a report's pages up to date. Errors: not_found (no such report).
  Result<PageChange> update(const Session& session, std::uint32_t report);
  // One page. Errors: not_found (no such report or page).
  Result<Page> page(const Session& session, std::uint32_t report, std::uint32_t index);
  // All pages of a report. Errors: not_found (no such report).
  Result<std::vector<Page>> pages(const Session& session, std::uint32_t report);
  // Where a line stands in print. Errors: not_found (between reports, or it takes no room).
  Result<PagePlace> place_of(const Session& session, std::uint32_t line);

 private:
  struct Held {
    layout::MemoryPtr memory;
    layout::House house;
    std::uint32_t revision = 0;  // the session's, when the pages were made
  };
  // By the id of the report's first line, which stays when reports before it come and go.
  std::unordered_map<BlockId, Held> reports_;
};

// What besides its lines decides how the session's reports look.
layout::Setting setting_of(const Session& session);

// The lines of one report as blocks. Precondition: report < session.reports().size().
std::vector<Block> blocks_of(const Session& session, std::uint32_t report);

}  // namespace wengao::engine
