// Dates and spans of time as rows of the ledger: what they cover, and which dates are none.
#include "core/facts/times.h"

#include <doctest/doctest.h>

#include "tests/facts/helpers.h"

using namespace wengao;

namespace {

// Words, type, first and last day, length of each time, parted by |.
std::u16string told(const Block& block) {
  std::u16string out;
  for (const Fact& time : facts::times_of(block, facts::extract(block))) {
    if (!out.empty()) out += u'|';
    out += part(block.text, time.span);
    const bool one = !facts::is_span(time);
    out += text::from_utf8((one ? " = " : ": ") + facts::first_of(time));
    if (!one) out += text::from_utf8(" … " + facts::last_of(time));
    out += text::from_utf8(", " + std::to_string(time.value.units)) + time.unit;
    if (time.approximate) out += u" 约";
  }
  return out;
}
std::u16string told(std::u16string_view text) { return told(test::body(text)); }

}  // namespace

TEST_CASE("a day, a month or a year is a date") {
  CHECK(told(u"2024年3月15日召开会议。") == u"2024年3月15日 = 2024-03-15, 1天");
  CHECK(told(u"2024年3月完工，2023年度验收。") ==
        u"2024年3月 = 2024-03, 1个月|2023年度 = 2023, 1年");
  CHECK(told(u"二〇二四年五月动工。") == u"二〇二四年五月 = 2024-05, 1个月");
}

TEST_CASE("where no year is said, none is made up") {
  CHECK(told(u"3月15日召开会议。") == u"3月15日 = --03-15, 1天");
  CHECK(told(u"2月20日至3月5日。") == u"2月20日至3月5日: --02-20 … --03-05, 14天 约");
}

TEST_CASE("from one date to another is one span") {
  CHECK(told(u"2024年3月15日至4月20日整治。") ==
        u"2024年3月15日至4月20日: 2024-03-15 … 2024-04-20, 37天");
  CHECK(told(u"2023年12月28日—2024年1月3日值班。") ==
        u"2023年12月28日—2024年1月3日: 2023-12-28 … 2024-01-03, 7天");
  CHECK(told(u"自2023年12月起至2024年3月止。") ==
        u"2023年12月起至2024年3月: 2023-12 … 2024-03, 4个月");
  CHECK(told(u"2024年2月28日至3月1日。") == u"2024年2月28日至3月1日: 2024-02-28 … 2024-03-01, 3天");
}

TEST_CASE("a span names its first day, month or year by a number alone") {
  CHECK(told(u"2024年1—6月收入。") == u"2024年1—6月: 2024-01 … 2024-06, 6个月");
  CHECK(told(u"1至6月收入。") == u"1至6月: --01 … --06, 6个月");
  CHECK(told(u"2021—2024年累计。") == u"2021—2024年: 2021 … 2024, 4年");
  CHECK(told(u"3月15—20日培训。") == u"3月15—20日: --03-15 … --03-20, 6天");
  CHECK(told(u"5月1日至3日值班。") == u"5月1日至3日: --05-01 … --05-03, 3天");
}

TEST_CASE("halves and quarters are spans of months") {
  CHECK(told(u"2024年上半年。") == u"2024年上半年: 2024-01 … 2024-06, 6个月");
  CHECK(told(u"一季度招商2家。") == u"一季度: --01 … --03, 3个月");
  CHECK(told(u"前三季度增长。") == u"前三季度: --01 … --09, 9个月");
  CHECK(told(u"二至四季度增长。") == u"二至四季度: --04 … --12, 9个月");
}

TEST_CASE("dates that follow no order or are of two kinds stay apart") {
  CHECK(told(u"2024年5月至3月。") == u"2024年5月 = 2024-05, 1个月|3月 = --03, 1个月");
  CHECK(told(u"2024年3月15日至4月。") == u"2024年3月15日 = 2024-03-15, 1天|4月 = --04, 1个月");
  CHECK(told(u"3月15日、20日。") == u"3月15日 = --03-15, 1天|20日 = --03-20, 1天");
}

TEST_CASE("a name of a document, a section or a column holds no fact of the report") {
  CHECK(told(u"落实《青石镇2024年工作要点》，3月5日开会。") == u"3月5日 = --03-05, 1天");
  Block block = test::body(u"青石镇2024年工作总结");
  block.info.kind = Kind::title;
  CHECK(told(block).empty());
  CHECK(told(test::heading(u"一、2024年工作回顾", 2, Marker::han, 1, 1)).empty());
  CHECK(told(test::heading(u"一、2024年完成投资3亿元", 2, Marker::han, 1, 1)) ==
        u"2024年 = 2024, 1年");
  block = test::body(u"村\t2023年\t2024年");
  block.info.kind = Kind::table;
  CHECK(told(block).empty());
}

TEST_CASE("the subject of a time is what its clause says of it") {
  const auto subject = [](std::u16string_view text) {
    const Block block = test::body(text);
    return facts::times_of(block, facts::extract(block)).at(0).subject;
  };
  CHECK(subject(u"2024年3月15日，全镇召开动员会。") == u"全镇召开动员会");
  CHECK(subject(u"2024年以来，新修道路3公里。") == u"新修道路3公里");
  CHECK(subject(u"动员会召开于2024年3月15日。") == u"动员会召开于");
}

TEST_CASE("long lines of dates cost no more than their length") {
  std::u16string text;
  for (int i = 0; i < 20'000; ++i) text += u"1000年1月1日至2999年1月1日、";
  const Block block = test::body(text);
  CHECK(facts::times_of(block, facts::extract(block)).size() == 20'000);
}
