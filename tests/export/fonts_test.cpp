// Which font draws what: faces first, then others, glyph by glyph; and font files nobody should
// trust.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <set>

#include "core/export/fonts/cff.h"
#include "core/export/fonts/drawn.h"
#include "core/export/fonts/names.h"
#include "core/export/subset/subset.h"

using namespace wengao;

namespace {

Bytes shipped(std::string_view name) {
  std::ifstream file(std::string(WENGAO_SOURCE_DIR "/build/fonts/") + std::string(name),
                     std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}
Bytes shipped(Face face) { return shipped(fonts::shipped_file(face)); }

Bytes subset_of(const Bytes& file, std::u32string_view characters) {
  const auto source = FontSource::open(file);
  REQUIRE(source);
  auto made = source->subset(characters);
  REQUIRE(made);
  return *made;
}
Bytes subset(Face face, std::u32string_view characters) {
  return subset_of(shipped(face), characters);
}

Page page_of(Face face, std::u16string text) {
  Run run;
  run.face = face;
  run.advances.assign(text.size(), 5000);
  run.text = std::move(text);
  LineBox line;
  line.runs.push_back(run);
  Page page;
  page.lines.push_back(line);
  return page;
}

}  // namespace

TEST_CASE("a subset has the characters asked for, their widths and their CIDs") {
  const auto font = fonts::Font::read(subset(Face::fangsong, U"1A养护"));
  REQUIRE(font);
  CHECK(font->characters().size() == 4);
  CHECK(font->glyphs() == 5);  // .notdef too
  CHECK(font->advance(font->glyph(U'养')) == 1000);
  CHECK(font->advance(font->glyph(U'1')) < 700);
  CHECK(font->glyph(U'路') == 0);
  CHECK(font->name() == "FandolFang-Regular");
  CHECK_FALSE(font->restricted());
  // The CIDs are those of the whole font's charset, which is not the identity.
  CHECK(font->cid(0) == 0);
  CHECK(font->cid(font->glyph(U'养')) > 100);
}

TEST_CASE("the same font and characters give the same subset") {
  CHECK(subset(Face::kaiti, U"一二三") == subset(Face::kaiti, U"一二三"));
  const auto source = FontSource::open(shipped(Face::kaiti));
  REQUIRE(source);
  const auto first = source->subset(U"甲乙");
  const auto second = source->subset(U"一二三");
  REQUIRE(second);
  CHECK(*second == subset(Face::kaiti, U"一二三"));
}

TEST_CASE("a plan asks each face for its own characters, once each") {
  const Page pages[] = {page_of(Face::heiti, u"一、一、做法"), page_of(Face::heiti, u"做")};
  fonts::Plan plan(pages);
  const auto wanted = plan.next();
  REQUIRE(wanted);
  CHECK(wanted->source == static_cast<std::size_t>(Face::heiti));
  CHECK(wanted->characters == U"、一做法");
  plan.give(subset(Face::heiti, wanted->characters));
  CHECK_FALSE(plan.next());
  CHECK(plan.find(Face::heiti, U'做').gid != 0);
  CHECK(plan.find(Face::songti, U'做').gid == 0);
  CHECK(plan.replaced().empty());
}

TEST_CASE("what no face has is drawn by the font of rare characters, each asked of it once") {
  const Page pages[] = {page_of(Face::fangsong, u"勠力同心，320㎡，王玥"),
                        page_of(Face::kaiti, u"⑪勠\U00020BB7")};
  fonts::Plan plan(pages);
  std::vector<fonts::Source> asked;
  while (const auto wanted = plan.next()) {
    REQUIRE(asked.size() < 30);
    asked.push_back(wanted->source);
    if (wanted->source == fonts::kRare) {
      CHECK(wanted->characters == U"⑪㎡勠玥\U00020BB7");
      plan.give(subset_of(shipped(fonts::kRareFile), wanted->characters));
    } else {
      plan.give(subset(static_cast<Face>(wanted->source), wanted->characters));
    }
  }
  CHECK(asked == std::vector<fonts::Source>{0, 1, fonts::kRare});
  const std::vector<fonts::Replaced> drawn_elsewhere{
      {Face::fangsong, U'㎡', false}, {Face::fangsong, U'勠', false},
      {Face::fangsong, U'玥', false}, {Face::kaiti, U'⑪', false},
      {Face::kaiti, U'勠', false},    {Face::kaiti, 0x20BB7, false}};
  CHECK(plan.replaced() == drawn_elsewhere);
  const fonts::Font& rare = plan.fonts()[plan.find(Face::kaiti, U'勠').font];
  CHECK(rare.name() == "NotoSerifCJKsc-Regular");
  CHECK(rare.advance(plan.find(Face::kaiti, U'勠').gid) == 1000);
}

TEST_CASE("what a face lacks is asked of the others in turn, then drawn as a mark and named") {
  const Page pages[] = {page_of(Face::fangsong, u"路\U00020BB7")};
  fonts::Plan plan(pages, 1);
  std::vector<fonts::Source> asked;
  while (const auto wanted = plan.next()) {
    REQUIRE(asked.size() < 30);
    asked.push_back(wanted->source);
    const bool face = wanted->source < fonts::kFaces;
    plan.give(face ? subset(static_cast<Face>(wanted->source), wanted->characters) : Bytes());
  }
  // 仿宋, the font given besides, the rare characters, then 宋体, 黑体, 楷体, 小标宋; and 宋体 for
  // the mark.
  CHECK(asked == std::vector<fonts::Source>{0, fonts::kShipped, fonts::kRare, 3, 2, 1, 4, 3});
  CHECK(plan.replaced() == std::vector<fonts::Replaced>{{Face::fangsong, 0x20BB7, true}});
  std::vector<fonts::Drawn> drawn;
  fonts::draw(pages[0].lines[0].runs[0], plan, drawn);
  REQUIRE(drawn.size() == 2);
  CHECK_FALSE(drawn[0].stand_in);
  CHECK(drawn[1].stand_in);
  CHECK(drawn[1].glyph.gid == plan.find(Face::songti, 0x3013).gid);
}

TEST_CASE("another face draws what the own one lacks") {
  const Page pages[] = {page_of(Face::kaiti, u"养护")};
  fonts::Plan plan(pages);
  plan.give(subset(Face::kaiti, U"养"));  // as if 楷体 had no 护
  plan.give({});                          // nor the rare characters
  const auto wanted = plan.next();
  REQUIRE(wanted);
  CHECK(wanted->source == static_cast<std::size_t>(Face::songti));
  CHECK(wanted->characters == U"护");
  plan.give(subset(Face::songti, U"护"));
  CHECK_FALSE(plan.next());
  CHECK(plan.find(Face::kaiti, U'护').font == 1);
  CHECK(plan.replaced() == std::vector<fonts::Replaced>{{Face::kaiti, U'护', false}});
}

TEST_CASE(
    "fonts that cannot be had or read are passed over; blanks and marks are missed by nobody") {
  const Page pages[] = {page_of(Face::fangsong, u" \u3000\u200B\t路")};
  fonts::Plan plan(pages);
  int steps = 0;
  while (plan.next()) {
    REQUIRE(++steps < 30);
    plan.give(steps % 2 == 0 ? Bytes() : Bytes{1, 2, 3});
  }
  CHECK(plan.fonts().empty());
  CHECK(plan.replaced() == std::vector<fonts::Replaced>{{Face::fangsong, U'路', true}});
  std::vector<fonts::Drawn> drawn;
  fonts::draw(pages[0].lines[0].runs[0], plan, drawn);
  CHECK(drawn.empty());
}

TEST_CASE("damaged font files are refused or read within their bounds") {
  const Bytes whole = subset(Face::heiti, U"做法0123");
  for (std::size_t cut = 0; cut < whole.size(); cut += 37) {
    const auto font =
        fonts::Font::read(Bytes(whole.begin(), whole.begin() + static_cast<int>(cut)));
    if (!font) continue;
    for (const auto& [c, gid] : font->characters()) CHECK(gid < font->glyphs());
  }
  // Every byte of the directory and the first tables turned around.
  for (std::size_t at = 0; at < 600 && at < whole.size(); ++at) {
    Bytes turned = whole;
    turned[at] ^= 0xFF;
    const auto font = fonts::Font::read(turned);
    if (font) CHECK(font->cid(0xFFFF) == 0xFFFF);
    const auto source = FontSource::open(turned);
    if (source) {
      const auto again = source->subset(U"做");
      CHECK((!again || !again->empty()));
    }
  }
  CHECK(fonts::cff_charset(Bytes(40, 0xFF), 100).empty());
  CHECK_FALSE(FontSource::open(Bytes()));
}

TEST_CASE("font files are known by the names they give themselves") {
  for (const Face face :
       {Face::fangsong, Face::kaiti, Face::heiti, Face::songti, Face::xiaobiaosong}) {
    const Bytes file = shipped(face);
    REQUIRE(fonts::font_count(file) == 1);
    std::set<Face> known;
    for (const std::u16string& name : fonts::names_of(file, 0)) {
      if (const auto one = fonts::face_named(name); one && known.empty()) known.insert(*one);
    }
    CHECK(known == std::set<Face>{face});
  }
  CHECK(fonts::face_named(u"仿宋_GB2312") == Face::fangsong);
  CHECK(fonts::face_named(u"FZXiaoBiaoSong-B05S") == Face::xiaobiaosong);
  CHECK_FALSE(fonts::face_named(u"Arial"));
  CHECK(fonts::font_count(Bytes{'%', 'P', 'D', 'F'}) == 0);
}

TEST_CASE("a mark that no font has is drawn as the one it stands for") {
  const Page pages[] = {page_of(Face::fangsong, u"\u301D建\u301E")};
  fonts::Plan plan(pages);
  for (int steps = 0; const auto wanted = plan.next(); ++steps) {
    REQUIRE(steps < 30);
    plan.give(wanted->source == fonts::kRare
                  ? Bytes()
                  : subset(static_cast<Face>(wanted->source), wanted->characters));
  }
  CHECK(plan.find(Face::fangsong, 0x301D).gid != 0);
  CHECK(plan.find(Face::fangsong, 0x301E).gid != 0);
  CHECK(plan.replaced() == std::vector<fonts::Replaced>{{Face::fangsong, 0x301D, false},
                                                        {Face::fangsong, 0x301E, false}});
}
