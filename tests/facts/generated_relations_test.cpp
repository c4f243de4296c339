// Five hundred sums, averages and growths from templates, half of them with one number changed:
// how many of the changed ones are found, and how many of the others are wrongly called broken.
#include <doctest/doctest.h>

#include <random>

#include "core/facts/relations.h"
#include "core/text/numerals.h"
#include "tests/facts/helpers.h"

using namespace wengao;

namespace {

class Generator {
 public:
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(high - low + 1));
  }
  // 38 or 三十八.
  std::u16string written(std::int64_t value, bool han) {
    if (han) return text::to_han(value);
    return text::from_utf8(std::to_string(value));
  }
  // Another number in the place of `value`: by a digit, or two swapped.
  std::int64_t changed(std::int64_t value) {
    const std::int64_t by = between(1, 9) * (value >= 100 && between(0, 1) == 0 ? 10 : 1);
    return value > by + 1 && between(0, 1) == 0 ? value - by : value + by;
  }

  // A sentence that states a sum of 2–4 parts; `broken` changes one number of it.
  std::u16string sum(bool broken) {
    static constexpr std::u16string_view kUnits[] = {u"件", u"户", u"处", u"亩", u"万元", u"宗"};
    static constexpr std::u16string_view kPlaces[] = {u"东片", u"西片", u"南片", u"北片"};
    const std::u16string unit(kUnits[between(0, 5)]);
    const bool han = between(0, 3) == 0 && unit != u"万元";
    const auto count = static_cast<std::size_t>(between(2, 4));
    std::vector<std::int64_t> values(count + 1);
    for (std::size_t i = 1; i <= count; ++i) values[0] += values[i] = between(11, 400);
    if (broken) {
      std::int64_t& one = values[static_cast<std::size_t>(between(0, static_cast<int>(count)))];
      one = changed(one);
    }
    std::u16string parts;
    for (std::size_t i = 1; i <= count; ++i) {
      if (i > 1) parts += between(0, 1) == 0 ? u"、" : u"，";
      parts += std::u16string(kPlaces[i - 1]) + written(values[i], han) + unit;
    }
    const std::u16string total = written(values[0], han) + unit;
    switch (between(0, 4)) {
      case 0:
        return u"全年共办结" + total + u"，其中" + parts + u"。";
      case 1:
        return u"截至年底，累计完成" + total + u"，其中：" + parts + u"。";
      case 2:
        return u"今年办理" + total + u"（" + parts + u"）。";
      case 3:
        return u"各片区分别办理" + parts + u"，共计" + total + u"。";
      default:
        return u"共落实" + total + u",包括" + parts + u"。";
    }
  }

  std::u16string growth(bool broken) {
    const std::int64_t from = between(2, 40) * 100;
    const std::int64_t percent = between(2, 80);
    const std::int64_t to = from + from * percent / 100;
    const std::int64_t said = broken ? percent + between(2, 9) : percent;
    return u"产量由" + written(from, false) + u"吨增加到" + written(to, false) + u"吨，增长" +
           written(said, false) + u"%。";
  }

  std::u16string average(bool broken) {
    const std::int64_t households = between(20, 300);
    const std::int64_t each = between(2, 9);
    const std::int64_t said = broken ? each + between(1, 3) : each;
    return u"帮扶困难群众" + written(households, false) + u"户，共发放物资" +
           written(households * each, false) + u"件，户均" + written(said, false) + u"件。";
  }

 private:
  std::mt19937_64 random_{20240105};
};

bool says_broken(std::u16string_view text) {
  const Block block = test::body(text);
  for (const facts::Relation& relation : facts::relations_of(block, facts::extract(block))) {
    if (!relation.holds) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("changed numbers are found in generated relations and sound ones are left alone") {
  Generator generator;
  int found = 0;
  int alarms = 0;
  constexpr int kEach = 250;
  for (int i = 0; i < 2 * kEach; ++i) {
    const bool broken = (i / 10 + i) % 2 == 0;
    const std::u16string text = i % 10 < 8   ? generator.sum(broken)
                                : i % 10 < 9 ? generator.growth(broken)
                                             : generator.average(broken);
    const bool said = says_broken(text);
    if (said != broken) MESSAGE(text::to_utf8(text));
    found += broken && said ? 1 : 0;
    alarms += !broken && said ? 1 : 0;
  }
  CHECK(found >= kEach * 97 / 100);
  CHECK(alarms <= kEach / 100);
}
