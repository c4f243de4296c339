#include <doctest/doctest.h>

#include "core/facts/number.h"
#include "tests/facts/helpers.h"

using namespace wengao;
using facts::QuantityType;

namespace {

// value unit [~], parted by |. A range shows both ends.
std::u16string read(std::u16string_view text) {
  std::string out;
  for (const Fact& fact : test::of(FactFamily::quantity, test::body(text))) {
    if (!out.empty()) out += '|';
    out += facts::to_string(fact.value);
    if (fact.upper != fact.value) out += ".." + facts::to_string(fact.upper);
    out += text::to_utf8(fact.unit);
    if (fact.approximate) out += fact.a > 0 ? "+" : (fact.a < 0 ? "-" : "~");
  }
  return text::from_utf8(out);
}

}  // namespace

TEST_CASE("numbers in Arabic digits with their units") {
  CHECK(read(u"检查企业31家，整改隐患29起") == u"31家|29起");
  CHECK(read(u"投入3.50万元、1,234.5公里") == u"3.50万元|1234.5公里");
  CHECK(read(u"１２户") == u"12户");
  CHECK(read(u"人口1万7千多口人") == u"17000人+");
  CHECK(read(u"补助3000元/人") == u"3000元/人");
  CHECK(read(u"完成率98.6%，提高2个百分点") == u"98.6%|2个百分点");
  CHECK(read(u"发放2、4万元") == u"2.4万元");
  CHECK(read(u"总产值1.2万亿元，3亿4千万元") == u"1.2万亿元|340000000元");
  CHECK(read(u"新建30 km管线") == u"30km");
  CHECK(read(u"9条次干道开工") == u"9条");
}

TEST_CASE("numbers in Han characters") {
  CHECK(read(u"排查三百二十处") == u"320处");
  CHECK(read(u"捐款壹万伍仟余元") == u"15000元+");
  CHECK(read(u"惠及八百余人、百余户、二十多万亩") == u"800人+|100户+|20万亩+");
  CHECK(read(u"申请一万元，培训一期") == u"1万元|1期");
  CHECK(read(u"用了三四个月，五六十人") == u"3..4个月+|50..60人+");
  CHECK(read(u"增长百分之三十") == u"30%");
  CHECK(read(u"上千名群众，近百名骨干") == u"1000名+|100名-");
}

TEST_CASE("approximate words on both sides") {
  CHECK(read(u"近1200条") == u"1200条-");
  CHECK(read(u"约30人、超过50户、60多万元、140余份") == u"30人~|50户+|60万元+|140份+");
  CHECK(read(u"5公里左右，80分以上，近3年") == u"5公里~|80分+|3年");
}

TEST_CASE("ranges") {
  CHECK(read(u"上浮4\u20148个百分点") == u"4..8个百分点~");
  CHECK(read(u"每月150-200元") == u"150..200元~");
  CHECK(read(u"占15%\uFF5E30%") == u"15..30%~");
  CHECK(read(u"由10家增加至15家") == u"10家|15家");
}

TEST_CASE("names, dates and ordinals are no quantities") {
  for (const std::u16string_view text :
       {u"第3次会议", u"2024年12月30日", u"十分重视", u"一个好的开端", u"贯彻\u201C四个意识\u201D",
        u"三支一扶人员", u"A4纸", u"GB/T 9704\u20142012", u"上午9时30分", u"一名共产党员",
        u"二〇二四年", u"统一部署", u"千家万户", u"万众一心", u"一二三四",
        u"12345678901234567890个", u"数百人", u"几十个", u"3部门联合"}) {
    CAPTURE(text);
    CHECK(read(text) == u"");
  }
}

TEST_CASE("the subject is what the clause says is counted") {
  const auto subject = [](std::u16string_view text) {
    const auto facts = test::of(FactFamily::quantity, test::body(text));
    return facts.empty() ? std::u16string() : facts.back().subject;
  };
  CHECK(subject(u"年内共收到来信来访57件") == u"收到来信来访");
  CHECK(subject(u"其中受理38件") == u"受理");
  CHECK(subject(u"对8家企业进行检查") == u"企业");
  CHECK(subject(u"开展演练，组织群众近100人") == u"组织群众");
  CHECK(subject(u"𠮷𠮷𠮷村12户") == u"𠮷𠮷𠮷村");
}

TEST_CASE("exact arithmetic") {
  const Decimal a{1220, 2};
  CHECK(facts::to_string(a) == "12.20");
  CHECK(facts::to_string({-5, 2}) == "-0.05");
  CHECK(facts::sum(a, {8, 1}) == Decimal{1300, 2});
  CHECK(facts::compare(a, {122, 1}) == 0);
  CHECK(facts::compare({1, 0}, {11, 1}) < 0);
  CHECK_FALSE(facts::times({INT64_MAX, 0}, 10).has_value());
  CHECK(facts::times({25, 1}, 10'000) == Decimal{25'000, 0});
}
