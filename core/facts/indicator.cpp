// Indicators: figures a report has once for the body and the time it speaks of (地区生产总值,
// 常住人口, 全镇现有党员). Read only where the clause is nothing but time, body, verb and name, and
// where the paragraph has spoken of no other time, plan or place before: two values of one are then
// a slip.
#include "core/facts/indicator.h"

#include <array>
#include <iterator>
#include <span>

#include "core/facts/extractors.h"
#include "core/facts/subject.h"
#include "core/text/chars.h"
#include "core/text/word_list.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

constexpr View kNames[] = {
    u"地区生产总值",
    u"生产总值",
    u"一般公共预算收入",
    u"一般公共预算支出",
    u"地方财政收入",
    u"财政总收入",
    u"财政收入",
    u"固定资产投资",
    u"固定资产投资额",
    u"工业总产值",
    u"农业总产值",
    u"工农业总产值",
    u"社会消费品零售总额",
    u"进出口总额",
    u"外贸进出口总额",
    u"粮食总产量",
    u"粮食播种面积",
    u"常住人口",
    u"户籍人口",
    u"总人口",
    u"人均可支配收入",
    u"居民人均可支配收入",
    u"城镇居民人均可支配收入",
    u"城镇常住居民人均可支配收入",
    u"农村居民人均可支配收入",
    u"农村常住居民人均可支配收入",
    u"农民人均纯收入",
    u"村集体经济收入",
    u"森林覆盖率",
    u"城镇化率",
    u"常住人口城镇化率",
    u"户籍人口城镇化率",
    u"耕地面积",
    u"党员总数",
};
constexpr text::WordList kIndicators(kNames);

// Between the name and its number, and between the body and the name.
constexpr View kVerbWords[] = {u"达到", u"达",   u"为",   u"是", u"共",
                               u"共计", u"完成", u"实现", u"有"};
constexpr text::WordList kVerbs(kVerbWords);
// Of a body: how many of something it has, whatever that is.
constexpr View kHasWords[] = {u"共有", u"现有", u"现共有", u"下辖", u"辖", u"共辖", u"现辖"};
constexpr text::WordList kHas(kHasWords);

// What a clause may say of its time besides a year.
constexpr View kTimeWords[] = {u"今年", u"当年", u"全年", u"年内", u"本年度", u"目前", u"现在"};
constexpr text::WordList kTimes(kTimeWords);

constexpr View kOtherWords[] = {
    u"计划",   u"力争",   u"目标",   u"任务",     u"预计", u"预期",     u"确保", u"争取", u"有望",
    u"明年",   u"来年",   u"下一年", u"下一步",   u"打算", u"今后",     u"未来", u"去年", u"上年",
    u"前年",   u"往年",   u"历年",   u"去年同期", u"同期", u"上年同期", u"年初", u"每年", u"年均",
    u"截至",   u"截止",   u"其中",   u"以来",     u"以前", u"之前",     u"期间", u"规划", u"时期",
    u"原来",   u"原有",   u"过去",   u"那时",     u"当时", u"累计",     u"三五", u"四五", u"五五",
    u"上半年", u"下半年", u"季度",   u"月份",     u"将达", u"将实现",   u"分别", u"年来", u"初期",
    u"普查",   u"调整",   u"夏粮",   u"秋粮",     u"早稻", u"晚稻",     u"夏季", u"秋季", u"春季",
    u"冬季",   u"会前",   u"改革前"};
constexpr text::WordList kOther(kOtherWords);

// What bodies are called by, and with what they are no name of a place: 城市, 市场.
constexpr View kLevels = u"国省市州盟县区旗镇乡村社道校院局站";
constexpr View kBeforeNoPlace = u"全我本各城都上农地园山辖景小社学高法医格布结报渠两省市县区乡镇村";
constexpr View kBehindNoPlace = u"场民级域容政庄园面位会情务际家收里内外直长委路乡镇村区县";

