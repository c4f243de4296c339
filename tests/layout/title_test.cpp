// Titles: broken between words, as a trapezoid or a diamond, never with a lonely character.
#include "core/layout/title.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace wengao;

namespace {

std::string broken(std::u16string_view title) {
  std::u16string out;
  Off begin = 0;
  for (const Off end : layout::title_breaks(title, Face::xiaobiaosong, {})) {
    if (begin > 0) out += u'|';
    out += title.substr(begin, end - begin);
    begin = end;
  }
  return text::to_utf8(out);
}

}  // namespace

TEST_CASE("a title that fits stays on one line") {
  CHECK(broken(u"云溪镇2023年度工作总结") == "云溪镇2023年度工作总结");
  CHECK(broken(u"") == "");
}

TEST_CASE("long titles break between words") {
  CHECK(broken(u"云溪镇人民政府2023年度法治政府建设工作情况报告") ==
        "云溪镇人民政府2023年度|法治政府建设工作情况报告");
  CHECK(broken(u"关于2024年上半年意识形态工作责任制落实情况的自查报告") ==
        "关于2024年上半年意识形态|工作责任制落实情况的自查报告");
  CHECK(broken(u"云溪县民政局2023年民政工作总结和2024年工作计划") ==
        "云溪县民政局2023年|民政工作总结和2024年工作计划");
  CHECK(broken(u"云溪县人民政府关于二〇二四年度农村公路养护和道路安全整治工作情况的总结") ==
        "云溪县人民政府关于二〇二四年度农村|公路养护和道路安全整治工作情况的总结");
  CHECK(broken(u"县应急管理局关于贯彻落实省安全生产和火灾防控工作电视电话会议精神的情况报告") ==
        "县应急管理局关于贯彻落实|省安全生产和火灾防控工作|电视电话会议精神的情况报告");
}

TEST_CASE("nor within the verbs of letters, requests and orders") {
  CHECK(broken(u"云溪县教育局关于商请支持校车停靠点建设的函") ==
        "云溪县教育局关于商请|支持校车停靠点建设的函");
  CHECK(broken(u"云溪县教育局关于征求校车停靠点建设意见的函") ==
        "云溪县教育局关于征求|校车停靠点建设意见的函");
}

TEST_CASE("whatever the words: no lonely character, no line over 20, 的 never first") {
  // Every title of 1 to 90 characters made of words of one, two and three characters.
  std::u16string title;
  const std::u16string_view pieces[] = {u"全镇", u"的",     u"工作",    u"办公室",
                                        u"抓",   u"2024年", u"《意见》"};
  for (std::size_t k = 0; k < 40; ++k) {
    title += pieces[(k * k + 3 * k) % std::size(pieces)];
    Off begin = 0;
    const auto ends = layout::title_breaks(title, Face::xiaobiaosong, {});
    CAPTURE(broken(title));
    CHECK(ends.back() == title.size());
    for (const Off end : ends) {
      CHECK(end - begin <= 24);  // digits are half as wide
      if (ends.size() > 1) CHECK(end - begin >= 2);
      if (begin > 0) CHECK(title[begin] != u'的');
      begin = end;
    }
  }
}

TEST_CASE("a rare character is not cut") {
  std::u16string title;
  for (int k = 0; k < 25; ++k) title += u"\U00020BB7";
  for (const Off end : layout::title_breaks(title, Face::xiaobiaosong, {})) CHECK(end % 2 == 0);
}
