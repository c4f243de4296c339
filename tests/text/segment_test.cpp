#include "core/text/segment.h"

#include <doctest/doctest.h>

#include <string>

namespace wengao::text {
namespace {

// The words parted by bars.
std::u16string cut(std::u16string_view text) {
  const Segmenter* segmenter = Segmenter::at_hand();
  REQUIRE(segmenter != nullptr);
  std::u16string out;
  Off at = 0;
  for (const Word& word : segmenter->words(text)) {
    CHECK(word.span.begin == at);
    CHECK(word.cost > 0);
    at = word.span.end;
    if (!out.empty()) out += u'|';
    out += part(text, word.span);
  }
  CHECK(at == text.size());
  return out;
}

TEST_CASE("the most probable words") {
  CHECK(cut(u"工作总结") == u"工作|总结");
  CHECK(cut(u"提出发展展望") == u"提出|发展|展望");
  CHECK(cut(u"这是重要要求") == u"这|是|重要|要求");
  CHECK(cut(u"企业生产产品") == u"企业|生产|产品");
  CHECK(cut(u"通过会议议程") == u"通过|会议|议程");
  CHECK(cut(u"") == u"");
}

TEST_CASE("a character no word is made of is a word of its own") {
  CHECK(cut(u"找A人") == u"找|A|人");
  CHECK(cut(u"\U00020BB7野村") == u"\xD842|\xDFB7|野村");
}

}  // namespace
}  // namespace wengao::text
