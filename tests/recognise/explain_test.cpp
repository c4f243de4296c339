#include "core/recognise/explain.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace wengao::tests {
namespace {

struct Read {
  Document document;
  recognise::MemoryPtr memory = recognise::new_memory();
  explicit Read(std::u16string_view text) : document(Document::from_text(text)) {
    recognise::update(*memory, document, {0, 0, document.lines()});
  }
  [[nodiscard]] recognise::Explanation line(std::uint32_t i) const {
    return recognise::explain(*memory, i);
  }
};

bool says(const recognise::Explanation& why, std::u16string_view words) {
  return std::any_of(why.seen.begin(), why.seen.end(),
                     [&](const recognise::Sight& sight) { return sight.zh == words; });
}

}  // namespace

TEST_CASE("an explanation names what can be seen and what else the line might be") {
  const Read read(
      u"青禾镇2023年工作总结\n一、抓好产业\n全镇新建大棚两百亩，带动农户一百二十户增收。\n"
      u"𠮷家村试点\n试点村新建冷库一座，蔬菜的保鲜期延长到三个月，销路越来越好。");
  const recognise::Explanation title = read.line(0);
  CHECK(says(title, u"以文种名结尾"));
  CHECK(title.alternatives.front().kind == Kind::title);
  CHECK(says(read.line(1), u"序号“一、”的样式"));
  const recognise::Explanation doubtful = read.line(3);
  REQUIRE(doubtful.alternatives.size() >= 2);
  CHECK(doubtful.alternatives[0].kind == Kind::heading);
  CHECK(doubtful.alternatives[1].kind == Kind::body);
}

TEST_CASE("lines of like shape have the same likeness") {
  const Read read(
      u"青禾镇工作总结\n一、抓好产业工作\n正文。\n二、抓好民生工作\n（一）抓好教育工作");
  CHECK(read.line(1).likeness == read.line(3).likeness);
  CHECK(read.line(1).likeness != read.line(4).likeness);
  CHECK(read.line(1).likeness != read.line(2).likeness);
}

}  // namespace wengao::tests
