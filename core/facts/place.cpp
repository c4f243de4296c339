#include "core/facts/place.h"

#include <algorithm>
#include <array>

#include "core/text/chars.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

bool holds(View list, char16_t c) { return list.find(c) != View::npos; }

// ， 、 ； ：
bool ends_clause(char16_t c) { return !text::is_beyond_marks(c) && text::is_stop(c) && c != u'.'; }

// What places are called by.
constexpr View kLevels = u"省市县区旗镇乡村屯";
constexpr View kLongLevels[] = {u"社区", u"街道", u"园区", u"新区", u"小区"};
constexpr std::size_t kLongLevel = 2;
// By the lower bits of what levels begin with: most clauses need no more than this look.
constexpr std::array<bool, 1024> kFirstOfLevels = [] {
  std::array<bool, 1024> first{};
  for (const char16_t c : kLevels) first[c & 1023] = true;
  for (const View level : kLongLevels) first[level[0] & 1023] = true;
  return first;
}();
bool may_begin_level(char16_t c) { return kFirstOfLevels[c & 1023]; }
// 农村, 城市, 地区, 贫困村, 棚户区: with these before it a level ends a common word.
constexpr View kBefore =
    u"农城地户街港灾都强集景辖片库校牧林矿厂特专战院护范验行税作能聚禁郊老市县区镇乡村省设分盲"
    u"误汛震超夜股菜上楼门节外跨国红党团返下还家故水侨重名政然困心点弱丽明进态民扶中整驻联包各"
    u"新古富每假目燃旧宅业化数试治发房";
// 村民, 镇政府, 市场, 区域, 乡镇: no place, or a body of it.
constexpr View kBehind =
    u"民场级域容政庄园面位会情务际家里内外直长委路支干党人公法检办属城郊志企中小医两工团妇司局"
    u"队部治管分省市县区镇乡村";
// 全市场, 我县委: behind one's own.
constexpr View kBehindOwn = u"民场级域政直委属";
// 全省文明单位, 全市第一: of a name or a rank.
constexpr View kRanks =
    u"首创 首个 首批 首家 首例 第一 第二 第三 文明 先进 优秀 劳动 领先 前列 排名 平均 各地 各级 "
    u"统一";
// Words of a sentence that stand before a level and make no name of it: 配合县, 智慧社区.
constexpr View kNoNames =
    u"组织 完成 新建 推进 打造 走访 帮助 创建 整治 改造 建设 建成 新增 实施 开展 指导 协调 联系 "
    u"深入 动员 选派 选择 确定 涉及 覆盖 带动 支持 扶持 成立 评选 荣获 纳入 围绕 加强 加快 加大 "
    u"做好 抓好 其他 部分 所有 所属 周边 有关 我们 配合 建立 构建 完善 改善 优化 编制 做强 严格 "
    u"落实 继续 不断 积极 认真 着力 协助 参加 举办 召开 争取 促进 推动 启动 确保 智慧 和谐 平安 "
    u"文明 美丽 居民 省级 市级 县级 国家 贫困 边远 偏远 广大";
// Characters of a sentence rather than of a name.
constexpr View kNever =
    u"的在对与及或为了被把从向于等每各该其某几个多余这那将已由并让使给进驻入返往下联包";
// 全县, 我镇, 本社区
constexpr View kOwn = u"全我本";
// What may stand before the place: times, and words that go on.
constexpr View kLeads[] = {u"截至", u"截止", u"目前", u"今年", u"去年", u"上年",   u"全年",
                           u"年内", u"同时", u"其中", u"期间", u"以来", u"上半年", u"下半年"};
constexpr View kTimeUnits = u"年月日至到底末初前季度—–-～~ \u3000";

// The level that stands at `at`, and how long it is; 0 for none.
std::size_t level_at(View words, std::size_t at) {
  if (!may_begin_level(words[at])) return 0;
  const View rest = words.substr(at);
  for (const View level : kLongLevels) {
    if (rest.starts_with(level)) return kLongLevel;
  }
  return holds(kLevels, words[at]) ? 1 : 0;
}

bool lists(View words, View pair) { return pair.size() == 2 && words.find(pair) != View::npos; }

// 青石镇人均收入 is of the town, 青石镇人民政府 and 青石镇总工会 are its bodies.
bool ends_place(View rest) {
  if (rest.starts_with(u"人均") || rest.starts_with(u"人口")) return true;
  return rest.empty() || !(holds(kBehind, rest[0]) || rest.starts_with(u"总工"));
}

