// Counts: what is announced (三种形式, “四个能力”) against the list beside it. Proofreading
// practice B11, B12. A list that can be read in two ways is given the benefit of the doubt.
#include <algorithm>
#include <array>
#include <optional>

#include "core/facts/figures.h"
#include "core/facts/listing.h"
#include "core/text/chars.h"
#include "core/text/numerals.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

constexpr auto kClassifiers =
    std::to_array<View>({u"个", u"项", u"种", u"大", u"类", u"点", u"条", u"方面", u"件", u"级",
                         u"步", u"篇", u"字经", u"关", u"张", u"支", u"所", u"组", u"道"});

// Ends the clause a list stands in.
constexpr bool parts_clauses(char16_t c) { return c != u'、' && text::is_stop(c) && c != u'.'; }

class Scan {
 public:
  Scan(const Block& block, std::span<const Fact> facts, std::vector<Relation>& out)
      : block_(block),
        text_(block.text),
        facts_(facts),
        out_(out),
        begin_(std::max(block.info.content.begin, block.info.marker.end)),
        end_(block.info.content.end) {}

  void run() {
    for (Off at = begin_; at < end_; ++at) {
      const bool number = (classes_of(text_[at]) & kNumber) != 0;
      if (!number && text_[at] == u'双' && at > begin_ && opens_quote(text_[at - 1])) {
        judge({at, at + 1}, 2);
        continue;
      }
      if (!number) continue;
      const View rest = text_.substr(at, std::min<Off>(3, end_ - at));
      const auto digits = text::read_digits(rest);
      const auto numeral = digits ? digits : text::read_han_numeral(rest);
      if (!numeral) continue;
      const Off end = at + numeral->units;
      if (numeral->value >= 2 && numeral->value <= 20 && announces(at, end)) {
        judge({at, end}, numeral->value);
      }
      at = end - 1;
    }
  }

 private:
  // 三种, “四个…”, “两到位”, 这两篇; not 第三个, 十三个 or a decimal.
  bool announces(Off from, Off end) const {
    const char16_t left = from > begin_ ? text_[from - 1] : u'\0';
    if (left == u'第' || left == u'.' || text::is_digit(left) || text::is_han_numeral(left))
      return false;
    if (end < end_ && may_start_number(text_[end])) return false;
    const View after = text_.substr(end, std::min<Off>(2, end_ - end));
    if (after == u"张皮") return false;  // 两张皮 counts nothing
    const bool classified = std::any_of(kClassifiers.begin(), kClassifiers.end(),
                                        [&](View word) { return after.starts_with(word); });
    return classified || left == u'这' || opens_quote(left);
  }

  void judge(Span number, std::int64_t announced) {
    if (list_before(number, announced)) return;
    if (list_after(number, announced)) return;
    if (quotes_at_once(number, announced)) return;
    if (quoted_after(number, announced)) return;
    if (named_after(number, announced)) return;
    points_after(number, announced);
  }

  void claim(bool holds, Span number, std::int64_t announced, std::int64_t found, View evidence) {
    Relation& relation = out_.emplace_back();
    relation.kind = RelationKind::count;
    relation.holds = holds;
    relation.total = {block_.id, number, {announced, 0}};
    relation.computed = {found, 0};
    relation.evidence = evidence;
  }

