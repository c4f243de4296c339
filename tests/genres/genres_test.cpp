#include <doctest/doctest.h>

#include <algorithm>

#include "core/doc/document.h"
#include "core/genres/genre.h"

using namespace wengao;

TEST_CASE("genres are sorted, complete and found by id and by name") {
  const auto all = genres::all_genres();
  REQUIRE(all.size() >= 5);
  CHECK(std::is_sorted(all.begin(), all.end(),
                       [](const Genre* a, const Genre* b) { return a->id < b->id; }));
  for (const Genre* genre : all) {
    CAPTURE(std::string(genre->id));
    CHECK(genres::find_genre(genre->id) == genre);
    CHECK(genre->sections.size() >= 3);
    CHECK(genre->lead.ends_with(u"如下："));
  }
  CHECK(genres::find_genre("年度工作总结") == genres::find_genre("annual-summary"));
  CHECK(genres::find_genre("诗歌") == nullptr);
}

TEST_CASE("a skeleton numbers its sections and leaves signature and date to fill") {
  const Document report =
      Document::from_text(genres::skeleton(*genres::find_genre("half-year-summary")));
  CHECK(report.line(2).text == u"一、上半年主要工作");
  CHECK(report.line(6).text == u"三、下半年工作打算");
  CHECK(report.line(8).text == u"××××");
}
