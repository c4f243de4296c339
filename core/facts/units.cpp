#include "core/facts/units.h"

#include <algorithm>
#include <array>
#include <span>

namespace wengao::facts {
namespace {

using enum QuantityType;

// By first unit, longer before shorter.
constexpr auto kUnits = [] {
  std::array units = std::to_array<Unit>({
      {u"%", percent, false},
      {u"％", percent, false},
      {u"‰", percent, false},
      {u"个百分点", points, true, true},
      {u"百分点", points, true, true},
      {u"个月", measure, true, true},
      {u"个小时", measure, true, true},
      {u"个工作日", measure},
      {u"倍", times, true, true},
      {u"元", money, true, true},
      {u"美元", money, true, true},
      {u"欧元", money, true, true},
      {u"港元", money, true, true},
      {u"块钱", money},
      {u"亩", measure, true, true},
      {u"公顷", measure, true, true},
      {u"平方米", measure, true, true},
      {u"平方公里", measure, true, true},
      {u"平方千米", measure, true, true},
      {u"平米", measure, true, true},
      {u"平方", measure, true, true},
      {u"立方米", measure, true, true},
      {u"立方", measure, true, true},
      {u"米", measure},
      {u"公里", measure, true, true},
      {u"千米", measure, true, true},
      {u"厘米", measure, true, true},
      {u"毫米", measure, true, true},
      {u"吨", measure, true, true},
      {u"公斤", measure, true, true},
      {u"千克", measure, true, true},
      {u"斤", measure, true, true},
      {u"克", measure, false},
      {u"升", measure, false},
      {u"千瓦时", measure, true, true},
      {u"千瓦", measure, true, true},
      {u"兆瓦", measure, true, true},
      {u"度", measure, false},
      {u"摄氏度", measure, true, true},
      {u"℃", measure, false},
      {u"小时", measure, true, true},
      {u"分钟", measure, true, true},
      {u"秒", measure, false},
      {u"天", measure},
      {u"年", measure},
      {u"周年", measure, true, true},
      {u"周", measure},
      {u"周岁", measure},
      {u"岁", measure},
      {u"学时", measure, true, true},
      {u"课时", measure, true, true},
      {u"个", count},
      {u"名", count},
      {u"人", count},
      {u"人次", count, true, true},
      {u"人份", count, true, true},
      {u"位", count},
      {u"户", count, true, true},
      {u"户次", count, true, true},
      {u"家", count},
      {u"家次", count, true, true},
      {u"件", count},
      {u"件次", count, true, true},
      {u"起", count, true},
      {u"宗", count, true, true},
      {u"次", count},
      {u"场", count},
      {u"场次", count, true, true},
      {u"期", count, true, true},
      {u"通", count},
      {u"通件", count, true, true},
      {u"篇", count},
      {u"条", count},
      {u"项", count},
      {u"项次", count, true, true},
      {u"处", count},
      {u"处次", count, true, true},
      {u"座", count},
      {u"栋", count},
      {u"幢", count},
      {u"所", count},
      {u"辆", count},
      {u"辆次", count, true, true},
      {u"台", count},
      {u"台次", count, true, true},
      {u"套", count},
      {u"份", count},
      {u"批", count},
      {u"批次", count, true, true},
      {u"本", count},
      {u"册", count},
      {u"张", count},
      {u"幅", count},
      {u"块", count},
      {u"面", count, false},
      {u"只", count},
      {u"头", count},
      {u"匹", count},
      {u"株", count},
      {u"棵", count},
      {u"袋", count},
      {u"箱", count},
      {u"瓶", count},
      {u"包", count},
      {u"盒", count},
      {u"桶", count},
      {u"车", count, false},
      {u"车次", count, true, true},
      {u"班次", count, true, true},
      {u"支", count},
      {u"剂次", count, true, true},
      {u"队", count},
      {u"组", count},
      {u"班", count},
      {u"种", count},
      {u"类", count},
      {u"门", count},
      {u"节", count},
      {u"课", count, false},
      {u"轮", count},
      {u"轮次", count, true, true},
      {u"例", count},
      {u"例次", count, true, true},
      {u"笔", count},
      {u"单", count, false},
      {u"款", count, false},
      {u"枚", count},
      {u"部", count},
      {u"艘", count},
      {u"架", count},
      {u"间", count},
      {u"间次", count, true, true},
      {u"床", count},
      {u"张次", count, true, true},
      {u"颗", count},
      {u"粒", count},
      {u"口人", count},
      {u"口", count},
      {u"对", count},
      {u"双", count},
      {u"副", count},
      {u"把", count, false},
      {u"根", count},
      {u"科", count, false},
      {u"页", count},
      {u"字", count, false},
      {u"道", count},
      {u"段", count},
      {u"片", count},
      {u"眼", count},
      {u"盏", count},
      {u"层", count},
      {u"分", count, false},
      {u"频次", count, true, true},
      {u"工日", measure, true, true},
      {u"km", measure, false},
      {u"kg", measure, false},
      {u"m²", measure, false},
      {u"㎡", measure, false},
      {u"GB", measure, false},
  });
  std::sort(units.begin(), units.end(), [](const Unit& a, const Unit& b) {
    if (a.name[0] != b.name[0]) return a.name[0] < b.name[0];
    return a.name.size() > b.name.size();
  });
  return units;
}();

// A word that begins like a unit and is none: 部门, 年级, 名单.
constexpr auto kWords = [] {
  std::array words = std::to_array<std::u16string_view>({
      u"单位", u"单独", u"单项", u"单元", u"单一", u"单次", u"单价", u"单纯",   u"部门", u"部分",
      u"部长", u"年级", u"年代", u"年底", u"年初", u"年龄", u"年来", u"名单",   u"队伍", u"组织",
      u"人均", u"人民", u"分之", u"分局", u"支部", u"班子", u"条例", u"项目",   u"家庭", u"面积",
      u"类别", u"起步", u"把手", u"口岸", u"人员", u"周边", u"科技", u"字经",   u"位一", u"天然",
      u"层级", u"台阶", u"对一", u"米饭", u"头雁", u"分会", u"分厂", u"度电费",
  });
  std::sort(words.begin(), words.end());
  return words;
}();

// Whether a unit can begin with a character, told by its low byte: most characters are turned away
// here.
constexpr auto kMayBegin = [] {
  std::array<bool, 256> may{};
  for (const Unit& unit : kUnits) may[unit.name[0] & 0xFF] = true;
  return may;
}();

constexpr char16_t first_of(const Unit& unit) { return unit.name[0]; }
constexpr char16_t first_of(std::u16string_view word) { return word[0]; }

// The entries of a sorted table that begin with `c`.
template <class Table>
auto beginning_with(const Table& table, char16_t c) {
  const auto first =
      std::lower_bound(table.begin(), table.end(), c,
                       [](const auto& entry, char16_t x) { return first_of(entry) < x; });
  auto last = first;
  while (last != table.end() && first_of(*last) == c) ++last;
  return std::span(first, last);
}

bool begins_word(std::u16string_view text, std::size_t longer_than) {
  for (const std::u16string_view word : beginning_with(kWords, text[0])) {
    if (word.size() > longer_than && text.starts_with(word)) return true;
  }
  return false;
}

}  // namespace

const Unit* unit_at(std::u16string_view text) {
  if (text.empty() || !kMayBegin[text[0] & 0xFF]) return nullptr;
  for (const Unit& unit : beginning_with(kUnits, text[0])) {
    if (!text.starts_with(unit.name)) continue;
    return begins_word(text, unit.name.size()) ? nullptr : &unit;
  }
  return nullptr;
}

}  // namespace wengao::facts