  // 树立典型、现场观摩、服务企业三种形式; 政治待遇与生活待遇“两到位”
  bool list_before(Span number, std::int64_t announced) {
    Off end = number.begin;
    const auto drop = [&](View word) {
      if (end >= begin_ + word.size() && text_.substr(end - word.size(), word.size()) == word) {
        end -= static_cast<Off>(word.size());
      }
    };
    if (end > begin_ && opens_quote(text_[end - 1])) --end;
    for (const View word : {u"共计", u"共", u"这", u"的", u"等"}) drop(word);
    Off from = end;
    constexpr Off kReach = 160;
    while (from > begin_ && end - from < kReach && !parts_clauses(text_[from - 1])) --from;
    const View clause = part(text_, {from, end});
    // A list may be the object of a verb behind other lists: 甲局、乙局组织了焊接、烹饪2项竞赛.
    const std::size_t verb = clause.rfind(u'了');
    const bool object = verb != View::npos && fit(items_of(clause.substr(verb + 1)), announced);
    if (!object && !fit(items_of(clause), announced)) {
      const View list = verb == View::npos ? clause : clause.substr(verb + 1);
      return miscounted(number, list, verb != View::npos, announced);
    }
    claim(true, number, announced, announced, u"、");
    return true;
  }
  // 东湾、西坪、南沟、北岭3个村: alike items right before their number, one more or less than it
  // says; after 了, where the list is sure to begin, four short ones of any make.
  bool miscounted(Span number, View list, bool object, std::int64_t announced) {
    const Items items = items_of(list);
    if (items.marks < 2 || items.least != items.most || text_[list_end(list)] == u'等')
      return false;
    if (std::abs(items.least - announced) != 1) return false;
    constexpr View kWhole = u"个种类大家所级项张支组道";
    if (kWhole.find(text_[number.end]) == View::npos || number.end + 1 >= end_ ||
        !text::is_han(text_[number.end + 1])) {
      return false;
    }
    if (!alike(list) && !(object && items.marks > 2 && short_items(list))) return false;
    claim(false, number, announced, items.least, u"、");
    return true;
  }
  Off list_end(View list) const {
    return static_cast<Off>(list.data() - text_.data() + static_cast<std::ptrdiff_t>(list.size()));
  }
  // “三不伤害”，即不伤害自己、不伤害别人、不被别人伤害
  bool list_after(Span number, std::int64_t announced) {
    Off at = number.end;
    constexpr Off kReach = 14;
    const Off limit = std::min(end_, at + kReach);
    while (at < limit && !parts_clauses(text_[at])) ++at;
    if (at >= limit || at + 2 >= end_) return false;
    const bool colon = text_[at] == u'：' || text_[at] == u':';
    ++at;
    const bool namely = text_[at] == u'即';
    if (namely) ++at;
    if (namely && (text_[at] == u'：' || text_[at] == u':')) ++at;
    if (!namely && !colon) return false;
    const Off from = at;
    constexpr Off kLongest = 200;
    while (at < end_ && at - from < kLongest && !parts_clauses(text_[at])) ++at;
    const View list = part(text_, {from, at});
    Items items = items_of(list);
    if (items.marks == 0) return false;
    // 甲与乙相结合、丙与丁相结合: of what is counted, 与 parts none.
    const bool each = each_says(list, counted_noun(text_.substr(number.end)));
    if (each) items.most = items.least;
    if (fit(items, announced) || (namely && items.least > announced && runs_on(list, announced))) {
      claim(true, number, announced, announced, namely ? u"即" : u"：");
      return true;
    }
    // Only 即 with a list that fills its sentence, or is all of one form, says that it is complete.
    const bool ends =
        at >= end_ || text::is_sentence_end(text_[at]) || (items.marks >= 2 && alike(list));
    if (!(namely || each) || !ends || items.least != items.most) return false;
    claim(false, number, announced, items.least, namely ? u"即" : u"：");
    return true;
  }

  // “三个聚焦”：“聚焦主业”“聚焦民生”: quotations side by side, right after their number.
  bool quotes_at_once(Span number, std::int64_t announced) {
    constexpr Off kReach = 8;
    Off at = number.end;
    while (at < end_ && at - number.end < kReach && text::is_han(text_[at])) ++at;
    const bool named = at < end_ && closes_quote(text_[at]);
    if (named) ++at;
    const Off from = at;
    for (const char16_t c : {u'，', u'即', u'：'}) at += at < end_ && text_[at] == c ? 1 : 0;
    if (at == from) return false;
    const Quotations list = quotations_at(text_.substr(0, end_), at);
    const bool ends = list.end >= end_ || text::is_sentence_end(text_[list.end]) ||
                      text_[list.end] == u'；' || (named && text_[list.end] == u'，');
    if (list.count < 2 || !ends) return false;
    claim(list.count == announced, number, announced, list.count, u"“”");
    return true;
  }

