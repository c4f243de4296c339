#include <algorithm>
#include <vector>

#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"
#include "core/text/word_list.h"

namespace wengao {
namespace {

using std::u16string_view;
using text::WordList;

constexpr char16_t kStop = u'。';

// A stretch of Han characters between two marks.
struct Piece {
  Off begin;
  Off end;
  [[nodiscard]] Off size() const { return end - begin; }
};

// What an official may well say in one short sentence.
bool stands_alone(u16string_view words) {
  for (u16string_view start : {u"一", u"二",   u"三",   u"四",   u"五",   u"六",   u"七",   u"八",
                               u"九", u"十",   u"第",   u"其",   u"谢谢", u"特此", u"以上", u"妥否",
                               u"请", u"完毕", u"专此", u"此致", u"汇报", u"现"}) {
    if (words.starts_with(start)) return true;
  }
  return false;
}

// The Han characters from `from` to the next other character.
Piece piece_after(u16string_view text, Off from, Off limit) {
  Off end = from;
  while (end < limit && text::is_han(text[end])) ++end;
  return {from, end};
}
Piece piece_before(u16string_view text, Off until, Off floor) {
  Off begin = until;
  while (begin > floor && text::is_han(text[begin - 1])) --begin;
  return {begin, until};
}

// What sure evidence there is that a stop is wrong.
enum class Doubt : std::uint8_t { none, weak, sure };

void report(const Block& block, Off at, Doubt doubt, Sink& out) {
  const Span span{at, at + 1};
  Finding& finding = out.at(block.id, span);
  if (doubt == Doubt::weak) finding.severity = Severity::hint;
  finding.args.emplace_back(part(block.text, {at - 1, at + 2}));
  finding.fixes.push_back(lint::replace_with(block.id, span, u"、", false));
  finding.fixes.push_back(lint::replace_with(block.id, span, u"，", false));
}

// 推进 加强 …: short sentences of policy papers begin so.
bool starts_with_policy_verb(u16string_view words) {
  static constexpr u16string_view kVerbWords[] = {
      u"着力", u"加快", u"推进", u"加强", u"强化", u"完善", u"持续", u"大力", u"积极",
      u"扩大", u"提升", u"打造", u"鼓励", u"支持", u"深化", u"优化", u"健全", u"促进",
      u"坚持", u"坚决", u"推动", u"做好", u"抓好", u"提高", u"开展", u"落实", u"创新",
      u"构建", u"建设", u"实施", u"继续", u"启动", u"盘活", u"更大", u"保持", u"增强",
      u"推出", u"前瞻", u"整体", u"繁荣", u"稳定", u"严格", u"依法", u"切实", u"全面",
      u"深入", u"充分", u"认真", u"设立", u"启用", u"起用", u"安排", u"召开", u"举办",
      u"制定", u"印发", u"组织", u"成立", u"做出", u"作出", u"完成", u"明确"};
  static constexpr WordList kVerbs{kVerbWords};
  return kVerbs.starts(words);
}

// ，为困难职工。残疾人和军烈属送去…: a preposition has its people, and the verb is yet to come.
bool awaits_verb(u16string_view left, u16string_view right) {
  constexpr std::size_t kShort = 7;
  if (left.size() < 3 || left.size() > kShort || left.starts_with(u"为了")) return false;
  if (u16string_view(u"为向给对").find(left.front()) == u16string_view::npos) return false;
  if (u16string_view(u"人众工员户属业校村镇区门者民生").find(left.back()) == u16string_view::npos)
    return false;
  return right.substr(0, 10).find_first_of(u"和与及等") != u16string_view::npos;
}

// 在镇党委。镇政府的坚强领导下: 在 waits for its 下, which stands after the stop.
bool awaits_below(u16string_view left, u16string_view right) {
  constexpr std::size_t kShort = 9;
  const std::size_t at = left.find_last_of(u'在');
  if (at == left.npos || left.size() - at > kShort || left.size() - at < 3) return false;
  // 设在 存在 现在: no preposition, or one that has its place.
  if (at > 0 && u16string_view(u"设建放落坐列存所现正实潜内住站").find(left[at - 1]) != left.npos)
    return false;
  const std::size_t below = right.find(u'下');
  const u16string_view clause = right.substr(0, below);
  const bool again = clause.find(u'在') != clause.npos;
  if (again || below == right.npos) return false;
  const std::size_t of = clause.find(u'的');
  if (of > 8) return false;
  for (const u16string_view noun :
       {u"领导", u"指导", u"支持", u"关心", u"帮助", u"关怀", u"部署"}) {
    if (clause.ends_with(noun)) return true;
  }
  return false;
}

// 加强工会干部。会员档案管理: what is strengthened of people is named after them.
bool awaits_object(u16string_view left) {
  static constexpr u16string_view kVerbsWords[] = {u"加强", u"规范", u"健全", u"完善",
                                                   u"改善", u"深化", u"增强"};
  static constexpr WordList kVerbs{kVerbsWords};
  static constexpr u16string_view kPeopleWords[] = {u"干部", u"会员", u"职工", u"党员", u"群众",
                                                    u"居民", u"村民", u"农民", u"工人", u"学生",
                                                    u"老人", u"儿童", u"妇女", u"青年", u"教师"};
  static constexpr WordList kPeople{kPeopleWords};
  constexpr std::size_t kShort = 10;
  return left.size() <= kShort && kVerbs.starts(left) && kPeople.ends(left);
}

// 参加卫生清扫。环境保护和公益宣传，…: a clause of two bare names has no verb; it goes on from the
// stop.
bool names_two(u16string_view words) {
  constexpr std::size_t kName = 4;
  static constexpr u16string_view kDeedsWords[] = {
      u"保护", u"宣传", u"管理", u"服务", u"清扫", u"整治", u"培训", u"教育", u"宣讲",
      u"走访", u"慰问", u"排查", u"巡逻", u"调解", u"帮扶", u"咨询", u"演出", u"比赛"};
  static constexpr WordList kDeeds{kDeedsWords};
  return words.size() == 2 * kName + 1 && words[kName] == u'和' &&
         kDeeds.ends(words.substr(0, kName)) && kDeeds.ends(words);
}
bool starts_with_deed(u16string_view words) {
  static constexpr u16string_view kVerbsWords[] = {u"参加", u"开展", u"组织", u"参与"};
  static constexpr WordList kVerbs{kVerbsWords};
  return kVerbs.in(words.substr(0, 8));
}

// The words after the stop, when a stop closes them: a “sentence” of one piece.
struct Sentence {
  Off size = 0;       // 0: none
  bool last = false;  // it ends the paragraph
  bool policy = false;
};

Sentence sentence_after(u16string_view text, Off stop, Off limit) {
  const Piece next = piece_after(text, stop + 1, limit);
  if (next.end >= limit || next.size() < 2) return {};
  if (text[next.end] != kStop && text[next.end] != u'；' && text[next.end] != u';') return {};
  const u16string_view words = part(text, {next.begin, next.end});
  if (stands_alone(words)) return {};
  return {next.size(), next.end + 1 >= limit, starts_with_policy_verb(words)};
}

// 围绕春节。元宵节。团圆平安等主题: stops where pauses belong. The signs are a “sentence” of at
// most four characters, or two in a row of fourteen together; a single one of five to eight that no
// policy verb opens is a weak sign. Once a paragraph shows it, its other short neighbours count
// too. Also a stop within a short quotation that has none at its end: “践行路线。争做先锋”.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  constexpr Off kShort = 4;
  constexpr Off kWeak = 8;
  constexpr Off kRow = 14;
  constexpr Off kRowAmongWhole = 11;
  constexpr Off kLeft = 9;
  constexpr Off kNeighbour = 8;
  constexpr Off kShortParagraph = 220;
  const u16string_view text = block.text;
  const Off floor = block.info.run_in ? block.info.lead.end + 1 : block.info.content.begin;
  const Off limit = block.info.content.end;
  std::vector<Off> stops;
  std::size_t commas = 0;
  for (const std::uint32_t t : scan.marks) {
    const lint::Token& token = scan.tokens[t];
    commas += text[token.span.begin] == u'，' || text[token.span.begin] == u',' ? 1U : 0U;
    if (text[token.span.begin] == kStop && token.span.begin >= floor &&
        token.span.begin > block.info.content.begin && token.span.end < limit) {
      stops.push_back(token.span.begin);
    }
  }
  if (stops.empty()) return;
  // A paragraph with hardly a comma is made of short sentences.
  const Off longest_row = commas * 4 >= stops.size() ? kRow : kRowAmongWhole;
  std::vector<Doubt> doubts(stops.size() + 1, Doubt::none);
  const auto raise = [&](std::size_t i, Doubt doubt) { doubts[i] = std::max(doubts[i], doubt); };
  bool shown = false;
  for (std::size_t i = 0; i < stops.size(); ++i) {
    const Sentence one = sentence_after(text, stops[i], limit);
    if (one.size == 0) continue;
    const bool joined = i + 1 < stops.size() && stops[i + 1] == stops[i] + 1 + one.size;
    const Sentence two = joined ? sentence_after(text, stops[i + 1], limit) : Sentence{};
    // 设立专班。 is short and whole.
    const bool row =
        two.size != 0 && one.size + two.size <= longest_row && !one.policy && !two.policy;
    if (one.size > kShort && !row) {
      // Long paragraphs of papers hold headlines of that size; a short one after a comma is no
      // headline.
      const Piece left = piece_before(text, stops[i], floor);
      const bool after_comma = left.begin > floor && left.size() <= kNeighbour + 2 &&
                               (text[left.begin - 1] == u'，' || text[left.begin - 1] == u',');
      if (one.size <= kWeak && !one.policy && after_comma && limit - floor < kShortParagraph) {
        raise(i, Doubt::weak);
        if (joined && !one.last) raise(i + 1, Doubt::weak);
      }
      continue;
    }
    if (one.policy) continue;
    shown = true;
    if (joined && !one.last) raise(i + 1, Doubt::sure);
    // A long clause before may well end here.
    if (row || piece_before(text, stops[i], floor).size() <= kLeft) raise(i, Doubt::sure);
  }
  for (std::size_t i = 0; i < stops.size(); ++i) {
    const Piece left = piece_before(text, stops[i], floor);
    const Piece right = piece_after(text, stops[i] + 1, limit);
    const bool quoted = left.begin > floor && text[left.begin - 1] == u'\u201C' &&
                        right.end < limit && text[right.end] == u'\u201D';
    if (quoted && left.size() <= 12 && right.size() <= 12) raise(i, Doubt::sure);
    const u16string_view words = part(text, {right.begin, right.end});
    const bool in_clause =
        left.begin > floor && (text[left.begin - 1] == u'，' || text[left.begin - 1] == u',');
    const u16string_view before = part(text, {left.begin, left.end});
    if ((in_clause && awaits_verb(before, words)) || awaits_below(before, words) ||
        awaits_object(before)) {
      raise(i, Doubt::sure);
      shown = true;
    }
    const bool comma = right.end < limit && (text[right.end] == u'，' || text[right.end] == u',');
    if (comma && names_two(words) && starts_with_deed(before)) raise(i, Doubt::sure);
    const bool closes_list = right.size() <= 14 && words.substr(0, 11).find(u'等') != words.npos;
    const bool neighbour = right.size() >= 2 && (right.size() <= kNeighbour || closes_list) &&
                           left.size() <= kNeighbour && !stands_alone(words);
    if (shown && neighbour) raise(i, Doubt::sure);
    if (doubts[i] != Doubt::none) report(block, stops[i], doubts[i], out);
  }
}

}  // namespace

extern const Rule punctuation_stop_for_pause;
constinit const Rule punctuation_stop_for_pause{
    .id = "punctuation.stop_for_pause",
    .category = Category::punctuation,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 15834—2011, 4.5",
    .name = {u"顿号、逗号误成了句号", u"Full stop for a pause mark"},
    .message = {u"“{0}”处话没有说完，句号应为顿号或逗号",
                u"The sentence goes on at “{0}”; a pause mark or comma belongs here"},
    .check_block = check,
    .needs = lint::has::full_stop,
    .kinds = kProse,
    .bad = u"活动围绕春节、元宵节等主题展开，做到简单。易行。",
    .good = u"活动围绕春节、元宵节等主题展开，做到简单、易行。",
};

}  // namespace wengao