// The length of the name `words` begin with, of at least `least` characters before its level:
// 南湖村, 石桥社区; 0 for none.
std::size_t name_at(View words, std::size_t least) {
  constexpr std::size_t kLongest = 3;
  for (std::size_t at = 0; at < words.size() && at <= kLongest; ++at) {
    if (!text::is_han(words[at])) return 0;
    const std::size_t level = at < least ? 0 : level_at(words, at);
    if (level == 0 || !ends_place(words.substr(at + level))) continue;
    const View name = words.substr(0, at);
    const bool common = holds(kBefore, name.back()) || holds(kOwn, name[0]) ||
                        name.find_first_of(kNever) != View::npos ||
                        lists(kNoNames, name.substr(0, 2));
    return common ? 0 : at + level;
  }
  return 0;
}

// 全县, 我社区
std::size_t own_at(View words) {
  if (words.size() < 2 || !holds(kOwn, words[0])) return 0;
  const std::size_t level = level_at(words, 1);
  const View rest = words.substr(1 + level);
  const bool goes_on = !rest.empty() && holds(kBehindOwn, rest[0]);
  return level == 0 || goes_on || lists(kRanks, rest.substr(0, 2)) ? 0 : 1 + level;
}

struct Head {
  View place;
  bool only_here = false;  // 在南湖村, 南湖村3公里: goes for its clause, and no further
  bool alone = false;      // nothing else stands there
  bool one_of = false;     // 南湖村和
};

std::size_t lead_at(View words) {
  if (words.empty()) return 0;
  if (text::is_digit(words[0]) || holds(kTimeUnits, words[0])) return 1;
  // 一是南湖村
  if (words.size() > 1 && text::is_han_digit(words[0]) && words[1] == u'是') return 2;
  for (const View lead : kLeads) {
    if (words.starts_with(lead)) return lead.size();
  }
  return 0;
}

// What the clause, or the part of it between 、, begins with.
Head head_of(View clause) {
  constexpr std::size_t kTwo = 2;
  constexpr View kAnd = u"和与及等至";
  Head head;
  if (std::none_of(clause.begin(), clause.end(), may_begin_level)) return head;
  while (const std::size_t lead = lead_at(clause)) clause.remove_prefix(lead);
  if (!clause.empty() && holds(u"在到赴", clause[0])) {
    clause.remove_prefix(1);
    head.only_here = true;
  }
  std::size_t size = own_at(clause);
  const bool own = size != 0;
  if (!own) {
    // 青石镇南湖村
    // Of one character only where nothing else stands there: 东村2公里.
    const std::size_t least = clause.size() == kTwo ? 1 : kTwo;
    while (size < clause.size() && !holds(kAnd, clause[size])) {
      const std::size_t more = name_at(clause.substr(size), least);
      if (more == 0) break;
      size += more;
    }
  }
  head.place = clause.substr(0, size);
  head.alone = size != 0 && size == clause.size();
  head.only_here = head.only_here || (!own && size < clause.size() && text::is_digit(clause[size]));
  head.one_of = size < clause.size() && holds(kAnd, clause[size]);
  return head;
}

}  // namespace

View place_before(View words) {
  if (std::none_of(words.begin(), words.end(), may_begin_level)) return {};
  const auto clause = [&] {
    std::size_t at = words.size();
    while (at > 0 && !ends_clause(words[at - 1])) --at;
    return words.substr(at);
  };
  char16_t behind = u'\0';  // the mark behind the clause that is looked at
  for (bool here = true;;) {
    const View words_here = clause();
    const Head head = head_of(words_here);
    words.remove_suffix(words_here.size());
    const char16_t mark = words.empty() ? u'；' : words.back();
    if (!words.empty()) words.remove_suffix(1);
    if (!head.place.empty()) {
      // 南湖村、北山村共植树300棵
      const bool first = behind == u'、' && head.alone;
      const bool last = mark == u'、' && head_of(clause()).alone;
      const bool several = head.one_of || first || last;
      return several || (head.only_here && !here) ? View() : head.place;
    }
    if (mark == u'；' || mark == u';') return {};
    here = here && mark == u'、';
    behind = mark;
  }
}

View place_of_row(View words) {
  words = words.substr(0, words.find(u' '));
  return own_at(words) == words.size() || name_at(words, 1) == words.size() ? words : View();
}

}  // namespace wengao::facts
