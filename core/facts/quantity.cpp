// Quantity: a number with its unit, how exact it is, and what it counts.
#include <algorithm>
#include <array>

#include "core/facts/extractors.h"
#include "core/facts/number.h"
#include "core/facts/subject.h"
#include "core/facts/units.h"
#include "core/text/chars.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

// Words before a number that say it is not exact, and on which side the truth lies.
struct Hedge {
  View word;
  int side;
};
constexpr auto kBefore = std::to_array<Hedge>({
    {u"将近", -1},
    {u"接近", -1},
    {u"不到", -1},
    {u"不足", -1},
    {u"少于", -1},
    {u"最多", -1},
    {u"近", -1},
    {u"大约", 0},
    {u"约为", 0},
    {u"大概", 0},
    {u"约", 0},
    {u"超过", 1},
    {u"突破", 1},
    {u"至少", 1},
    {u"超", 1},
    {u"逾", 1},
    {u"上", 1},
});
constexpr auto kAfter = std::to_array<Hedge>({
    {u"左右", 0},
    {u"上下", 0},
    {u"以上", 1},
    {u"以下", -1},
    {u"以内", -1},
    {u"余", 1},
    {u"多", 1},
});

constexpr bool is_dash(char16_t c) {
  return c == u'\u2014' || c == u'-' || c == u'\u2013' || c == u'\uFF5E' || c == u'~';
}

class Scan {
 public:
  Scan(const Block& block, const Triggers& triggers, std::vector<Fact>& out)
      : triggers_(triggers),
        text_(block.text),
        out_(out),
        begin_(std::max(block.info.content.begin, block.info.marker.end)),
        end_(block.info.content.end) {}

  void run() {
    Off done = begin_;
    for (const auto& [at, classes] : triggers_.places) {
      if ((classes & kNumber) == 0 || at < done) continue;
      const bool ordinal = at > 0 && text_[at - 1] == u'第';
      const Off next = ordinal ? at : take(at);
      done = next > at ? next : skip_numeral(at);
    }
  }

 private:
  static constexpr View kPercentOf = u"百分之";

  // To the end of a row of digits or Han digits: none of them starts a number of its own.
  // Digits behind a Han character begin a number of their own: 队伍12支.
  Off skip_numeral(Off at) const {
    const bool han = !text::is_digit(text_[at]);
    do {
      ++at;
    } while (at < end_ && may_start_number(text_[at]) && !(han && text::is_digit(text_[at])));
    return at;
  }

  // Reads the quantity at `at` and gives where it ends; `at` when there is none.
  Off take(Off at) {
    const View text = text_.substr(0, end_);
    if (text.substr(at, kPercentOf.size()) == kPercentOf) return percent_in_words(at);
    if (inside_code(at)) return at;
    auto number = read_number(text, at);
    if (!number) return at;
    const Found found = unit_after(*number, number->span.end);
    if (const auto end = range(*number, found)) return *end;
    if (found.unit == nullptr || !fits(*number, found)) return at;
    Fact& fact = add(*number, found, at);
    return fact.span.end;
  }

  // A4, GB/T 9704, 1.2.3: digits that are part of a name.
  bool inside_code(Off at) const {
    if (at == 0) return false;
    const char16_t left = text_[at - 1];
    if (text::is_latin(left) || left == u'_' || left == u'.') return true;
    return (left == u'-' || left == u'/') && at > 1 &&
           (text::is_latin(text_[at - 2]) || text::is_digit(text_[at - 2]));
  }

