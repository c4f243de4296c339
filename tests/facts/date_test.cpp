#include <doctest/doctest.h>

#include "tests/facts/helpers.h"

using namespace wengao;
using facts::DateType;

namespace {

struct Seen {
  DateType type;
  std::int64_t a, b, c;
  std::u16string_view words;
};

void check(std::u16string_view text, std::initializer_list<Seen> expected) {
  const auto facts = test::of(FactFamily::date, test::body(text));
  REQUIRE(facts.size() == expected.size());
  std::size_t i = 0;
  for (const Seen& seen : expected) {
    CAPTURE(i);
    CHECK(facts[i].type == static_cast<std::uint8_t>(seen.type));
    CHECK(facts[i].a == seen.a);
    CHECK(facts[i].b == seen.b);
    CHECK(facts[i].c == seen.c);
    CHECK(part(text, facts[i].span) == seen.words);
    ++i;
  }
}

}  // namespace

TEST_CASE("days, months and years") {
  check(u"2024年1月5日召开", {{DateType::day, 2024, 1, 5, u"2024年1月5日"}});
  check(u"2023年度和2024年3月",
        {{DateType::year, 2023, 0, 0, u"2023年度"}, {DateType::month, 2024, 3, 0, u"2024年3月"}});
  check(u"二〇二四年十二月三十一日", {{DateType::day, 2024, 12, 31, u"二〇二四年十二月三十一日"}});
  check(u"6月份以来，7月12日",
        {{DateType::month, 0, 6, 0, u"6月份"}, {DateType::day, 0, 7, 12, u"7月12日"}});
  check(u"2月30日", {{DateType::day, 0, 2, 30, u"2月30日"}});
  check(u"24年5月", {{DateType::month, 24, 5, 0, u"24年5月"}});
  check(u"2024.12.30与2024-01-05",
        {{DateType::day, 2024, 12, 30, u"2024.12.30"}, {DateType::day, 2024, 1, 5, u"2024-01-05"}});
}

TEST_CASE("the later day of a range has the month of the first") {
  check(u"5月1日至3日", {{DateType::day, 0, 5, 1, u"5月1日"}, {DateType::day, 0, 5, 3, u"3日"}});
  check(u"2024年5月1日\u20145月3日",
        {{DateType::day, 2024, 5, 1, u"2024年5月1日"}, {DateType::day, 0, 5, 3, u"5月3日"}});
}

TEST_CASE("halves and quarters") {
  check(u"2024年上半年，下半年",
        {{DateType::half, 2024, 1, 0, u"2024年上半年"}, {DateType::half, 0, 2, 0, u"下半年"}});
  check(u"第三季度和2024年一季度", {{DateType::quarter, 0, 3, 0, u"第三季度"},
                                    {DateType::quarter, 2024, 1, 0, u"2024年一季度"}});
}

TEST_CASE("spans of time and other numbers are no dates") {
  check(u"连续10年，历时3个月，近40年来，12日龄，版本1.2.3", {});
}
