#include "core/recognise/organisation.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <span>

#include "core/recognise/period.h"
#include "core/recognise/words.h"
#include "core/text/chars.h"
#include "core/text/word_list.h"

namespace wengao::recognise {
namespace {

using Words = std::u16string_view;

// Units that name a district or body even in the middle of a title: 青禾镇安全生产工作总结. 市 and
// 区 do not (春节市场, 社区建设).
constexpr Words kStrongWords[] = {
    u"人民政府", u"政府",       u"委员会", u"党委",   u"街道办事处", u"街道",   u"镇",     u"县",
    u"学校",     u"中学",       u"小学",   u"大学",   u"幼儿园",     u"医院",   u"卫生院", u"公司",
    u"管委会",   u"农业农村局", u"教育局", u"公安局", u"财政局",     u"民政局", u"总工会",
};
constexpr text::WordList kStrong(kStrongWords);

// 我镇, 全市, 各村, 乡镇, 镇工会: no names.
bool is_general(Words name) {
  constexpr Words kGeneral = u"我全本各该某年_＿镇乡村县市区省在";
  constexpr Words kKinds[] = {u"城镇", u"基层"};
  if (name.empty() || kGeneral.find(name.front()) != Words::npos) return true;
  return std::any_of(std::begin(kKinds), std::end(kKinds),
                     [&](Words kind) { return name.starts_with(kind); });
}

// Words of a title that are no part of a name: 加强乡镇……, 推进全县…….
bool has_verb(Words name) {
  constexpr Words kVerbs[] = {u"加强", u"强化", u"推进", u"做好", u"深化", u"抓好", u"开展",
                              u"落实", u"坚持", u"打造", u"构建", u"印发", u"转发"};
  return std::any_of(std::begin(kVerbs), std::end(kVerbs),
                     [&](Words verb) { return name.find(verb) != name.npos; });
}

bool is_body(Words name) {
  return name.size() >= 3 && name.size() <= 40 && !is_general(name) && !has_verb(name) &&
         kBodies.at_end(name) != 0 && name.find_first_of(u"，。、：“”《》") == name.npos &&
         name.find(u"关于") == name.npos;
}

// Where the first year or part of a year begins; the size when there is none.
std::size_t period_start(Words title) {
  const std::u16string period = period_in(title);
  return period.empty() ? title.size() : std::min(title.find(period), title.size());
}

// Words in which 乡, 村, 市 and 区 name no district.
constexpr Words kNoDistrict[] = {u"乡村", u"城乡", u"农村",    u"市场", u"市容",
                                 u"市政", u"县域", u"区域",    u"区划", u"乡镇企业",
                                 u"城市", u"镇村", u"社区服务"};

bool names_no_district(Words text, std::size_t at) {
  return std::any_of(std::begin(kNoDistrict), std::end(kNoDistrict), [&](Words word) {
    for (std::size_t i = 0; i < word.size(); ++i) {
      if (at >= i && text.substr(at - i).starts_with(word)) return true;
    }
    return false;
  });
}

bool has_district(Words name, Words units) {
  for (std::size_t at = 1; at < name.size(); ++at) {
    if (units.find(name[at]) != units.npos && !names_no_district(name, at)) return true;
  }
  return false;
}

bool has(Words text, Words word) { return text.find(word) != Words::npos; }

bool any_of(Words text, std::initializer_list<Words> words) {
  return std::any_of(words.begin(), words.end(), [&](Words word) { return has(text, word); });
}

}  // namespace

std::u16string organisation_in_title(Words title) {
  if (const std::size_t about = title.find(u"关于"); about != title.npos && about != 0) {
    const Words name = title.substr(0, about);
    if (is_body(name)) return std::u16string(name);
  }
  const std::size_t period = period_start(title);
  if (period != 0 && period < title.size() && is_body(title.substr(0, period))) {
    return std::u16string(title.substr(0, period));
  }
  // 2026年青禾市政府工作报告
  Words rest = title;
  if (period == 0) {
    rest.remove_prefix(period_in(title).size());
    if (rest.starts_with(u"度")) rest.remove_prefix(1);
  }
  Words name = rest;
  if (const std::size_t genre = kGenres.at_end(name); genre != 0) name.remove_suffix(genre);
  if (name.ends_with(u"工作")) name.remove_suffix(2);
  if (is_body(name)) return std::u16string(name);
  for (std::size_t size = std::min<std::size_t>(rest.size(), 24); size >= 3; --size) {
    const Words prefix = rest.substr(0, size);
    if (kStrong.at_end(prefix) != 0 && is_body(prefix)) return std::u16string(prefix);
  }
  return {};
}

std::string_view organisation_level(Words name) {
  if (name.empty()) return {};
  if (any_of(name, {u"国务院", u"中共中央", u"全国"}) || name.starts_with(u"国家")) {
    return "national";
  }
  if (any_of(name, {u"学校", u"中学", u"小学", u"大学", u"学院", u"幼儿园"})) return "school";
  if (any_of(name, {u"公司", u"集团", u"银行"}) || name.ends_with(u"厂")) return "enterprise";
  if (any_of(name, {u"村委会", u"村民委员会", u"社区", u"居委会", u"居民委员会"}) ||
      has_district(name, u"村")) {
    return "village";
  }
  if (has(name, u"街道") || has_district(name, u"镇乡")) return "township";
  // 自治区, 北京市 … stand as high as a province, and their districts below.
  std::u16string rest(name);
  for (const Words high : {u"自治区", u"北京市", u"上海市", u"天津市", u"重庆市"}) {
    if (const std::size_t at = rest.find(high); at != rest.npos) {
      rest.replace(at, high.size(), u"省");
      rest.insert(at, u"某");
    }
  }
  if (has_district(rest, u"县区旗")) return "county";
  if (has_district(rest, u"市州盟") || has(rest, u"地区")) return "city";
  if (has_district(rest, u"省")) return "province";
  return {};
}

std::string_view level_spoken_of(Words text) {
  static constexpr Words kVillage[] = {u"我村", u"我社区", u"全村", u"本社区"};
  static constexpr Words kTownship[] = {u"我镇", u"我乡",   u"我街道", u"全镇",
                                        u"全乡", u"镇党委", u"乡党委"};
  static constexpr Words kCounty[] = {u"我县", u"我区", u"我旗", u"全县", u"全区", u"县委"};
  static constexpr Words kCity[] = {u"我市", u"我州", u"全市", u"市委"};
  static constexpr Words kProvince[] = {u"我省", u"全省", u"省委"};
  static constexpr Words kSchool[] = {u"我校", u"全校", u"我园", u"我院师生"};
  static constexpr Words kEnterprise[] = {u"我公司", u"我司", u"我厂", u"我行", u"公司上下"};
  static constexpr Words kUnit[] = {u"我局", u"我委", u"我办", u"我单位", u"我中心", u"我院",
                                    u"我站", u"我所", u"我队", u"我部",   u"我科",   u"全局"};
  struct Level {
    std::span<const Words> words;
    std::string_view id;
  };
  const Level levels[] = {{kVillage, "village"}, {kTownship, "township"},
                          {kSchool, "school"},   {kEnterprise, "enterprise"},
                          {kUnit, "unit"},       {kCounty, "county"},
                          {kCity, "city"},       {kProvince, "province"}};
  // A body names those above it once and itself again and again; at a draw, the lower.
  std::string_view best;
  int most = 0;
  for (const Level& level : levels) {
    int count = 0;
    for (const Words word : level.words) {
      for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) ++count;
    }
    if (count > most) {
      most = count;
      best = level.id;
    }
  }
  return best;
}

}  // namespace wengao::recognise
