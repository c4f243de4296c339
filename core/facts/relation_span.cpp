// Spans of time: 6月3日至9日，为期7天; 3月至8月，为期6个月. Both ends count (GB/T 7408.1—2023
// counts days so); 历时 may also mean the difference.
#include <algorithm>
#include <optional>

#include "core/facts/roles.h"
#include "core/text/chars.h"
#include "core/text/numerals.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

// One end of a span, read backwards or forwards from its 月 or 日.
struct Point {
  int month = 0;
  int day = 0;
  Off begin = 0;
  Off end = 0;
};

class Scan : Roles {
 public:
  using Roles::Roles;

  void run() {
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      const Figure& figure = figures_[i];
      if ((figure.unit != u"天" && figure.unit != u"个月") || !exact(i)) continue;
      const View words = clause(i);
      const bool months = figure.unit == u"个月";
      const bool whole =
          words.ends_with(u"为期") || (months && words.ends_with(u"用") && has(tail(i), u"时间"));
      // 6月3日至9日举办了7天的培训班
      const bool held = words.ends_with(u"了") && tail(i).starts_with(u"的");
      const bool all = words == u"共" && tail(i).empty();  // 从7月12日持续到19日，共8天
      if (whole || held || all || words.ends_with(u"历时") || words.ends_with(u"持续") ||
          words.ends_with(u"时间")) {
        length(i, whole, held || all ? kVerb : kReach);
      }
    }
  }

 private:
  // The span of dates ends within `reach` before figure i.
  void length(std::size_t i, bool whole, Off reach) {
    const auto span = span_before(i);
    if (!span || span->second.end + reach < figures_[i].span.begin) return;
    const bool days = figures_[i].unit == u"天";
    const auto& [first, last] = *span;
    if (days != (first.day > 0) || days != (last.day > 0)) return;
    int apart = 0;
    if (days) {
      apart = last.day - first.day;
      // February of a leap year is the one month whose end is not known.
      for (int month = first.month; month < last.month; ++month) {
        if (month == 2) return;
        apart += kDays[month - 1];
      }
    } else {
      apart = last.month - first.month;
    }
    if (apart < 1) return;
    const double said = number(i);
    const bool difference = !whole && said == apart;
    const View words = clause(i);
    Relation& out = claim(RelationKind::duration, i, {}, difference ? apart : apart + 1, 0,
                          words.substr(words.size() - std::min<std::size_t>(words.size(), 2)));
    const auto point = [&](const Point& p) {
      return Term{block_.id, {p.begin, p.end}, {days ? p.day : p.month, 0}};
    };
    out.parts = {point(first), point(last)};
  }

  // The nearest span of dates before figure i in its sentence.
  std::optional<std::pair<Point, Point>> span_before(std::size_t i) const {
    const Off end = figures_[i].span.begin;
    Off from = figures_[i].sentence;
    if (end > from + kReach) from = end - kReach;
    for (Off at = end; at-- > from;) {
      const char16_t c = text_[at];
      if (c != u'至' && c != u'到' && c != u'\u2014' && c != u'-' && c != u'～' && c != u'~')
        continue;
      Off left = at;
      while (left > from && (text_[left - 1] == u'\u2014' || text_[left - 1] == u'-')) --left;
      for (const View begun :
           {View(u"，"), View(u"开始"), View(u"启动"), View(u"起"), View(u"持续")}) {
        if (part(text_, {from, left}).ends_with(begun)) left -= static_cast<Off>(begun.size());
      }
      const auto first = ends_at(from, left);
      auto last = begins_at(at + 1, end);
      if (!first || !last) continue;
      if (last->month == 0) last->month = first->month;
      if (first->month == 0) return std::nullopt;
      return std::pair(*first, *last);
    }
    return std::nullopt;
  }

  static constexpr Off kReach = 60;
  static constexpr Off kVerb = 4;  // ，举办了

  // 6月3日 or 6月 that ends at `end`; 6月3 when the other end has 日.
  std::optional<Point> ends_at(Off from, Off end) const {
    Off at = end;
    while (at > from &&
           (text::is_digit(text_[at - 1]) || View(u"月份日").find(text_[at - 1]) != View::npos)) {
      --at;
    }
    // 2024年6月3日: the year is not part of what is compared.
    auto point = begins_at(at, end);
    if (point && point->end != end) return std::nullopt;
    return point;
  }
  // A month, a day, or both, from `at` on.
  std::optional<Point> begins_at(Off at, Off end) const {
    Point out;
    out.begin = at;
    auto number = text::read_digits(part(text_, {at, end}).substr(0, 2));
    if (!number) return std::nullopt;
    at += number->units;
    if (at < end && text_[at] == u'月') {
      out.month = static_cast<int>(number->value);
      out.end = ++at;
      if (at < end && text_[at] == u'份') out.end = ++at;  // 3月份至8月份
      number = at < end ? text::read_digits(part(text_, {at, end}).substr(0, 2)) : std::nullopt;
      if (!number) return out.month >= 1 && out.month <= 12 ? std::optional(out) : std::nullopt;
      at += number->units;
    }
    if (number->value < 1 || number->value > 31 || out.month > 12) return std::nullopt;
    if (at < end && text_[at] == u'日') {
      ++at;
    } else if (at < end) {
      return std::nullopt;
    }
    out.day = static_cast<int>(number->value);
    out.end = at;
    return out;
  }
};

}  // namespace

void spans(const Block& block, std::span<const Figure> figures, std::vector<Relation>& out) {
  if (!figures.empty()) Scan(block, figures, out).run();
}

}  // namespace wengao::facts
