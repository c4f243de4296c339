// Who speaks and who is spoken to: addressees, salutations, signatures, authors' lines, dates.
// GB/T 9704—2012, 7.3.2 and 7.3.5.
#include "core/recognise/traits.h"
#include "core/recognise/words.h"
#include "core/text/chars.h"
#include "core/text/word_list.h"

namespace wengao::recognise {
namespace {

constexpr std::u16string_view kSalutationWords[] = {
    u"代表", u"委员",   u"领导",   u"同志", u"同志们", u"来宾", u"评委",   u"朋友们",
    u"同事", u"老师",   u"同学们", u"同学", u"同仁",   u"职工", u"女士们", u"先生们",
    u"村民", u"乡亲们", u"主任",   u"书记", u"专家",   u"嘉宾", u"评审",   u"考官",
    u"主席", u"局长",   u"校长",   u"董事", u"股东",   u"党员", u"组长",   u"群众代表",
};
constexpr text::WordList kSalutation(kSalutationWords);

constexpr std::u16string_view kGreetings[] = {u"大家好", u"你们好", u"您好",  u"上午好",
                                              u"下午好", u"晚上好", u"新年好"};
constexpr text::WordList kGreeting(kGreetings);

// Words that make a line ending with ： a sentence and not an address.
constexpr std::u16string_view kTelling[] = {
    u"如下", u"以下", u"现将", u"现就", u"汇报", u"总结",   u"主要", u"情况", u"方面", u"问题",
    u"特点", u"工作", u"建议", u"几点", u"是",   u"为",     u"做法", u"措施", u"要求", u"目标",
    u"包括", u"分别", u"其中", u"指出", u"强调", u"提出",   u"认为", u"报告", u"附件", u"抄送",
    u"内容", u"原因", u"表现", u"时间", u"地点", u"单位：", u"联系",
};
constexpr text::WordList kTell(kTelling);

constexpr std::u16string_view kAddressEnds[] = {
    u"单位", u"部门", u"各位", u"全体",   u"负责人", u"党员",     u"会员",
    u"职工", u"家长", u"企业", u"党支部", u"代表团", u"成员单位", u"直属机构",
    u"用户", u"居民", u"委员", u"代表",   u"同志",   u"先生",     u"女士"};
constexpr text::WordList kAddressEnd(kAddressEnds);

constexpr std::u16string_view kDutyWords[] = {
    u"书记", u"主任", u"局长", u"镇长", u"乡长",   u"县长",   u"区长", u"市长",       u"省长",
    u"州长", u"盟长", u"旗长", u"总理", u"主席",   u"部长",   u"处长", u"科长",       u"校长",
    u"院长", u"所长", u"站长", u"会长", u"董事长", u"总经理", u"经理", u"秘书长",     u"检察长",
    u"队长", u"组长", u"厅长", u"司长", u"行长",   u"关长",   u"政委", u"专员",       u"园长",
    u"馆长", u"村长", u"股长", u"干事", u"巡视员", u"调研员", u"委员", u"代表",       u"理事长",
    u"总裁", u"社长", u"教师", u"医生", u"护士长", u"工程师", u"常务", u"自治区主席",
};
constexpr text::WordList kDuty(kDutyWords);

constexpr std::u16string_view kAuthorLabels[] = {
    u"报告人",   u"述职人",   u"汇报人",   u"作者",     u"发言人",   u"撰稿", u"撰稿人",
    u"执笔",     u"执笔人",   u"主讲人",   u"演讲人",   u"姓名",     u"单位", u"总结人",
    u"填报人",   u"报送单位", u"汇报单位", u"职务",     u"职务职称", u"岗位", u"部门",
    u"所在单位", u"现任职务", u"述职日期", u"汇报时间",
};
constexpr text::WordList kAuthor(kAuthorLabels);

bool all_han(std::u16string_view s, std::u16string_view besides = u"·") {
  for (const char16_t c : s) {
    if (!text::is_han(c) && besides.find(c) == besides.npos) return false;
  }
  return !s.empty();
}

// 区委副书记、区长　张三, 总理李四, 龚 正: duties and a name, or a unit and a name set apart.
bool is_person(const Line& line) {
  const std::u16string_view s = line.whole;
  if (s.size() < 4 || s.size() > 36 || !all_han(s, u"·、")) return false;
  for (std::size_t name = 2; name <= 4 && name < s.size(); ++name) {
    if (kDuty.at_end(s.substr(0, s.size() - name)) != 0) {
      // A duty is not a name: 党委书记　镇长 names none.
      return all_han(s.substr(s.size() - name)) && kDuty.at_end(s) == 0 && kBodies.at_end(s) == 0 &&
             kGenres.at_end(s) == 0;
    }
  }
  // 某某局　张三
  constexpr std::u16string_view kBlanks = u" \u3000\u00A0";
  std::size_t gap = line.typed.find_last_of(kBlanks);
  if (gap == line.typed.npos) return false;
  std::size_t size = line.typed.size() - gap - 1;
  // 罗　敏: a blank between surname and name.
  if (size == 1 && gap >= 2 && kBlanks.find(line.typed[gap - 1]) == kBlanks.npos) {
    gap = line.typed.find_last_of(kBlanks, gap - 1);
    if (gap == line.typed.npos) return false;
    size = 2;
  }
  // Tabs behind the blank are no part of a name, and may be more than all that is typed.
  if (size < 2 || size > 4 || size >= s.size()) return false;
  const std::size_t unit = s.size() - size;
  return kBodies.at_end(s.substr(unit)) == 0 && kBodies.at_end(s.substr(0, unit)) != 0;
}

std::u16string_view without_brackets(std::u16string_view s) {
  if (s.size() > 2 && (s.front() == u'（' || s.front() == u'(') &&
      (s.back() == u'）' || s.back() == u')')) {
    return s.substr(1, s.size() - 2);
  }
  return s;
}

bool is_salutation(std::u16string_view s) {
  if (s.size() < 3 || s.size() > 40) return false;
  const char16_t last = s.back();
  if (last != u'：' && last != u':' && last != u'！' && last != u'!' && last != u'，') return false;
  std::u16string_view words = s.substr(0, s.size() - 1);
  if (words.find_first_of(u"。；") != words.npos) return false;
  // 各位领导，大家好！
  if (const std::size_t greeting = kGreeting.at_end(words); greeting != 0) {
    words.remove_suffix(greeting);
    while (!words.empty() && text::is_stop(words.back())) words.remove_suffix(1);
    if (words.empty()) return false;
  }
  const bool opens = words.starts_with(u"各位") || words.starts_with(u"尊敬的") ||
                     words.starts_with(u"同志们") || words.starts_with(u"亲爱的") ||
                     words.starts_with(u"敬爱的") || words.starts_with(u"老师们") ||
                     words.starts_with(u"女士们") || words.find(u"、各位") != words.npos ||
                     words.find(u"，各位") != words.npos;
  if (!opens) return false;
  if (last == u'，' && words.size() > 12) return false;
  return kSalutation.at_end(words) != 0 && (last == u'：' || last == u':' || words.size() <= 24);
}

// 王　芳　李　强　张桂兰: at least three words of two to four units, a blank in a name counted out.
// 政 府 工 作 报 告 has no such word.
bool is_name_list(std::u16string_view typed) {
  constexpr std::size_t kLongest = 4;
  std::size_t names = 0;
  bool half = false;  // a first character that waits for its second: 王　芳
  for (std::size_t at = 0; at < typed.size();) {
    std::size_t end = at;
    while (end < typed.size() && !text::is_invisible(typed[end])) ++end;
    const std::u16string_view word = typed.substr(at, end - at);
    if (word.size() > kLongest || !all_han(word)) return false;
    if (word.size() >= 2 || half) ++names;
    half = word.size() == 1 && !half;
    at = end;
    while (at < typed.size() && text::is_invisible(typed[at])) ++at;
  }
  return names >= 3;
}

constexpr std::u16string_view kSessionLabels[] = {
    u"时间",     u"地点",     u"会议时间", u"会议地点", u"主持",     u"主持人",   u"出席",
    u"出席人员", u"参加",     u"参加人员", u"参会人员", u"列席",     u"列席人员", u"缺席",
    u"请假",     u"请假人员", u"记录",     u"记录人",   u"整理",     u"会议议题", u"议题",
    u"出席领导", u"与会人员", u"应到",     u"实到",     u"会议主题",
};
constexpr text::WordList kSession(kSessionLabels);

// ××××, ○○○: a name still to be filled in.
bool is_hole(std::u16string_view s) {
  return s.size() >= 2 && s.size() <= 20 && (s.front() == u'×' || s.front() == u'○') &&
         s.find_first_not_of(s.front()) == s.npos;
}

// 各村（社区）： 市政府：
bool is_addressee(std::u16string_view s) {
  if (s.size() < 3 || (s.back() != u'：' && s.back() != u':')) return false;
  std::u16string_view words = s.substr(0, s.size() - 1);
  if (words.find_first_of(u"。；：:") != words.npos || kTell.in(words)) return false;
  if (words.back() == u'）' || words.back() == u')') {
    const std::size_t open = words.find_last_of(u"（(");
    if (open == words.npos || open == 0) return false;
    words = words.substr(0, open);
  }
  return kBodies.at_end(words) != 0 || kAddressEnd.at_end(words) != 0 || is_hole(words);
}

// The name is the lead; the date runs in. `date` counts units that are not blank.
void split_date(const Line& line, std::size_t date, Features& out) {
  Off end = out.content.begin;
  for (std::size_t seen = 0; seen < date; ++end) {
    if (!text::is_invisible(line.text[end])) ++seen;
  }
  out.lead = {out.content.begin, end};
  out.run_in = true;
}

}  // namespace

void people_traits(const Line& line, Features& out) {
  const std::u16string_view s = line.whole;
  if (s.empty()) return;
  out.set(Trait::salutation, is_salutation(s));
  out.set(Trait::addressee, is_addressee(s));
  const std::size_t session = kSession.at_start(s);
  out.set(Trait::session,
          session != 0 && session + 1 < s.size() && (s[session] == u'：' || s[session] == u':'));
  if (s.size() > 60) return;
  out.set(Trait::name_list, out.has(Trait::spaced) && is_name_list(line.typed));
  out.set(Trait::date, date_end(s, 0) == s.size());
  const std::u16string_view inner = without_brackets(s);
  out.set(Trait::date_in_brackets, inner.size() < s.size() && date_end(inner, 0) == inner.size());
  if (s.find_first_of(u"。；，！？;,!?") != s.npos) return;
  const std::size_t label = kAuthor.at_start(s);
  const bool labelled = label != 0 && label < s.size() && (s[label] == u'：' || s[label] == u':') &&
                        s.size() - label <= 24;
  const std::size_t gap = line.typed.find(u'\u3000');
  const bool holes = gap != line.typed.npos && is_hole(line.typed.substr(0, gap)) &&
                     is_hole(line.typed.substr(gap + 1));
  out.set(Trait::duty,
          s.size() >= 2 && s.size() <= 20 && all_han(s, u"、") && kDuty.at_end(s) != 0);
  out.set(Trait::person, labelled || holes || is_person(line));
  if (s.back() == u'：' || s.back() == u':') return;
  std::u16string_view body = without_brackets(s);
  // Where the seal goes: ……局（盖章）.
  constexpr std::u16string_view kSeal = u"章）";
  constexpr std::size_t kSealWords = 4;
  if (body.size() > kSealWords && body.ends_with(kSeal) &&
      body[body.size() - kSealWords] == u'（') {
    body.remove_suffix(kSealWords);
  }
  out.set(Trait::organisation, s.size() <= 40 && (kBodies.at_end(body) != 0 || is_hole(s)));
  const std::size_t date = date_start_at_end(s);
  if (date != kNowhere && date >= 2 && date <= 40) {
    std::u16string_view name = s.substr(0, date);
    // 青禾县委办公室编印　2024年1月5日 of a bulletin.
    for (const std::u16string_view edits : {u"编印", u"主办", u"编"}) {
      if (name.ends_with(edits)) name.remove_suffix(edits.size());
    }
    if (kBodies.at_end(name) != 0 || (name.size() <= 4 && all_han(name)) ||
        kAuthor.at_start(name) != 0) {
      out.set(Trait::organisation_date);
      if (out.shape == Marker::none) split_date(line, date, out);
    }
  }
}

}  // namespace wengao::recognise
