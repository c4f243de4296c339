#include "core/engine/pager.h"

#include <algorithm>
#include <string>

namespace wengao::engine {
namespace {

Error missing(std::string_view what, std::uint32_t index) {
  return Error{Code::not_found, std::string(what) + " " + std::to_string(index + 1)};
}

}  // namespace

layout::Setting setting_of(const Session& session) {
  layout::Setting setting{.pictures = session.document().pictures()};
  if (session.profile() != nullptr) setting.house = session.profile()->house;
  return setting;
}

std::vector<Block> blocks_of(const Session& session, std::uint32_t report) {
  const recognise::Report& lines = session.reports()[report];
  std::vector<Block> out;
  out.reserve(lines.last - lines.first);
  for (std::uint32_t line = lines.first; line < lines.last; ++line) {
    out.push_back(session.block(line));
  }
  return out;
}

Result<PageChange> Pager::update(const Session& session, std::uint32_t report) {
  const auto& reports = session.reports();
  if (report >= reports.size()) return missing("report", report);
  Held& held = reports_[session.block(reports[report].first).id];
  const bool fresh = held.memory == nullptr;
  if (fresh) held.memory = layout::new_memory();
  PageChange change;
  change.report = report;
  layout::Setting setting = setting_of(session);
  if (held.revision != session.revision() || held.house != setting.house) {
    const std::uint32_t before = fresh ? 0 : layout::page_count(*held.memory);
    const auto changed = layout::update(*held.memory, blocks_of(session, report), setting);
    held.house = std::move(setting.house);
    held.revision = session.revision();
    change.count = layout::page_count(*held.memory);
    change.first = changed.first_page;
    // Pages that are no more, or are new at the end, differ too.
    change.last = before == change.count ? std::min(changed.last_page, change.count)
                                         : std::max(before, change.count);
    return change;
  }
  change.count = layout::page_count(*held.memory);
  return change;
}

Result<Page> Pager::page(const Session& session, std::uint32_t report, std::uint32_t index) {
  const auto change = update(session, report);
  if (!change) return change.error();
  if (index >= change->count) return missing("page", index);
  return layout::page(*reports_[session.block(session.reports()[report].first).id].memory, index);
}

Result<std::vector<Page>> Pager::pages(const Session& session, std::uint32_t report) {
  const auto change = update(session, report);
  if (!change) return change.error();
  const auto& memory = *reports_[session.block(session.reports()[report].first).id].memory;
  std::vector<Page> out;
  out.reserve(change->count);
  for (std::uint32_t i = 0; i < change->count; ++i) out.push_back(layout::page(memory, i));
  return out;
}

Result<PagePlace> Pager::place_of(const Session& session, std::uint32_t line) {
  const auto& reports = session.reports();
  for (std::uint32_t i = 0; i < reports.size(); ++i) {
    if (line < reports[i].first || line >= reports[i].last) continue;
    const auto change = update(session, i);
    if (!change) return change.error();
    const auto& memory = *reports_[session.block(reports[i].first).id].memory;
    const std::uint32_t page = layout::page_of(memory, session.block(line).id);
    if (page < change->count) return PagePlace{i, page};
  }
  return missing("line", line);
}

}  // namespace wengao::engine
