#include "core/similar/similar.h"

#include <doctest/doctest.h>

#include <string>

#include "core/text/chars.h"
#include "core/text/utf.h"
#include "tests/facts/helpers.h"

using namespace wengao;

namespace {

// Reports of body paragraphs, each a line.
struct Reports {
  explicit Reports(std::vector<std::u16string> given) : texts(std::move(given)) {
    for (const std::u16string& text : texts) {
      std::vector<Block>& report = blocks.emplace_back();
      for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(u'\n', at), text.size());
        report.push_back(test::body(std::u16string_view(text).substr(at, end - at)));
        at = end + 1;
      }
    }
    for (const std::vector<Block>& report : blocks) sources.emplace_back(report);
  }
  similar::Comparison compare() const { return similar::compare(sources); }
  std::u16string words(const similar::Place& place) const {
    return std::u16string(part(sources[place.source][place.line].text, place.span));
  }
  // Both words of each passage.
  std::u16string told() const {
    std::u16string out;
    for (const similar::Passage& passage : compare().passages) {
      if (!out.empty()) out += u'|';
      out += words(passage.a);
      if (words(passage.b) != words(passage.a)) out.append(u" ~ ").append(words(passage.b));
    }
    return out;
  }

  std::vector<std::u16string> texts;
  std::vector<std::vector<Block>> blocks;
  std::vector<similar::Source> sources;
};

// Text without repetition: every character depends on the seed and its place.
std::u16string random_text(std::uint32_t seed, std::size_t size) {
  std::u16string out;
  for (std::size_t i = 0; i < size; ++i) {
    seed = seed * 1664525U + 1013904223U;
    out += static_cast<char16_t>(0x4E00 + (seed >> 12) % 3000);
    if (i % 60 == 59) out += u"。\n";
  }
  return out;
}

}  // namespace

TEST_CASE("a passage two reports share is found with both places, marks apart") {
  const Reports reports(
      {u"镇里修路三条。组织志愿者给独居老人送去米面油和过冬衣物，安装了扶手。",
       u"春节前，组织志愿者给独居老人送去米面油和过冬衣物,安装了扶手，大家都说好。"});
  CHECK(reports.told() ==
        u"组织志愿者给独居老人送去米面油和过冬衣物，安装了扶手 ~ "
        u"组织志愿者给独居老人送去米面油和过冬衣物,安装了扶手");
  const auto passages = reports.compare().passages;
  REQUIRE(passages.size() == 1);
  CHECK(passages[0].a.source == 0);
  CHECK(passages[0].b.source == 1);
  CHECK(passages[0].same == 25);
}

TEST_CASE("new figures and a changed word do not hide last year's paragraph") {
  CHECK(Reports({u"全年清理河道12公里，拆除违建38处，沿河的三个村都安装了夜间照明灯。",
                 u"全年清理河道15.5公里，拆除违建1,046处，沿河的五个村都安装了夜间照明灯。"})
            .told() ==
        u"全年清理河道12公里，拆除违建38处，沿河的三个村都安装了夜间照明灯 ~ "
        u"全年清理河道15.5公里，拆除违建1,046处，沿河的五个村都安装了夜间照明灯");
}

TEST_CASE("a passage repeated within one report is found, and does not match itself") {
  const Reports reports(
      {u"请农技员到田头讲解果树修剪和施肥要点。\n别的事。\n"
       u"今年又请农技员到田头讲解果树修剪和施肥要点。"});
  CHECK(reports.told() == u"请农技员到田头讲解果树修剪和施肥要点");
  CHECK(Reports({u"请农技员到田头讲解果树修剪和施肥要点。"}).told().empty());
}

