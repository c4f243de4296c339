// Date: days, months, years, halves and quarters as written. Impossible ones too: whether 2月30日
// exists is for a rule to say.
#include <algorithm>

#include "core/facts/date_number.h"
#include "core/facts/extractors.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

class Scan {
 public:
  Scan(const Block& block, const Triggers& triggers, std::vector<Fact>& out)
      : triggers_(triggers),
        text_(block.text),
        out_(out),
        end_(block.info.content.end),
        done_(block.info.content.begin) {}

  void run() {
    for (const auto& [at, classes] : triggers_.places) {
      if ((classes & kDate) == 0 || at < done_) continue;
      switch (text_[at]) {
        case u'年':
          year(at);
          break;
        case u'月':
          month(at);
          break;
        case u'日':
          later_day(at);
          break;
        case u'半':
          half(at);
          break;
        case u'季':
          quarter(at);
          break;
        case u'.':
        case u'-':
        case u'/':
          dotted(at);
          break;
        default:
          break;
      }
    }
  }

 private:
  using Number = DateNumber;

  Number before(Off end, Off longest) const {
    return date_number_before(text_, done_, end, longest);
  }
  Number after(Off from, Off longest) const {
    return date_number_after(text_, from, end_, longest);
  }
  bool is(Off at, View word) const {
    return at <= end_ && text_.substr(at, std::min<std::size_t>(word.size(), end_ - at)) == word;
  }
  Off skip_blank(Off at) const {
    while (at < end_ && text_[at] == u' ') ++at;
    return at;
  }

  Fact& add(DateType type, Off from, Off to, std::int64_t y, std::int64_t m = 0,
            std::int64_t d = 0) {
    Fact& fact = out_.emplace_back();
    fact.family = FactFamily::date;
    fact.type = static_cast<std::uint8_t>(type);
    fact.span = {from, to};
    fact.a = y;
    fact.b = m;
    fact.c = d;
    done_ = to;
    return fact;
  }

  // 1月5日, 1月: what follows a year, or stands alone. `from` is where the whole date starts.
  bool month_and_day(Off from, std::int64_t y, const Number& m) {
    if (!m.found() || !is(m.end, u"月")) return false;
    const Number d = after(skip_blank(m.end + 1), 3);
    if (d.found() && (is(d.end, u"日") || is(d.end, u"号"))) {
      add(DateType::day, from, d.end + 1, y, m.value, d.value);
    } else if (is(m.end + 1, u"份")) {
      add(DateType::month, from, m.end + 2, y, m.value);
    } else {
      add(DateType::month, from, m.end + 1, y, m.value);
    }
    last_month_ = m.value;
    last_year_ = y;
    return true;
  }

  void year(Off at) {
    const Number y = before(at, 4);
    if (!y.found()) return;
    const Off written = y.end - y.begin;
    const Off next = skip_blank(at + 1);
    if (written == 2 && is_any_digit(text_[y.begin])) {
      // 24年5月: a year in two digits only when a month follows (40年 is a span of time).
      if (is_any_digit(text_[next < end_ ? next : at]))
        month_and_day(y.begin, y.value, after(next, 3));
      return;
    }
    if (written != 4 || y.value < 1000 || y.value > 2999) return;
    if (month_and_day(y.begin, y.value, after(next, 3))) return;
    if (is(next, u"上半年") || is(next, u"下半年")) {
      add(DateType::half, y.begin, next + 3, y.value, text_[next] == u'上' ? 1 : 2);
      return;
    }
    const Off ordinal = is(next, u"第") ? next + 1 : next;
    const Number q = after(ordinal, 1);
    if (q.found() && is(q.end, u"季度")) {
      add(DateType::quarter, y.begin, q.end + 2, y.value, q.value);
      return;
    }
    add(DateType::year, y.begin, is(at + 1, u"度") ? at + 2 : at + 1, y.value);
  }

  void month(Off at) {
    const Number m = before(at, 3);
    if (!m.found() || m.value == 0) return;
    if (m.begin > done_ && (text_[m.begin - 1] == u'.' || text_[m.begin - 1] == u'第')) return;
    month_and_day(m.begin, 0, m);
  }

  // 5月1日至3日: the month is that of the day before.
  void later_day(Off at) {
    if (out_.empty() || out_.back().family != FactFamily::date || out_.back().c == 0) return;
    const Number d = before(at, 3);
    constexpr Off kReach = 3;
    if (!d.found() || d.begin < done_ || d.begin - done_ > kReach || d.begin == done_) return;
    const char16_t link = text_[done_];
    if (link != u'至' && link != u'到' && link != u'、' && link != u'-' && link != u'\u2014' &&
        link != u'\uFF5E' && link != u'~') {
      return;
    }
    add(DateType::day, d.begin, at + 1, last_year_, last_month_, d.value);
  }

  void half(Off at) {
    if (at == 0 || !is(at, u"半年") || at < done_ + 1) return;
    const char16_t which = text_[at - 1];
    if (which == u'上' || which == u'下') {
      add(DateType::half, at - 1, at + 2, 0, which == u'上' ? 1 : 2);
    }
  }

  void quarter(Off at) {
    if (!is(at, u"季度")) return;
    const Number q = before(at, 1);
    if (!q.found() || q.value < 1 || q.value > 4) return;
    const bool ordinal = q.begin > done_ && text_[q.begin - 1] == u'第';
    add(DateType::quarter, ordinal ? q.begin - 1 : q.begin, at + 2, 0, q.value);
  }

  // 2024.1.5  2024-01-05  2024/1/5
  void dotted(Off at) {
    const Number y = before(at, 4);
    if (!y.found() || y.end - y.begin != 4 || y.value < 1900 || y.value > 2100) return;
    if (y.begin > 0 && is_any_digit(text_[y.begin - 1])) return;
    const Number m = after(at + 1, 2);
    if (!m.found() || m.end >= end_ || text_[m.end] != text_[at] || m.value > 99) return;
    const Number d = after(m.end + 1, 2);
    if (!d.found() || (d.end < end_ && is_any_digit(text_[d.end]))) return;
    if (d.end + 1 < end_ && text_[d.end] == text_[at] && is_any_digit(text_[d.end + 1])) return;
    add(DateType::day, y.begin, d.end, y.value, m.value, d.value);
  }

  const Triggers& triggers_;
  View text_;
  std::vector<Fact>& out_;
  Off end_;
  Off done_;  // nothing before this belongs to a later date
  std::int64_t last_year_ = 0;
  std::int64_t last_month_ = 0;
};

}  // namespace

void date(const Block& block, const Triggers& triggers, std::vector<Fact>& out) {
  Scan(block, triggers, out).run();
}

}  // namespace wengao::facts
