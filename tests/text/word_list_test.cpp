#include "core/text/word_list.h"

#include <doctest/doctest.h>

using wengao::text::WordList;

namespace {

constexpr std::u16string_view kWords[] = {u"去年", u"去年同期", u"年底", u"曾"};
constexpr WordList kTimes(kWords);

}  // namespace

TEST_CASE("a word list finds its first and its last word, the longest where several stand") {
  const std::u16string_view text = u"去年同期120件，年底为曾有之数";
  CHECK(kTimes.find(text).at == 0);
  CHECK(kTimes.find(text).size == 4);
  CHECK(kTimes.find_last(text).at == text.find(u"曾"));
  CHECK(kTimes.find_last(text.substr(0, 8)).size == 4);
  CHECK(!kTimes.find_last(u"今年同期"));
  CHECK(!kTimes.in(u"去 年"));
}

TEST_CASE("a word list knows which word a text starts or ends with") {
  CHECK(kTimes.at_start(u"去年同期相比") == 4);
  CHECK(kTimes.at_start(u"比去年") == 0);
  CHECK(kTimes.at_end(u"截至年底") == 2);
  CHECK(kTimes.at_end(u"不曾") == 1);
  CHECK(kTimes.is(u"年底"));
  CHECK(!kTimes.is(u"年底前"));
}