  struct Found {
    const Unit* unit = nullptr;
    Off begin = 0;  // of the unit's words
    Off end = 0;
  };
  Found unit_after(const Number& number, Off at) const {
    const View text = text_.substr(0, end_);
    Off begin = at;
    if (begin < end_ && text::is_space(text[begin])) ++begin;  // 30 km
    const Unit* unit = unit_at(text.substr(begin));
    if (unit == nullptr) return {};
    Found out{unit, begin, begin + static_cast<Off>(unit->name.size())};
    if (number.approximate && out.end < end_ && unit->name == u"人" && text[out.end] == u'次')
      ++out.end;
    // 元/人, 元/亩
    if (out.end + 1 < end_ && text[out.end] == u'/') {
      if (const Unit* per = unit_at(text.substr(out.end + 1)); per != nullptr) {
        out.end += 1 + static_cast<Off>(per->name.size());
      }
    }
    return out;
  }

  // Whether these words are a quantity and not part of a name or a date.
  bool fits(const Number& number, const Found& found) const {
    const char16_t next = found.end < end_ ? text_[found.end] : u'\0';
    const char16_t left = number.span.begin > begin_ ? text_[number.span.begin - 1] : u'\0';
    const Unit& unit = *found.unit;
    if (unit.name == u"年") {
      const bool plain = number.value.scale == 0 && number.scale == 1;
      if (!plain || number.value.units >= 1000 || may_start_number(next)) return false;
    }
    if (unit.name == u"分" && (left == u'时' || left == u'点')) return false;
    if (!number.han) return true;
    if (!unit.after_han) return false;
    if (number.value.units == 1 && number.scale == 1 && !unit.after_one) return false;
    if (left == u'\u201C' || left == u'"' || left == u'\u2018') return false;  // “四个意识”
    if (View(u"之唯同某每任").find(left) != View::npos && left != 0) return false;
    // 三支一扶, 五位一体: a name, not a count.
    return !(unit.type == QuantityType::count && text::is_han_numeral(next));
  }

  // 4—8个百分点, 150—200元, 三至五个. The end of it when there is one.
  // `before`: the unit of the low end, if it has one: 15%～30%, 13万元—17万元.
  std::optional<Off> range(const Number& low, const Found& before) {
    const View text = text_.substr(0, end_);
    Off at = before.unit != nullptr ? before.end : low.span.end;
    if (at + 1 >= end_) return std::nullopt;
    const bool dash = is_dash(text[at]);
    const bool word = before.unit == nullptr && (text[at] == u'至' || text[at] == u'到');
    if (!dash && !word) return std::nullopt;
    ++at;
    if (dash && text[at] == text[at - 1] && at + 1 < end_) ++at;
    if (!may_start_number(text[at])) return std::nullopt;
    const auto high = read_number(text, at);
    if (!high || high->han != low.han) return std::nullopt;
    const Found found = unit_after(*high, high->span.end);
    if (found.unit == nullptr || !fits(*high, found)) return std::nullopt;
    if (before.unit != nullptr && before.unit != found.unit) return std::nullopt;
    if (found.unit->name == u"年") return std::nullopt;
    Number both = *high;
    both.value = low.value;
    both.upper = high->value;
    if (low.scale != high->scale && low.scale != 1) return std::nullopt;
    Fact& fact = add(both, found, low.span.begin);
    fact.approximate = true;
    return fact.span.end;
  }

  // 百分之三十, 百分之九十五点五 only in whole numbers.
  Off percent_in_words(Off at) {
    const Off from = at + static_cast<Off>(kPercentOf.size());
    if (from >= end_ || !may_start_number(text_[from])) return at;
    const auto number = read_number(text_.substr(0, end_), from);
    if (!number || number->scale != 1) return at;
    static constexpr Unit kPercent{u"%", QuantityType::percent};
    return add(*number, {&kPercent, number->span.end, number->span.end}, at).span.end;
  }

