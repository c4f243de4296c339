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

// Other words for the same relations, written after the rules and not looked at while they were.
class OtherWords : Generator {
 public:
  std::u16string sentence(int i, bool broken) {
    switch (i % 12) {
      case 0:
        return parts_after(broken, u"一年来，先后化解各类纠纷", u"起，含邻里纠纷", u"起、山林纠纷",
                           u"起、劳资纠纷", u"起。");
      case 1:
        return parts_after(broken, u"项目总投资", u"万元，其中省级补助", u"万元，县级配套",
                           u"万元，群众自筹", u"万元。");
      case 2:
        return parts_before(broken, u"上半年发展党员", u"名，下半年发展党员",
                            u"名，全年合计发展党员", u"名。");
      case 3:
        return parts_before(broken, u"新建卫生厕所", u"座，改造卫生厕所", u"座，两项共计", u"座。");
      case 4:
        return parts_after(broken, u"全县现有养老机构", u"所，分别是公办", u"所、民办",
                           u"所、公建民营", u"所。");
      case 5:
        return parts_after(broken, u"活动期间共接待群众", u"人次（法律咨询", u"人次、义诊",
                           u"人次、理发", u"人次）。");
      case 6:
        return growth(broken);
      case 7:
        return points(broken);
      case 8:
        return average(broken);
      case 9:
        return completion(broken);
      case 10:
        return beyond(broken);
      default:
        return shares(broken);
    }
  }

 private:
  using View = std::u16string_view;
  std::u16string number(std::int64_t value) { return written(value, false); }

  std::u16string parts_after(bool broken, View head, View first, View second, View third,
                             View end) {
    std::int64_t values[4] = {0, between(12, 90), between(12, 90), between(12, 90)};
    for (int i = 1; i < 4; ++i) values[0] += values[i];
    if (broken) {
      std::int64_t& one = values[between(0, 3)];
      one = changed(one);
    }
    const bool han = between(0, 4) == 0;
    std::u16string out(head);
    out.append(written(values[0], han)).append(first).append(written(values[1], han));
    out.append(second).append(written(values[2], han)).append(third);
    return out.append(written(values[3], han)).append(end);
  }
  std::u16string parts_before(bool broken, View head, View second, View total, View end) {
    const std::int64_t a = between(12, 90);
    const std::int64_t b = between(12, 90);
    std::u16string out(head);
    out.append(number(a)).append(second).append(number(b)).append(total);
    return out.append(number(broken ? changed(a + b) : a + b)).append(end);
  }
  std::u16string growth(bool broken) {
    const std::int64_t from = between(2, 40) * 100;
    const std::int64_t percent = between(3, 70);
    const std::int64_t said = broken ? percent + between(2, 9) : percent;
    return u"全年接待游客" + number(from + from * percent / 100) + u"万人次，比上年的" +
           number(from) + u"万人次增长" + number(said) + u"%。";
  }
  std::u16string points(bool broken) {
    const std::int64_t from = between(40, 70);
    const std::int64_t by = between(3, 20);
    return u"群众满意率从" + number(from) + u"%上升到" + number(from + by) + u"%，提高了" +
           number(broken ? by + between(2, 5) : by) + u"个百分点。";
  }
  std::u16string average(bool broken) {
    const std::int64_t people = between(20, 300);
    const std::int64_t each = between(2, 30) * 100;
    const std::int64_t said = broken ? each + between(1, 5) * 100 : each;
    return u"全村" + number(people) + u"人参加分红，总额" + number(people * each) + u"元，人均" +
           number(said) + u"元。";
  }
  std::u16string completion(bool broken) {
    const std::int64_t task = between(2, 20) * 100;
    const std::int64_t percent = between(60, 140);
    return u"全年招商任务" + number(task) + u"万元，实际完成" + number(task * percent / 100) +
           u"万元，完成率" + number(broken ? percent + between(3, 9) : percent) + u"%。";
  }
  std::u16string beyond(bool broken) {
    const std::int64_t task = between(2, 20) * 10;
    const std::int64_t more = between(3, 40);
    return u"年度造林任务" + number(task) + u"亩，实际造林" + number(task + more) + u"亩，超任务" +
           number(broken ? more + between(1, 9) : more) + u"亩。";
  }
  std::u16string shares(bool broken) {
    const std::int64_t a = between(20, 45);
    const std::int64_t b = between(20, 35);
    const std::int64_t c = 100 - a - b;
    return u"从年龄看，三十五岁以下占" + number(a) + u"%，三十六岁至五十岁占" + number(b) +
           u"%，五十一岁以上占" + number(broken ? c + between(2, 9) : c) + u"%。";
  }
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

TEST_CASE("wording that was not seen when the rules were written") {
  OtherWords generator;
  int found = 0;
  int alarms = 0;
  constexpr int kEach = 250;
  for (int i = 0; i < 2 * kEach; ++i) {
    const bool broken = (i / 12 + i) % 2 == 0;
    const std::u16string text = generator.sentence(i, broken);
    const bool said = says_broken(text);
    if (said != broken) MESSAGE("#" << (i % 12) << " " << text::to_utf8(text));
    found += broken && said ? 1 : 0;
    alarms += !broken && said ? 1 : 0;
  }
  MESSAGE("found " << found << " alarms " << alarms);
  CHECK(found >= kEach * 97 / 100);
  CHECK(alarms <= kEach / 100);
}
