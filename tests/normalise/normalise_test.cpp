// Numbers written again: in order, in form, with the references following, and nothing else
// touched.
#include "core/normalise/normalise.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "core/normalise/references.h"
#include "core/text/chars.h"
#include "core/text/utf.h"

namespace wengao::tests {
namespace {

struct Done {
  normalise::Result result;
  std::u16string text;
};

// With numbers wanted, only those change.
Done normalised(std::u16string_view text,
                const std::vector<normalise::Numbered>* wanted = nullptr) {
  Document document = Document::from_text(text);
  const recognise::Recognised found = recognise::recognise(document);
  Done out;
  out.result = wanted != nullptr
                   ? normalise::renumber(document, found.blocks, found.reports, *wanted)
                   : normalise::normalise(document, found.blocks, found.reports);
  for (std::size_t i = 1; i < out.result.edits.size(); ++i) {
    REQUIRE(out.result.edits[i - 1].to <= out.result.edits[i].from);
  }
  for (auto edit = out.result.edits.rbegin(); edit != out.result.edits.rend(); ++edit) {
    const auto applied = document.apply(*edit);
    REQUIRE(applied.ok());
    document = applied->document;
  }
  out.text = document.text();
  return out;
}

std::string after(std::u16string_view text) { return text::to_utf8(normalised(text).text); }

// The text without what numbers are written with.
std::u16string words_of(std::u16string_view text) {
  std::u16string out;
  for (const char16_t c : text) {
    const bool of_number =
        text::is_digit(c) || text::is_fullwidth_digit(c) || text::is_han_numeral(c) ||
        (c >= 0x2460 && c <= 0x249B) || (c >= 0x3220 && c <= 0x3229) ||
        (c >= 0x2776 && c <= 0x2793) ||
        std::u16string_view(u"（）()、.．，,。 \t：:第").find(c) != std::u16string_view::npos;
    if (!of_number) out.push_back(c);
  }
  return out;
}

}  // namespace

TEST_CASE("gaps close and forms are mended") {
  CHECK(after(u"青禾镇工作总结\n一、抓生产\n(一)"
              u"春耕\n（三）、秋收\n三．抓民生\n1、修路\n2．架桥\n4.挖渠") ==
        "青禾镇工作总结\n一、抓生产\n（一）春耕\n（二）秋收\n二、抓民生\n1.修路\n2.架桥\n3.挖渠");
  CHECK(after(u"青禾镇工作总结\n第一部分　抓生产\n第三部分　抓民生") ==
        "青禾镇工作总结\n第一部分　抓生产\n第二部分　抓民生");
  CHECK(after(u"青禾镇工作总结\n一、抓生产\n(1)春耕\n2)秋收\n①备种\n③备肥") ==
        "青禾镇工作总结\n一、抓生产\n（1）春耕\n（2）秋收\n①备种\n②备肥");
}

TEST_CASE("what is in order stays, to the last character") {
  constexpr std::u16string_view kText =
      u"青禾镇工作总结\n一、抓生产\n（一）春耕。全镇完成春播面积3.5万亩。\n（二）秋收\n1.备种\n2."
      u"备肥\n"
      u"二、抓民生\n（一）修路\n一是修主路；三是修支路。\n2024.12.30完工，见第二部分。";
  const Done done = normalised(kText);
  CHECK(done.text == kText);
  CHECK(done.result.edits.empty());
}

TEST_CASE("a number never grows together with the figure after it") {
  CHECK(after(u"青禾镇工作总结\n一、抓生产\n1、3公里渠道完工\n3、5个村通水\n4．备肥") ==
        "青禾镇工作总结\n一、抓生产\n1、3公里渠道完工\n2、5个村通水\n3.备肥");
}

TEST_CASE("lists that start again are lists of their own") {
  CHECK(after(u"青禾镇工作总结\n一、抓生产\n1.备种\n2.备肥\n二、抓民生\n1.修路\n3.架桥") ==
        "青禾镇工作总结\n一、抓生产\n1.备种\n2.备肥\n二、抓民生\n1.修路\n2.架桥");
}

TEST_CASE("references follow, within the section they speak of") {
  const Done done = normalised(
      u"青禾镇工作总结\n一、抓生产\n具体措施见第四部分，效果如第三部分所述。\n（一）春耕\n（三）秋"
      u"收\n"
      u"按照上述（三）的办法推进，（一）所述问题已经解决。\n三、抓民生\n（二）修路\n（三）架桥\n"
      u"（三）所述工程见第一部分（三）。\n四、措施\n加强领导。");
  CHECK(text::to_utf8(done.text) ==
        "青禾镇工作总结\n一、抓生产\n具体措施见第三部分，效果如第二部分所述。\n（一）春耕\n（二）秋"
        "收\n"
        "按照上述（二）的办法推进，（一）所述问题已经解决。\n二、抓民生\n（一）修路\n（二）架桥\n"
        "（二）所述工程见第一部分（二）。\n三、措施\n加强领导。");
  CHECK(done.result.references == 5);
  CHECK(done.result.unclear == 0);
}

TEST_CASE("a reference to a number that stands twice or nowhere stays, and is counted") {
  const Done done = normalised(
      u"青禾镇工作总结\n一、抓生产\n见第三部分、见第九部分。\n三、抓民生\n三、抓作风\n四、抓安全");
  CHECK(text::to_utf8(done.text) ==
        "青禾镇工作总结\n一、抓生产\n见第三部分、见第九部分。\n二、抓民生\n三、抓作风\n四、抓安全");
  CHECK(done.result.unclear == 2);
}

TEST_CASE("numbers the writer wants are put, and nothing else is") {
  const std::vector<normalise::Numbered> wanted = {{1, 2}, {3, 1}, {5, 9}, {99, 1}};
  const Done done = normalised(
      u"青禾镇工作总结\n一、抓生产\n见第二部分，另见第四部分。\n二、抓民生\n四．抓作风\n全镇共有3村"
      u"。",
      &wanted);
  CHECK(text::to_utf8(done.text) ==
        "青禾镇工作总结\n二、抓生产\n见第一部分，另见第四部分。\n一、抓民生\n四．抓作风\n全镇共有3"
        "村。");
  CHECK(done.result.renumbered == 2);
  CHECK(done.result.references == 1);
}

TEST_CASE("brackets that do not point are no references") {
  const auto count = [](std::u16string_view text) {
    return normalise::references_in(text, 0).size();
  };
  CHECK(count(u"《青禾县志（二）》出版。") == 0);
  CHECK(count(u"分为（一）春耕（二）秋收两步。") == 0);
  CHECK(count(u"占第三部分市场。") == 0);
  CHECK(count(u"上述（二）与（三）所列") == 2);
  CHECK(count(u"𠮷家村见第三部分（二）") == 2);
}

TEST_CASE("lines outside reports, titles, notes and sentences that count are left alone") {
  constexpr std::u16string_view kText =
      u"青禾镇工作总结\n第一，抓生产。\n第三，抓民生。\n一、抓作风\n正文在此，内容完整。\n附件：1."
      u"名单\n"
      u"　　　3.清单\n青禾镇人民政府\n2024年1月5日";
  CHECK(normalised(kText).text == kText);
}

TEST_CASE("whatever the text: once is enough, and only numbers change") {
  constexpr std::u16string_view kLines[] = {
      u"一、抓生产",
      u"二．抓民生",
      u"三、见第二部分",
      u"（一）春耕。上述（二）已办。",
      u"(三)秋收",
      u"㈣架桥",
      u"1、备种",
      u"3.备肥",
      u"⑵修路",
      u"4）挖渠",
      u"①登记",
      u"③核对",
      u"第二部分　成效",
      u"见第三部分（二），（一）所述属实。",
      u"正文𠮷，3.5万元，2024.12.30。",
      u"一是抓；三是管。",
      u"第2篇：工作总结",
      u"青禾镇2023年工作总结",
      u"",
      u"附件：2.名单",
      u"九、收尾",
      u"十二、补充",
      u"1、3公里渠道",
      u"5、2024年开工",
      u"（三）所述工程",
      u"二、三季度",
      u"第三，抓好。",
      u"2023年1月5日",
  };
  for (unsigned seed = 1; seed <= 300; ++seed) {
    std::mt19937 random(seed);
    std::u16string text = u"青禾镇2023年工作总结";
    const unsigned lines = 3 + random() % 30;
    for (unsigned i = 0; i < lines; ++i) {
      text += u"\n";
      text += kLines[random() % std::size(kLines)];
    }
    INFO("seed ", seed, "\n", text::to_utf8(text));
    const Done once = normalised(text);
    REQUIRE(words_of(once.text) == words_of(text));
    REQUIRE(text::to_utf8(normalised(once.text).text) == text::to_utf8(once.text));
  }
}

TEST_CASE("ten thousand headings and as many references take linear time") {
  std::u16string text = u"青禾镇2023年工作总结";
  for (int i = 0; i < 10'000; ++i) text += u"\n三、抓落实，见第三部分（二）\n（二）上述（一）";
  const Done done = normalised(text);
  CHECK(done.result.renumbered > 10'000);
}

}  // namespace wengao::tests
