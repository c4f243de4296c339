#include "core/doc/document.h"

#include <doctest/doctest.h>

#include <random>

using namespace wengao;

namespace {

// What `edit` makes of a flat string: the oracle for Document.
std::u16string with_edit(std::u16string text, const Edit& edit) {
  return text.replace(edit.from, edit.to - edit.from, edit.insert);
}

void check_places(const Document& document) {
  Off start = 0;
  for (std::uint32_t i = 0; i < document.lines(); ++i) {
    REQUIRE(document.start_of(i) == start);
    REQUIRE(document.line_at(start) == i);
    const auto size = static_cast<Off>(document.line(i).text.size());
    REQUIRE(document.line_at(start + size) == i);
    start += size + 1;
  }
  REQUIRE(document.length() + 1 == start);
}

}  // namespace

TEST_CASE("a text is parted at line ends of every kind") {
  const Document document = Document::from_text(u"甲\r\n乙\r丙\n");
  REQUIRE(document.lines() == 4);
  CHECK(document.line(2).text == u"丙");
  CHECK(document.line(3).text.empty());
  CHECK(document.text() == u"甲\n乙\n丙\n");
}

TEST_CASE("an empty document has one empty line") {
  const Document document;
  CHECK(document.lines() == 1);
  CHECK(document.length() == 0);
}

TEST_CASE("typing in a line keeps its identity and leaves its neighbours alone") {
  const Document before = Document::from_text(u"一\n二\n三");
  const auto applied = before.apply({3, 3, u"十"});
  REQUIRE(applied.ok());
  const Document& after = applied->document;
  CHECK(after.text() == u"一\n二十\n三");
  CHECK(after.line(1).id == before.line(1).id);
  CHECK(after.line(1).revision != before.line(1).revision);
  CHECK(&after.line(0) == &before.line(0));
  CHECK(applied->lines.first == 1);
  CHECK(applied->lines.removed == 1);
  CHECK(applied->lines.inserted == 1);
}

TEST_CASE("a line end typed at the start of a line pushes the line down with its attributes") {
  Document document = Document::from_text(u"一\n二");
  document = document.with_attributes(1, {Kind::title, 0});
  const auto applied = document.apply({2, 2, u"\n"});
  REQUIRE(applied.ok());
  CHECK(applied->document.line(2).id == document.line(1).id);
  CHECK(applied->document.line(2).attributes.kind == Kind::title);
}

TEST_CASE("offsets inside a surrogate pair are refused") {
  const Document document = Document::from_text(u"𠮷野");
  CHECK(document.apply({1, 1, u"x"}).error().code == Code::bad_offset);
  CHECK(document.apply({0, 1, u""}).error().code == Code::bad_offset);
  CHECK(document.apply({0, 9, u""}).error().code == Code::bad_offset);
  CHECK(document.apply({2, 1, u""}).error().code == Code::bad_offset);
  CHECK(document.apply({0, 2, u""})->document.text() == u"野");
}

TEST_CASE("a lone surrogate becomes U+FFFD, one unit for one unit") {
  std::u16string text = u"a?b𠮷";
  text[1] = static_cast<char16_t>(0xD842);
  CHECK(Document::from_text(text).text() == u"a\uFFFDb𠮷");
}

TEST_CASE("random edits agree with a flat string, and undoing them all gives the first text back") {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto below = [&random](std::size_t n) { return static_cast<Off>(random() % n); };
    std::u16string flat;
    for (int i = 0; i < 700; ++i) flat += i % 3 == 0 ? u"𠮷字\n" : u"工作\n";
    Document document = Document::from_text(flat);
    const std::u16string first = flat;
    std::vector<Edit> undo;
    constexpr std::u16string_view kPieces[] = {u"", u"新", u"\n", u"甲\n乙\n", u"𠮷", u"\n\n\n"};
    for (int step = 0; step < 60; ++step) {
      Edit edit;
      edit.from = below(flat.size() + 1);
      edit.to = std::min<Off>(edit.from + (step % 10 == 0 ? below(900) : below(6)),
                              static_cast<Off>(flat.size()));
      edit.insert = kPieces[below(std::size(kPieces))];
      const auto applied = document.apply(edit);
      if (!on_boundary(flat, edit.from) || !on_boundary(flat, edit.to)) {
        REQUIRE(!applied.ok());
        continue;
      }
      REQUIRE(applied.ok());
      flat = with_edit(flat, edit);
      const std::uint32_t before = document.lines();
      document = applied->document;
      REQUIRE(document.text() == flat);
      REQUIRE(document.lines() == before - applied->lines.removed + applied->lines.inserted);
      undo.push_back(applied->inverse);
    }
    check_places(document);
    for (auto edit = undo.rbegin(); edit != undo.rend(); ++edit) {
      const auto applied = document.apply(*edit);
      REQUIRE(applied.ok());
      document = applied->document;
    }
    REQUIRE(document.text() == first);
  }
}

TEST_CASE("offsets move with the text around them") {
  const Edit replace{2, 4, u"新的字"};
  CHECK(map_offset(1, replace, false) == 1);
  CHECK(map_offset(2, replace, false) == 2);
  CHECK(map_offset(3, replace, false) == 5);
  CHECK(map_offset(6, replace, false) == 7);
  const Edit insert{2, 2, u"新"};
  CHECK(map_offset(2, insert, false) == 2);
  CHECK(map_offset(2, insert, true) == 3);
}