  // 四个评比。继续搞好“甲”、“乙”、“丙”和“丁”的评比活动; “双挂钩”。将甲与…挂钩、与…挂钩
  bool quoted_after(Span number, std::int64_t announced) {
    Off at = number.end;
    constexpr Off kReach = 10;
    const Off limit = std::min(end_, at + kReach);
    while (at < limit && !text::is_sentence_end(text_[at])) ++at;
    if (at >= limit) return false;
    const Off from = ++at;
    constexpr Off kLongest = 160;
    std::int64_t quoted = 0;
    while (at < end_ && at - from < kLongest && !text::is_sentence_end(text_[at]) &&
           text_[at] != u'；' && text_[at] != u';') {
      quoted += closes_quote(text_[at]) ? 1 : 0;
      ++at;
    }
    const bool in_quotes = announced >= 3 && quoted == announced;
    const bool both = text_[number.begin] == u'双' && items_of(part(text_, {from, at})).least == 2;
    if (!in_quotes && !both) return false;
    claim(true, number, announced, announced, u"、");
    return true;
  }

  // 抓住两个重点，以甲为重点，工作载体以乙为重点
  bool named_after(Span number, std::int64_t announced) {
    const Off at = number.end + 1;
    if (at + 2 > end_ || !text::is_han(text_[at])) return false;
    const std::u16string named = u"为" + std::u16string(text_.substr(at, 2));
    constexpr Off kReach = 120;
    View sentence = text_.substr(at, std::min<Off>(kReach, end_ - at));
    sentence = sentence.substr(0, sentence.find(u'。'));
    std::int64_t found = 0;
    for (std::size_t i = sentence.find(named); i != View::npos; i = sentence.find(named, i + 1))
      ++found;
    if (found != announced) return false;
    claim(true, number, announced, found, named);
    return true;
  }

  // 把好三关…第一关：…第二关：…第三关：; 抓好三项工作。一是…二是…三是…
  bool points_after(Span number, std::int64_t announced) {
    std::int64_t next = 1;
    Off first = 0;
    std::uint8_t type = 0;
    for (const Fact& fact : facts_) {
      if (fact.family != FactFamily::enumeration || fact.span.begin < number.end) continue;
      if (fact.type == static_cast<std::uint8_t>(EnumerationType::claim)) break;
      if (next == 1 && fact.a == 1) {
        first = fact.span.begin;
        type = fact.type;
      }
      if (fact.type == type && fact.a == next && first != 0) ++next;
    }
    constexpr Off kReach = 60;
    const std::int64_t found = next - 1;
    if (found < 2) {
      numbered_after(number, announced);
      return false;
    }
    if (first - number.end > kReach) return false;
    if (found == announced) {
      claim(true, number, announced, found, part(text_, {first, first + 2}));
      return true;
    }
    const char16_t left = text_[first - 1];
    // 四个环节，一是…; 三个方面的工作。一是…: at once behind its noun.
    const bool at_once = first - number.end <= (left == u'，' ? 4 : 12) &&
                         (left == u'：' || left == u':' || left == u'，' ||
                          (left == u'。' && names_points(part(text_, {number.end, first - 1}))));
    if (!at_once) return false;
    claim(false, number, announced, found, part(text_, {first, first + 2}));
    return true;
  }

  // 抓住三个环节：（1）…（2）…（3）… in one paragraph; ①…②…, 1.…；2.… likewise.
  void numbered_after(Span number, std::int64_t announced) {
    constexpr Off kNear = 14;
    Off at = number.end;
    const Off limit = std::min(end_, at + kNear);
    while (at < limit && text_[at] != u'：' && text_[at] != u':') {
      if (text::is_stop(text_[at])) return;
      ++at;
    }
    if (at >= limit) return;
    std::int64_t found = 0;
    for (++at; at < end_ && found < 30; ++at) {
      const std::int64_t value = point_number(text_.substr(0, end_), at);
      if (value == found + 1) {
        ++found;
      } else if (found == 0) {
        return;  // the list follows at once
      }
    }
    if (found >= 2) claim(found == announced, number, announced, found, u"（1）");
  }

  const Block& block_;
  View text_;
  std::span<const Fact> facts_;
  std::vector<Relation>& out_;
  Off begin_;
  Off end_;
};

}  // namespace

void counts(const Block& block, std::span<const Fact> facts, std::vector<Relation>& out) {
  Scan(block, facts, out).run();
}

}  // namespace wengao::facts
