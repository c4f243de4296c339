// What follows the text proper: list of attachments, attachments, imprint; and captions.
// GB/T 9704—2012, 7.3.4, 7.3.7, 7.4.
#include <algorithm>

#include "core/recognise/traits.h"
#include "core/recognise/words.h"
#include "core/text/chars.h"
#include "core/text/word_list.h"

namespace wengao::recognise {
namespace {

constexpr std::u16string_view kImprints[] = {
    u"抄送：", u"抄送:",  u"抄报：",   u"抄报:",   u"主送：", u"主送:",  u"分送：",   u"分送:",
    u"印发：", u"印送：", u"主题词：", u"主题词:", u"（共印", u"(共印",  u"印数：",   u"报：",
    u"送：",   u"发：",   u"呈：",     u"呈报：",  u"报送：", u"发送：", u"本期送：", u"本期发："};
constexpr text::WordList kImprint(kImprints);

constexpr std::u16string_view kMeasures[] = {
    u"元", u"万元", u"亿元", u"千元", u"人",   u"人次", u"个",     u"家",   u"户",   u"件",
    u"次", u"亩",   u"吨",   u"%",    u"％",   u"公里", u"平方米", u"万人", u"万亩", u"万吨",
    u"台", u"套",   u"名",   u"处",   u"项",   u"场",   u"期",     u"座",   u"所",   u"份",
    u"辆", u"头",   u"只",   u"株",   u"公顷", u"公斤", u"米",     u"分",   u"条",   u"天",
};
constexpr text::WordList kMeasure(kMeasures);

constexpr std::u16string_view kMeasuredThings[] = {u"计量", u"金额", u"数量", u"面积", u"货币"};
constexpr text::WordList kMeasured(kMeasuredThings);
constexpr std::u16string_view kFilledWords[] = {u"填报单位", u"填表单位", u"制表单位"};
constexpr text::WordList kFilled(kFilledWords);

constexpr std::u16string_view kSheetEnds[] = {u"表",   u"名单", u"清单", u"目录", u"台账", u"一览",
                                              u"汇总", u"明细", u"样式", u"格式", u"大纲", u"提纲",
                                              u"指南", u"流程", u"样表", u"册"};
constexpr text::WordList kSheet(kSheetEnds);

// 附表, 附表1, 附录二
bool is_annex_label(std::u16string_view s) {
  if (!s.starts_with(u"附表") && !s.starts_with(u"附录") && !s.starts_with(u"附图")) return false;
  const std::u16string_view number = s.substr(2);
  return number.size() <= 3 &&
         number.find_first_not_of(u"0123456789一二三四五六七八九十") == number.npos;
}

// 1-1 1—2 of the parts of an attachment; 0 when there is none.
std::size_t part_number(std::u16string_view s) {
  const std::size_t first = digits_at(s, 0);
  if (first == 0 || first > 2 || first >= s.size()) return 0;
  if (s[first] != u'-' && s[first] != u'\u2014' && s[first] != u'\u2013') return 0;
  const std::size_t second = digits_at(s, first + 1);
  return second == 0 || second > 2 ? 0 : first + 1 + second;
}

// 单位：万元, （单位：家、万元）, 填报单位：县水务局　　单位：处
bool is_measure_line(std::u16string_view s) {
  constexpr std::size_t kLongestMeasures = 17;
  constexpr std::u16string_view kLabel = u"单位";
  if (s.back() == u'）' || s.back() == u')') s.remove_suffix(1);
  const std::size_t label = s.rfind(kLabel);
  if (label == s.npos || label + kLabel.size() >= s.size()) return false;
  const char16_t colon = s[label + kLabel.size()];
  const std::u16string_view measures = s.substr(label + kLabel.size() + 1);
  if ((colon != u'：' && colon != u':') || measures.size() > kLongestMeasures) return false;
  std::u16string_view before = s.substr(0, label);
  if (before.starts_with(u"（") || before.starts_with(u"(")) before.remove_prefix(1);
  // （截至2024年6月30日）　　单位：万元
  const bool dated = label > 2 && s.front() == u'（' && s[label - 1] == u'）';
  const bool alone = before.empty() || kMeasured.is(before) || dated;
  const bool filled = kFilled.at_start(before) != 0;
  return (alone || filled) && kMeasure.at_end(measures) != 0;
}

// 表1 各村… 图2 … 附表1：…
bool is_caption(std::u16string_view s) {
  std::u16string_view rest = s;
  if (rest.starts_with(u"附")) rest.remove_prefix(1);
  if (rest.empty() || (rest.front() != u'表' && rest.front() != u'图')) return false;
  rest.remove_prefix(1);
  std::size_t n = digits_at(rest, 0);
  if (n == 0 && !rest.empty() && text::is_han_digit(rest.front())) n = 1;
  if (n == 0 || n > 3) return false;
  rest.remove_prefix(n);
  if (rest.empty()) return true;
  const char16_t c = rest.front();
  if (c == u'：' || c == u':' || c == u'.' || c == u'-' || c == u'．') return true;
  if (text::is_invisible(c)) return rest.find(u'。') == rest.npos;
  // 表1显示 and 图3可见 begin sentences; 表1各村人口 is a caption.
  return text::is_han(c) && rest.find_first_of(u"，,。") == rest.npos &&
         !rest.starts_with(u"显示") && !rest.starts_with(u"可见") && !rest.starts_with(u"所示");
}

// …。 记者 某某 摄: a picture's line
bool is_photo_line(std::u16string_view s) {
  return s.back() == u'摄' && s.size() <= 120 &&
         (s.find(u"记者") != s.npos || s.find(u"摄影") != s.npos || s.find(u"通讯员") != s.npos);
}

}  // namespace

void attachment_traits(const Line& line, Features& out) {
  const std::u16string_view s = line.whole;
  if (s.empty()) return;
  if (s.starts_with(u"附件")) {
    const std::u16string_view rest = s.substr(2);
    std::size_t n = std::max(digits_at(rest, 0), part_number(rest));
    while (n < rest.size() && n < 3 && text::is_han_numeral(rest[n])) ++n;
    const std::u16string_view after = rest.substr(n);
    if (after.empty()) {
      out.set(Trait::attachment_title);
    } else if (after.front() == u'：' || after.front() == u':') {
      out.set(after.size() == 1 ? Trait::attachment_title : Trait::attachment_note);
    }
  } else if (s == u"附：" || s == u"附" || is_annex_label(s)) {
    out.set(Trait::attachment_title);
  } else if (s.starts_with(u"附：") || s.starts_with(u"附:")) {
    out.set(Trait::attachment_note, s.size() <= 80);
  }
  const std::size_t number = part_number(s);
  out.set(Trait::part_number, number != 0 && number < s.size() &&
                                  std::u16string_view(u".．、").find(s[number]) != kNowhere);
  out.set(Trait::sheet, s.size() >= 4 && s.size() <= 50 && kSheet.at_end(s) != 0);
  out.set(Trait::imprint,
          kImprint.at_start(s) != 0 || (s.ends_with(u"印发") && s.size() > 8 && s.size() <= 50 &&
                                        date_start_at_end(s.substr(0, s.size() - 2)) != kNowhere));
  out.set(Trait::caption,
          (s.size() <= 60 && (is_caption(line.typed) || is_measure_line(s))) || is_photo_line(s));
}

}  // namespace wengao::recognise
