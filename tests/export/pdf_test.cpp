// PDF: what other programs cannot tell of a file. tests/office/pdf.test.mjs reads files with
// theirs.
#include "core/export/pdf/pdf.h"

#include <doctest/doctest.h>

#include "core/export/fonts/plan.h"
#include "core/export/pdf/bookmarks.h"
#include "core/export/pdf/structure.h"
#include "core/export/pdf/values.h"
#include "tests/export/made_report.h"

using namespace wengao;

TEST_CASE("numbers are short and exact, texts escaped") {
  const auto milli = [](std::int64_t value) {
    std::string out;
    append_milli(value, out);
    return out;
  };
  CHECK(milli(16000) == "16");
  CHECK(milli(-207) == "-0.207");
  CHECK(milli(595276) == "595.276");
  CHECK(milli(20) == "0.02");
  CHECK(pdf::milli_points(210000) == 595276);
  CHECK(pdf::milli_points(-25400) == -72000);
  std::string out;
  pdf::append_text(u"a(b)\\", out);
  pdf::append_text(u"\U00020BB7", out);
  CHECK(out == "(a\\(b\\)\\\\)<FEFFD842DFB7>");
}

TEST_CASE("without fonts there is an error, not a file of boxes") {
  const Page page;
  const auto made = write_pdf({.pages = {&page, 1}}, {});
  REQUIRE_FALSE(made);
  CHECK(made.error().code == Code::data_missing);
  const fonts::Plan plan({&page, 1});
  CHECK(write_pdf({.pages = {&page, 1}, .fonts = &plan}, {.date = "5.1.2026"}).error().code ==
        Code::bad_option);
  CHECK(write_pdf({.pages = {&page, 1}, .fonts = &plan}, {.date = "2026-01-05"}));
}

TEST_CASE("a run-in heading is a heading and a paragraph; title lines are one heading") {
  testing::MadeReport report;
  report.add(Kind::title, u"青石镇人民政府").add(Kind::title, u"工作总结").heading(3, u"1.台账");
  report.run_in(2, u"（一）", u"压实责任", u"。签订责任书。").add(Kind::body, u"正文。");
  pdf::Structure tree(report.blocks());
  const int title = tree.element(1, 0);
  CHECK(title == tree.element(2, 0));
  CHECK(title != tree.element(3, 0));
  const int lead = tree.element(4, 0);
  CHECK(lead == tree.element(4, 7));
  CHECK(lead != tree.element(4, 8));  // after the full stop
  CHECK(tree.element(0, 0) == pdf::Structure::kArtifact);
  CHECK(tree.element(99, 0) == pdf::Structure::kArtifact);
  CHECK(tree.mark(tree.element(5, 0), 0) == 0);
  CHECK(tree.mark(tree.element(5, 1), 0) == 1);
  CHECK(tree.mark(tree.element(5, 1), 1) == 0);
}

TEST_CASE("bookmarks never skip a level; an attachment and its mark are one") {
  testing::MadeReport report;
  report.heading(3, u"1.先").heading(1, u"一、总").heading(3, u"1.细").heading(2, u"（一）分");
  report.add(Kind::attachment_title, u"附件1").add(Kind::attachment_title, u"养护里程表");
  Page page;
  for (BlockId id = 1; id <= 6; ++id) {
    LineBox line;
    line.block = id;
    page.lines.push_back(line);
  }
  const auto entries = outline_of(report.blocks(), {&page, 1});
  REQUIRE(entries.size() == 5);
  CHECK(entries[0].depth == 0);
  CHECK(entries[1].depth == 0);
  CHECK(entries[2].depth == 1);
  CHECK(entries[3].depth == 1);
  CHECK(entries[4].title == u"附件1 养护里程表");
  CHECK(entries[4].depth == 0);
}
