#include <doctest/doctest.h>

#include "core/text/chars.h"
#include "core/text/dates.h"
#include "core/text/numerals.h"
#include "core/text/utf.h"

using namespace wengao::text;

TEST_CASE("UTF-8 and UTF-16 give each other back") {
  const std::u16string text = u"a\u00e9工\uFFFD𠮷\n";
  CHECK(from_utf8(to_utf8(text)) == text);
  CHECK(count_code_points(u"𠮷野") == 2);
}

TEST_CASE("ill-formed UTF-8 becomes U+FFFD, one for each maximal part") {
  CHECK(from_utf8("\xE5\xB7") == u"\uFFFD");
  CHECK(from_utf8("\xC0\xAF") == u"\uFFFD\uFFFD");
  CHECK(from_utf8("\xED\xA0\x80") == u"\uFFFD\uFFFD\uFFFD");
  CHECK(from_utf8("a\xFF"
                  "b") ==
        u"a\uFFFD"
        u"b");
  CHECK(!is_utf8("\xF4\x90\x80\x80"));
  CHECK(is_utf8("工会"));
}

TEST_CASE("numerals in Han characters") {
  const auto value = [](std::u16string_view text) {
    const auto n = read_han_numeral(text);
    return n && n->units == text.size() ? n->value : -1;
  };
  CHECK(value(u"十") == 10);
  CHECK(value(u"十二") == 12);
  CHECK(value(u"二十") == 20);
  CHECK(value(u"一百零五") == 105);
  CHECK(value(u"三百二十") == 320);
  CHECK(value(u"一万五千") == 15'000);
  CHECK(value(u"壹万伍仟") == 15'000);
  CHECK(value(u"二〇二三") == 2023);
  CHECK(value(u"一亿二千万") == 120'000'000);
  CHECK(value(u"一万亿") == 1'000'000'000'000);
  CHECK(value(u"两") == 2);
  CHECK(!read_han_numeral(u"工"));
  CHECK(!read_han_numeral(u"百业"));
  CHECK(read_han_numeral(u"三、四")->units == 1);
}

TEST_CASE("numbers written as ordinals read back") {
  CHECK(to_han(12) == u"十二");
  CHECK(to_han(110) == u"一百一十");
  CHECK(to_han(10'005) == u"一万零五");
  CHECK(to_han(100'000) == u"十万");
  for (std::int64_t i = 1; i < 12'000; i += 7) {
    const std::u16string text = to_han(i);
    const auto back = read_han_numeral(text);
    REQUIRE(back);
    REQUIRE(back->units == text.size());
    REQUIRE(back->value == i);
  }
}

TEST_CASE("enclosed numbers have a value") {
  CHECK(enclosed_value(u'①') == 1);
  CHECK(enclosed_value(u'⑴') == 1);
  CHECK(enclosed_value(u'㈩') == 10);
  CHECK(enclosed_value(u'一') == 0);
}

TEST_CASE("the calendar") {
  CHECK(days_in_month(2024, 2) == 29);
  CHECK(days_in_month(2023, 2) == 28);
  CHECK(days_in_month(1900, 2) == 28);
  CHECK(days_in_month(2023, 13) == 0);
  CHECK(weekday(2024, 5, 1) == 3);
  CHECK(weekday(2000, 1, 1) == 6);
}

TEST_CASE("indents of every kind are not content") {
  CHECK(trimmed(u"\u3000\u3000\u200b正文\u00a0\t") == wengao::Span{3, 5});
  CHECK(trimmed(u" \u3000").empty());
}
