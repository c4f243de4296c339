#include "core/engine/page_check.h"

#include <iterator>
#include <utility>

#include "core/layout/layout.h"
#include "core/lint/pages.h"

namespace wengao::engine {

Patch check_pages(Session& session, Pager& pager) {
  std::vector<Finding> found;
  const auto reports = static_cast<std::uint32_t>(session.reports().size());
  for (std::uint32_t report = 0; report < reports; ++report) {
    const auto pages = pager.pages(session, report);
    if (pages) lint::check_pages(blocks_of(session, report), *pages, found);
  }
  return session.set_page_findings(std::move(found));
}

std::vector<Finding> check_with_pages(const recognise::Recognised& recognised,
                                      const lint::Profile* profile) {
  std::vector<Finding> found = lint::check_blocks(recognised, profile);
  std::vector<Finding> of_pages;
  for (const recognise::Report& report : recognised.reports) {
    const auto blocks =
        std::span(recognised.blocks).subspan(report.first, report.last - report.first);
    layout::Setting setting;
    if (profile != nullptr) setting.house = profile->house;
    lint::check_pages(blocks, layout::lay_out(blocks, setting), of_pages);
  }
  if (of_pages.empty()) return found;
  if (profile != nullptr) lint::apply_profile(*profile, of_pages);
  std::move(of_pages.begin(), of_pages.end(), std::back_inserter(found));
  return lint::in_order(std::move(found), recognised.blocks);
}

}  // namespace wengao::engine