  Fact& add(const Number& number, const Found& found, Off from) {
    Fact& fact = out_.emplace_back();
    fact.family = FactFamily::quantity;
    fact.type = static_cast<std::uint8_t>(found.unit->type);
    fact.span = {from, found.end};
    fact.value = number.value;
    fact.upper = number.upper;
    if (number.scale != 1) {
      // Written 万 or 亿 stays with the unit: 3.5万元 is 3.5 of 万元.
      for (std::int64_t left = number.scale; left > 1;) {
        const bool yi = left % 100'000'000 == 0 && left / 100'000'000 < 100'000'000;
        if (left == 1'000'000'000'000) {
          fact.unit = u"万亿";
          break;
        }
        fact.unit += yi ? u"亿" : u"万";
        left /= yi ? 100'000'000 : 10'000;
      }
    }
    if (found.unit->type == QuantityType::percent) {
      fact.unit += found.unit->name == u"‰" ? u"‰" : u"%";
    } else if (found.unit->name == u"口人") {
      fact.unit += u"人";
    } else {
      fact.unit += text_.substr(found.begin, found.end - found.begin);
    }
    fact.approximate = number.approximate;
    if (number.approximate) fact.a = 1;
    hedges(fact);
    fact.subject = subject_of(text_, {previous_end_, end_}, fact.span, hedge_begin_);
    if (previous_end_ <= fact.span.begin) continue_subject(fact);
    previous_end_ = fact.span.end;
    return fact;
  }

  // 收入由3000万元增加到3600万元，增长20%: what changes is said before the first figure.
  void continue_subject(Fact& fact) {
    const View gap = text_.substr(previous_end_, fact.span.begin - previous_end_);
    if (std::any_of(gap.begin(), gap.end(), [](char16_t c) {
          return text::is_sentence_end(c) || c == u'；' || c == u';';
        })) {
      matter_.clear();
    }
    const View verb = verb_of_change(fact.subject);
    if (verb.empty()) {
      matter_ = fact.subject;
    } else if (!matter_.empty()) {
      // 增加到3600万元 is a value, 增加600万元 a change.
      const bool value = gap.ends_with(u"到") || gap.ends_with(u"至") || gap.ends_with(u"为");
      fact.subject = value ? matter_ : matter_ + std::u16string(verb);
    }
  }

  void hedges(Fact& fact) {
    const View before = text_.substr(begin_, fact.span.begin - begin_);
    hedge_begin_ = fact.span.begin;
    const bool time =
        fact.unit == u"年" || fact.unit == u"个月" || fact.unit == u"天" || fact.unit == u"周";
    for (const Hedge& hedge : kBefore) {
      if (!before.ends_with(hedge.word)) continue;
      // 近3年, 上百: the first is a span of time, 上 hedges only a bare 百 or 千.
      if (time && hedge.word == u"近") break;
      if (hedge.word == u"上" && !fact.approximate) break;
      // 履约248户, 节约40万元: 约 is the end of a word.
      constexpr View kWithYue = u"履签节预违合集公制邀";
      if (hedge.word == u"约" && before.size() > 1 &&
          kWithYue.find(before[before.size() - 2]) != View::npos) {
        break;
      }
      hedge_begin_ -= static_cast<Off>(hedge.word.size());
      fact.approximate = true;
      fact.a = hedge.side;
      break;
    }
    const View after = text_.substr(fact.span.end, std::min<Off>(2, end_ - fact.span.end));
    for (const Hedge& hedge : kAfter) {
      if (!after.starts_with(hedge.word)) continue;
      // 比上年的296人多24人, 多出24人: 多 compares.
      if (hedge.word == u"多" && after.size() > 1 &&
          (text::is_digit(after[1]) || View(u"出于了").find(after[1]) != View::npos)) {
        break;
      }
      fact.approximate = true;
      fact.a = hedge.side;
      fact.span.end += static_cast<Off>(hedge.word.size());
      break;
    }
  }

  const Triggers& triggers_;
  View text_;
  std::vector<Fact>& out_;
  Off begin_;
  Off end_;
  Off previous_end_ = 0;
  std::u16string matter_;  // what the sentence speaks of, by the subject of a figure before
  Off hedge_begin_ = 0;    // where the words before the last number begin
};

}  // namespace

void quantity(const Block& block, const Triggers& triggers, std::vector<Fact>& out) {
  Scan(block, triggers, out).run();
}

}  // namespace wengao::facts
