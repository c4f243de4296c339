#include "core/lint/doubled.h"

#include <algorithm>

#include "core/text/chars.h"

namespace wengao::lint {
namespace {

using std::u16string_view;

constexpr Off kLongest = 6;

bool one_of(char16_t c, u16string_view set) { return set.find(c) != set.npos; }

// Characters that a slip writes twice: little words, and the ends of long ones. Others stand twice
// on purpose (户户, 滚滚) or where two words meet that no dictionary has (安全|全链条).
constexpr u16string_view kSlips =
    u"了都也将由从向到及并而但就要能可应须使让给等以之其该各不没者们着过地得已更最很再又还且或有做"
    u"抓"
    u"进提度性化率";

constexpr u16string_view kSurnames =
    u"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程"
    u"苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝"
    u"龚邵钱严武戴莫孔向汤";

// Verbs of two characters said twice in talk: 研究研究.
constexpr u16string_view kTried =
    u"研究讨论商量考虑休息了解学习锻炼活动打听体验感受参观收拾整理打扫帮助照顾交流沟通琢磨合计"
    u"放松宣传检查";

bool all_han(u16string_view words) { return std::all_of(words.begin(), words.end(), text::is_han); }

// 一步一步, 三三两两, 十二十二.
bool counts(u16string_view words) {
  return std::any_of(words.begin(), words.end(), text::is_han_numeral);
}

bool explained(u16string_view text, Off begin, Off size) {
  const u16string_view words = text.substr(begin, size);
  if (counts(words)) return true;
  if (size == 2) {
    for (std::size_t i = 0; i + 1 < kTried.size(); i += 2) {
      if (kTried.substr(i, 2) == words) return true;
    }
    const bool goes_on = begin + 4 < text.size() && begins_another(words, text[begin + 4]);
    return goes_on || is_never_doubled(words);
  }
  if (size > 1) return false;
  const char16_t before = begin > 0 ? text[begin - 1] : u'\0';
  // 高高兴兴 has a twin beside it; 王娜娜 a surname before it.
  const char16_t after = begin + 2 < text.size() ? text[begin + 2] : u'\0';
  const bool twins = (begin > 1 && before == text[begin - 2]) ||
                     (begin + 3 < text.size() && after == text[begin + 3]);
  return twins || !one_of(words[0], kSlips) || one_of(before, kSurnames);
}

}  // namespace

bool is_never_doubled(u16string_view word) {
  constexpr u16string_view kWords =
      u"慰问工作进行开展加强推进单位部门以及关于问题群众职工活动学习培训组织建设管理服务检查落实完"
      u"善提高"
      u"我们通过积极认真领导干部党员教育宣传安全生产会议精神要求情况制度措施方案任务目标责任监督指"
      u"导协调"
      u"解决发展经济社会政府企业学校工会社区中心项目资金人员有效切实充分努力不断全面深入进步根据按"
      u"照结合"
      u"围绕坚持做好抓好参加举办召开成立建立健全形成取得达到实现确保促进推动增强提升强化规范维护保"
      u"障支持"
      u"帮助关心走访调查总结汇报报告计划安排部署";
  for (std::size_t i = 0; i + 1 < kWords.size(); i += 2) {
    if (kWords.substr(i, 2) == word) return true;
  }
  return false;
}

bool begins_another(u16string_view word, char16_t next) {
  constexpr u16string_view kNouns =
      u"工作学习活动培训服务检查管理宣传建设教育领导部门企业社会经济安全生产项目监督会议责任党员"
      u"干部职工群众计划";
  if (!one_of(next, u"组员者会队处站所室部局院科班人家点区化性量率力法制日月卡证费")) return false;
  for (std::size_t i = 0; i + 1 < kNouns.size(); i += 2) {
    if (kNouns.substr(i, 2) == word) return true;
  }
  return false;
}

std::vector<Span> doubled_places(u16string_view text, Span content) {
  std::vector<Span> out;
  for (Off at = content.begin; at < content.end;) {
    Off step = 1;
    // The longest first: 镇党委镇党委 is one word twice.
    for (Off size = std::min(kLongest, (content.end - at) / 2); size > 0; --size) {
      if (text[at] != text[at + size]) continue;
      const u16string_view words = text.substr(at, size);
      if (text.substr(at + size, size) != words || !all_han(words)) continue;
      // 了了了: every period of a run is found at its shortest.
      if (size > 1 && words.find_first_not_of(words[0]) == words.npos) continue;
      if (!explained(text, at, size)) out.push_back({at + size, at + 2 * size});
      step = 2 * size;
      break;
    }
    at += step;
  }
  return out;
}

bool is_said_twice(u16string_view text, Span place, const text::Segmenter& segmenter) {
  // The sentence as far as it matters to the words around the place.
  constexpr Off kAround = 24;
  Off begin = place.begin - place.size();
  const Off first = begin;
  while (begin > 0 && first - begin < kAround && text::is_han(text[begin - 1])) --begin;
  Off end = place.end;
  while (end < text.size() && end - place.end < kAround && text::is_han(text[end])) ++end;
  const std::vector<Off> ends = segmenter.word_ends(text.substr(begin, end - begin));
  const auto parts_at = [&](Off at) {
    return at == begin || std::binary_search(ends.begin(), ends.end(), at - begin);
  };
  // 研究|究竟, 工作|工作组: the second belongs to a word that goes on. 目的|的: the first does.
  if (!parts_at(place.begin) || !parts_at(place.end)) return false;
  if (place.size() == 1) return true;
  // 呷哺呷哺 is a name: two characters must be one word.
  return parts_at(first) && (place.size() > 2 || !parts_at(place.begin + 1));
}

}  // namespace wengao::lint