TEST_CASE("nothing below six words, no set phrases, no names of documents, no slogans") {
  CHECK(Reports({u"加强未成年人思想道德建设。", u"加强未成年人思想道德建设。"}).told().empty());
  CHECK(Reports({u"在县委、县政府的正确领导下，在上级部门的精心指导下，修路。",
                 u"在县委、县政府的正确领导下，在上级部门的精心指导下，种树。"})
            .told()
            .empty());
  CHECK(Reports({u"学《关于进一步做好乡镇环境整治工作若干问题的意见》。",
                 u"印《关于进一步做好乡镇环境整治工作若干问题的意见》。"})
            .told()
            .empty());
  CHECK(Reports({u"开展“小手拉大手、垃圾分类我先行”主题宣传。",
                 u"举办“小手拉大手、垃圾分类我先行”主题宣讲。"})
            .told()
            .empty());
}

TEST_CASE("a slogan within a passage is one word of it") {
  const Reports reports({u"（一）以活动为平台，努力发挥“邻里之家”的服务作用。",
                         u"2、以活动为平台努力发挥“邻里之家”的服务作用。"});
  CHECK(reports.told() ==
        u"以活动为平台，努力发挥“邻里之家”的服务作用 ~ 以活动为平台努力发挥“邻里之家”的服务作用");
  REQUIRE(reports.compare().passages.size() == 1);
  CHECK(reports.compare().passages[0].same == 17);
  CHECK(Reports({u"发挥“邻里守望相助之家”的作用。", u"讲清“邻里守望相助之家”的作用。"})
            .told()
            .empty());
}

TEST_CASE("a phrase that most of many reports share is no passage; a long one is") {
  std::vector<std::u16string> texts;
  for (std::uint32_t i = 0; i < 12; ++i) {
    texts.push_back(random_text(i + 1, 50));
    texts.back().append(u"本单位认真完成了年初确定的各项工作目标任务。");
  }
  CHECK(Reports(texts).told().empty());
  for (std::u16string& text : texts) text.append(u"\n").append(random_text(99, 60));
  CHECK(Reports(texts).compare().passages.size() == 11);
}

TEST_CASE("shares: elsewhere, repeated, new since the reports before") {
  const std::u16string old = random_text(1, 120);
  const std::u16string fresh = random_text(2, 60);
  const auto found = Reports({old, old + fresh}).compare();
  REQUIRE(found.shares.size() == 2);
  CHECK(found.shares[0].characters == 120);
  CHECK(found.shares[0].elsewhere == doctest::Approx(1));
  CHECK(found.shares[0].fresh == doctest::Approx(1));
  CHECK(found.shares[1].fresh == doctest::Approx(1.0 / 3));
  REQUIRE(found.pairs.size() == 1);
  CHECK(found.pairs[0].of_a == doctest::Approx(1));
  CHECK(found.pairs[0].of_b == doctest::Approx(2.0 / 3));
  const auto twice = Reports({random_text(7, 60) + random_text(7, 60)}).compare();
  CHECK(twice.shares[0].repeated == doctest::Approx(1));
  CHECK(twice.shares[0].elsewhere == doctest::Approx(0));
}

TEST_CASE("a passage never ends inside a surrogate pair") {
  const std::u16string rare = u"把𠮷家村一百二十户的自来水管全部换成新的𠮷";
  const Reports reports({u"甲" + rare, u"乙" + rare});
  for (const similar::Passage& passage : reports.compare().passages) {
    CHECK(text::to_utf8(reports.words(passage.a)).find("\xEF\xBF\xBD") == std::string::npos);
  }
  CHECK(reports.told() == rare);
}

TEST_CASE("hostile reports stay linear: one character, one period, one line many times") {
  const std::u16string same(300'000, u'一');
  CHECK(Reports({same, same}).compare().passages.size() <= 1'000);
  std::u16string period;
  for (int i = 0; i < 10'000; ++i) period += u"春夏秋冬东南西北金木水火土天地人日月星辰";
  CHECK(Reports({period}).compare().passages.size() <= 20'000);
  std::u16string lines;
  for (int i = 0; i < 20'000; ++i) lines += u"请农技员到田头讲解果树修剪和施肥要点。\n";
  CHECK(Reports({lines}).compare().passages.size() == 19'999);
}
