#include <doctest/doctest.h>

#include <algorithm>

#include "core/doc/document.h"
#include "core/genres/genre.h"
#include "core/recognise/recognise.h"

using namespace wengao;

TEST_CASE("genres are sorted, complete and found by id, by name and by what titles end with") {
  const auto all = genres::all_genres();
  REQUIRE(all.size() >= 27);
  CHECK(std::is_sorted(all.begin(), all.end(),
                       [](const Genre* a, const Genre* b) { return a->id < b->id; }));
  for (const Genre* genre : all) {
    CAPTURE(std::string(genre->id));
    CHECK(genres::find_genre(genre->id) == genre);
    CHECK_FALSE(genre->sections.empty());
    CHECK_FALSE(genre->title_words.empty());
    CHECK_FALSE(genre->body_words.empty());
    for (const Section& section : genre->sections) CHECK(section.guide.back() != u'：');
  }
  CHECK(genres::find_genre("年度工作总结") == genres::find_genre("annual-summary"));
  CHECK(genres::find_genre("工作要点") == genres::find_genre("plan"));
  CHECK(genres::find_genre("诗歌") == nullptr);
  const auto statutory =
      std::count_if(all.begin(), all.end(), [](const Genre* genre) { return genre->statutory; });
  CHECK(statutory == 15);  // 《党政机关公文处理工作条例》第八条
}

TEST_CASE("expected parts are known") {
  CHECK(genres::find_genre("annual-summary")->expects(Part::problems));
  CHECK(genres::find_genre("annual-summary")->expects(Part::plans));
  CHECK_FALSE(genres::find_genre("annual-summary")->expects(Part::achievements));
  CHECK_FALSE(genres::find_genre("notice")->expects(Part::problems));
}

TEST_CASE("a skeleton numbers its sections and leaves signature and date to fill") {
  const Document report =
      Document::from_text(genres::skeleton(*genres::find_genre("half-year-summary")));
  CHECK(report.line(2).text == u"一、上半年主要工作");
  CHECK(report.line(6).text == u"三、下半年工作打算");
  CHECK(report.line(8).text == u"××××");
  const Document speech = Document::from_text(genres::skeleton(*genres::find_genre("speech")));
  CHECK(speech.line(1).text == u"（20××年×月×日）");
  CHECK(speech.line(3).text == u"同志们：");
}

TEST_CASE("a skeleton is recognised as what it is, with all its headings") {
  for (const Genre* genre : genres::all_genres()) {
    CAPTURE(std::string(genre->id));
    const Document document = Document::from_text(genres::skeleton(*genre));
    const recognise::Recognised found = recognise::recognise(document);
    REQUIRE(found.reports.size() == 1);
    CHECK(found.reports[0].genre == genre->id);
    const auto headings = std::count_if(found.blocks.begin(), found.blocks.end(),
                                        [](const Block& b) { return b.is(Kind::heading); });
    CHECK(static_cast<std::size_t>(headings) ==
          (genre->sections.size() > 1 ? genre->sections.size() : 0));
    CHECK(found.blocks[0].is(Kind::title));
    if (!genre->address.empty()) {
      CHECK(std::any_of(found.blocks.begin(), found.blocks.end(),
                        [](const Block& b) { return b.is(Kind::addressee); }));
    }
    for (const Block& block : found.blocks) CHECK_FALSE(block.is(Kind::noise));
  }
}