// 全县, 我镇, 本社区
std::size_t own_body_at(View words) {
  if (words.size() < 2 || !is_own(words[0])) return 0;
  if (words.substr(1).starts_with(u"社区")) return 3;
  return body_level(words[1]) != 0 ? 2 : 0;
}

// The paragraph up to the figure that is looked at, read once from its start.
class Told {
 public:
  Told(View text, std::span<const Fact> facts, Off begin)
      : text_(text), facts_(facts), begin_(begin), read_(begin) {}

  void up_to(Off end) {
    dates(end);
    const View words = text_.substr(read_, end - read_);
    for (auto hit = kOther.find(words); hit; hit = kOther.find(words, hit.end())) {
      // 比上年增长5% compares, and goes on about this year.
      const char16_t before = hit.at > 0 ? words[hit.at - 1] : u'\0';
      astray_ = astray_ || before == 0 || View(u"比较与和于").find(before) == View::npos;
    }
    for (Off at = read_; at < end; ++at) place(at);
    read_ = end;
  }

  // Of other times, places or bodies than its own: nothing behind can be told apart.
  [[nodiscard]] bool astray() const { return astray_; }
  [[nodiscard]] std::int64_t year() const { return year_; }
  // The one body that clauses before began with; 0 for none.
  [[nodiscard]] std::uint8_t level() const { return level_; }

 private:
  void dates(Off end) {
    for (; next_ < facts_.size(); ++next_) {
      const Fact& fact = facts_[next_];
      if (fact.family != FactFamily::date) continue;
      if (fact.span.begin >= end) break;
      const bool year = static_cast<DateType>(fact.type) == DateType::year;
      if (!year || (year_ != 0 && year_ != fact.a)) astray_ = true;
      year_ = fact.a;
    }
  }
  // 全县 at the start of a clause says whose figures follow; 在全市, 石桥村 speak of others.
  void place(Off at) {
    const std::uint8_t level = body_level(text_[at]);
    if (level == 0 || at == begin_) return;
    if (!is_own(text_[at - 1])) {
      astray_ = astray_ || names_place(text_, at);
      return;
    }
    const char16_t left = at - begin_ > 1 ? text_[at - 2] : u'\0';
    const bool leads = !text::is_han(left) || View(u"年度前在").find(left) != View::npos;
    if (!leads || (level_ != 0 && level_ != level)) astray_ = true;
    level_ = level;
  }

  View text_;
  std::span<const Fact> facts_;
  Off begin_;
  Off read_;
  std::size_t next_ = 0;
  std::int64_t year_ = 0;
  std::uint8_t level_ = 0;
  bool astray_ = false;
};

// What names and verbs end with, and what a body has: most figures need no more than this look.
constexpr std::array<bool, 1024> kEnds = [] {
  std::array<bool, 1024> ends{};
  for (const View word : kNames) ends[word.back() & 1023] = true;
  for (const View word : kVerbWords) ends[word.back() & 1023] = true;
  for (const View word : kHasWords) ends[word.back() & 1023] = true;
  for (const char16_t end : View(u"员工民户村区校业社会师生人部组队所房制访案件众患料纷查训题"))
    ends[end & 1023] = true;
  return ends;
}();

struct Clause {
  View name;  // empty where it is not of that form
  bool whole_year = false;
  bool done = false;  // 共受理群众来信来访
};

