#include "core/recognise/words.h"

#include "core/text/chars.h"

namespace wengao::recognise {
namespace {

// Papers of the fifteen statutory kinds (《党政机关公文处理工作条例》第八条) and working papers.
constexpr std::u16string_view kGenreWords[] = {
    u"总结",   u"小结",     u"报告",   u"汇报",   u"述职",     u"述廉",   u"计划",     u"规划",
    u"方案",   u"要点",     u"安排",   u"打算",   u"材料",     u"做法",   u"经验",     u"体会",
    u"心得",   u"讲话",     u"讲话稿", u"发言",   u"发言稿",   u"致辞",   u"演讲稿",   u"通报",
    u"通知",   u"通告",     u"公告",   u"公报",   u"决定",     u"决议",   u"意见",     u"请示",
    u"批复",   u"函",       u"复函",   u"纪要",   u"议案",     u"命令",   u"简报",     u"信息",
    u"办法",   u"规定",     u"细则",   u"制度",   u"说明",     u"情况",   u"简介",     u"自查报告",
    u"调研",   u"鉴定",     u"倡议书", u"承诺书", u"责任书",   u"建议书", u"申请",     u"申请书",
    u"报告书", u"活动总结", u"分析",   u"回顾",   u"会议记录", u"预案",   u"先进事迹", u"事迹",
    u"公示",   u"名单",     u"清单",   u"台账",   u"寄语",     u"贺信",   u"慰问信",   u"感谢信",
};

// Words that end headings as often as titles; a title that ends with one is longer.
constexpr std::u16string_view kVagueGenres[] = {
    u"情况", u"制度", u"信息", u"说明", u"安排", u"打算", u"申请", u"分析", u"回顾", u"经验",
    u"材料", u"函",   u"体会", u"做法", u"调研", u"规定", u"办法", u"意见", u"计划", u"规划",
};
constexpr text::WordList kVague(kVagueGenres);
constexpr std::size_t kShortestVague = 9;

constexpr std::u16string_view kBodyEnds[] = {
    u"人民政府", u"政府",   u"党委",     u"党组",   u"党工委", u"委员会", u"常委会", u"工委",
    u"办公室",   u"办公厅", u"办事处",   u"局",     u"厅",     u"委",     u"办",     u"院",
    u"校",       u"学校",   u"大学",     u"学院",   u"中学",   u"小学",   u"幼儿园", u"公司",
    u"集团",     u"厂",     u"中心",     u"站",     u"所",     u"队",     u"处",     u"科",
    u"室",       u"部",     u"支部",     u"总支",   u"工会",   u"总工会", u"联合会", u"妇联",
    u"团委",     u"协会",   u"学会",     u"商会",   u"法院",   u"检察院", u"镇",     u"乡",
    u"村",       u"社区",   u"街道",     u"县",     u"区",     u"市",     u"省",     u"银行",
    u"医院",     u"卫生院", u"领导小组", u"指挥部", u"管委会", u"村委会", u"居委会", u"分局",
    u"支队",     u"大队",   u"中队",     u"馆",     u"社",     u"基地",   u"工作组", u"股",
    u"调研组",   u"课题组", u"考察组",   u"检查组", u"督查组", u"督导组", u"巡察组", u"小组",
    u"专班",
};

constexpr std::u16string_view kTails[] = {u"范文", u"模板", u"范本", u"样本", u"文稿", u"稿"};
constexpr text::WordList kTail(kTails);

bool is_year_unit(char16_t c) {
  return text::is_digit(c) || text::is_fullwidth_digit(c) || text::is_han_digit(c) || c == u'○' ||
         c == u'O' || c == u'×' || c == u'x' || c == u'X' || c == u'_' || c == u'＿' || c == u'*';
}
bool is_day_unit(char16_t c) { return is_year_unit(c) || c == u'十'; }

std::size_t run(std::u16string_view text, std::size_t at, std::size_t most, bool (*is)(char16_t)) {
  std::size_t n = 0;
  while (n < most && at + n < text.size() && is(text[at + n])) ++n;
  return n;
}

}  // namespace

constinit const text::WordList kGenres(kGenreWords);
constinit const text::WordList kBodies(kBodyEnds);

std::size_t digits_at(std::u16string_view text, std::size_t at) {
  std::size_t n = 0;
  while (at + n < text.size() &&
         (text::is_digit(text[at + n]) || text::is_fullwidth_digit(text[at + n]))) {
    ++n;
  }
  return n;
}

std::size_t date_end(std::u16string_view text, std::size_t at) {
  std::size_t i = at;
  const std::size_t year = run(text, i, 5, is_year_unit);
  if (year == 0) return kNowhere;
  i += year;
  if (i >= text.size()) return kNowhere;
  if (text[i] == u'年') {
    ++i;
    const std::size_t month = run(text, i, 3, is_day_unit);
    if (month == 0 || i + month >= text.size() || text[i + month] != u'月') return kNowhere;
    i += month + 1;
    const std::size_t day = run(text, i, 3, is_day_unit);
    if (day != 0 && i + day < text.size() && (text[i + day] == u'日' || text[i + day] == u'号')) {
      return i + day + 1;
    }
    return day == 0 ? i : kNowhere;
  }
  // 2024-01-05 2024.1.5 2024/1/5
  const char16_t mark = text[i];
  if (year != 4 || digits_at(text, at) != 4) return kNowhere;
  if (mark != u'-' && mark != u'.' && mark != u'/') return kNowhere;
  const std::size_t month = digits_at(text, i + 1);
  if (month == 0 || month > 2) return kNowhere;
  const std::size_t second = i + 1 + month;
  if (second >= text.size() || text[second] != mark) return kNowhere;
  std::size_t day = digits_at(text, second + 1);
  // 2023-05-1210:22: the hour has moved up to the day when blanks were dropped.
  const std::size_t clock = second + 1 + day;
  if (day > 2 && day <= 4 && clock < text.size() && text[clock] == u':') day = day == 3 ? 1 : 2;
  if (day == 0 || day > 2) return kNowhere;
  return second + 1 + day;
}

std::size_t date_start_at_end(std::u16string_view text) {
  // The longest date is 二〇二四年十二月三十一日.
  constexpr std::size_t kLongest = 12;
  constexpr std::size_t kShortest = 6;
  if (text.size() < kShortest) return kNowhere;
  const std::size_t first = text.size() > kLongest ? text.size() - kLongest : 0;
  for (std::size_t at = first; at + kShortest <= text.size(); ++at) {
    if (date_end(text, at) == text.size()) return at;
  }
  return kNowhere;
}

bool ends_with_genre(std::u16string_view text, std::size_t* end) {
  for (int round = 0; round < 4 && !text.empty(); ++round) {
    if (const std::size_t genre = kGenres.at_end(text); genre != 0) {
      if (genre == kVague.at_end(text) && text.size() < kShortestVague) return false;
      if (end != nullptr) *end = text.size();
      return true;
    }
    const char16_t last = text.back();
    if (last == u'）' || last == u')') {
      const std::size_t open = text.find_last_of(u"（(");
      if (open == text.npos || open == 0) return false;
      text = text.substr(0, open);
    } else if (last == u'》' || last == u'年' || last == u'度' || last == u'"' || last == 0x201D) {
      text.remove_suffix(1);
    } else if (text::is_digit(last) && text.size() > 4) {
      std::size_t n = 0;
      while (n < text.size() && text::is_digit(text[text.size() - 1 - n])) ++n;
      if (n != 4) return false;  // a year; other numbers are a separator's
      text.remove_suffix(n);
    } else if (const std::size_t tail = kTail.at_end(text); tail != 0) {
      text.remove_suffix(tail);
    } else {
      return false;
    }
  }
  return false;
}

}  // namespace wengao::recognise
