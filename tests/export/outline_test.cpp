#include "core/export/outline.h"

#include <doctest/doctest.h>

#include "core/layout/layout.h"
#include "tests/export/made_report.h"

using namespace wengao;
using wengao::testing::MadeReport;

namespace {

std::vector<std::u16string> titles_of(const MadeReport& report) {
  std::vector<std::u16string> titles;
  for (const OutlineEntry& entry : outline_of(report.blocks(), layout::lay_out(report.blocks()))) {
    titles.push_back(entry.title);
  }
  return titles;
}

}  // namespace

TEST_CASE("the outline has the headings, and an attachment with its title") {
  MadeReport report;
  report.heading(1, u"一、做法")
      .run_in(2, u"（一）", u"压实责任", u"。签订责任书。")
      .add(Kind::body, u"正文。")
      .add(Kind::attachment_title, u"附件1")
      .add(Kind::attachment_title, u"里程表");
  CHECK(titles_of(report) ==
        std::vector<std::u16string>{u"一、做法", u"（一）压实责任", u"附件1 里程表"});
}

TEST_CASE("a heading that shows nothing is not in it") {
  MadeReport report;
  report.heading(1, u"\u0001").heading(1, u"\uFFFF").heading(1, u"").heading(1, u"𠮷");
  CHECK(titles_of(report) == std::vector<std::u16string>{u"𠮷"});
}