// What stands before a number, from the last mark on: 2024年，全县粮食总产量达到; 全镇现有.
Clause clause_before(const Block& block, const Fact& quantity, Off begin) {
  constexpr Off kLongest = 18;
  Clause clause;
  const View text = block.text;
  Off from = quantity.span.begin;
  const Off floor = from > begin + kLongest ? from - kLongest : begin;
  while (from > floor && text::is_han(text[from - 1])) --from;
  if (from == quantity.span.begin) return clause;
  View words = text.substr(from, quantity.span.begin - from);
  // 甲村：粮食总产量, 其中（粮食总产量: of something else. A year ends before Han begins.
  const char16_t mark = from > begin ? text[from - 1] : u'，';
  if (text::is_digit(mark)) {
    if (!words.starts_with(u"年")) return clause;
    words.remove_prefix(words.starts_with(u"年度") ? 2 : 1);
  } else if (View(u"，,。；;、 \u3000\t").find(mark) == View::npos) {
    return clause;
  }
  const auto take_time = [&] {
    clause.whole_year = clause.whole_year || words.starts_with(u"全年");
    words.remove_prefix(kTimes.at_start(words));
  };
  take_time();
  const std::size_t own = own_body_at(words);
  words.remove_prefix(own);
  if (own != 0) take_time();
  const std::size_t has = own != 0 ? kHas.at_start(words) : 0;
  if (has != 0 && static_cast<QuantityType>(quantity.type) == QuantityType::count) {
    const bool lasting = !words.starts_with(u"共有");  // 共有320人参加 happened
    clause.name = words.substr(has);
    constexpr std::size_t kNoun = 2;
    if (clause.name.empty() && lasting) {
      clause.name = noun_after(text, quantity.span.end, block.info.content.end);
    }
    if (clause.name.size() < kNoun) clause.name = {};
    return clause;
  }
  // 全年共受理群众来信来访658件: of all that was done.
  constexpr std::size_t kShortest = 5;
  if (words.starts_with(u"共") && words.size() > kShortest) {
    clause.name = words.substr(1);
    clause.done = true;
    return clause;
  }
  words.remove_prefix(kVerbs.at_start(words));
  while (const std::size_t size = kVerbs.at_end(words)) words.remove_suffix(size);
  if (kIndicators.is(words)) clause.name = words == u"生产总值" ? View(u"地区生产总值") : words;
  return clause;
}

// 128亿元的目标, 128亿元（预计）, 128亿元大关
constexpr View kMoreWords[] = {u"（",   u"(",    u"的", u"大关", u"目标",
                               u"任务", u"台阶", u"以", u"左右"};
constexpr text::WordList kMore(kMoreWords);

}  // namespace

bool names_other_time(View words) { return kOther.in(words); }

std::uint8_t body_level(char16_t c) {
  const std::size_t at = kLevels.find(c);
  return at == View::npos ? 0 : static_cast<std::uint8_t>(at + 1);
}

bool is_own(char16_t before) { return View(u"全我本").find(before) != View::npos; }

bool names_place(View words, std::size_t at) {
  if (at == 0 || !text::is_han(words[at - 1])) return false;
  const bool inside = at + 1 < words.size() && kBehindNoPlace.find(words[at + 1]) != View::npos;
  return !inside && kBeforeNoPlace.find(words[at - 1]) == View::npos;
}

void indicators(const Block& block, std::vector<Fact>& out) {
  if (!block.is(Kind::body) && !(block.is(Kind::heading) && block.info.run_in)) return;
  const Off begin = block.info.run_in ? block.info.lead.end : block.info.content.begin;
  const std::size_t known = out.size();
  std::vector<Fact> found;
  Told told(block.text, std::span(out).first(known), begin);
  for (std::size_t i = 0; i < known && !told.astray(); ++i) {
    const Fact& quantity = out[i];
    const Off at = quantity.span.begin;
    if (quantity.family != FactFamily::quantity || at <= begin || quantity.approximate) continue;
    if (!kEnds[block.text[at - 1] & 1023]) continue;
    const Clause clause = clause_before(block, quantity, begin);
    if (clause.name.empty() || kMore.starts(View(block.text).substr(quantity.span.end))) continue;
    told.up_to(at);
    if (told.astray()) break;
    Fact& fact = found.emplace_back();
    fact.family = FactFamily::structure;
    fact.type = static_cast<std::uint8_t>(StructureType::indicator);
    fact.level = told.level();
    fact.span = quantity.span;
    fact.a = told.year();
    fact.b = clause.whole_year ? 1 : 0;
    fact.c = clause.done ? 1 : 0;
    fact.value = quantity.value;
    fact.upper = quantity.upper;
    fact.unit = quantity.unit;
    fact.subject = clause.name;
  }
  std::move(found.begin(), found.end(), std::back_inserter(out));
}

}  // namespace wengao::facts
