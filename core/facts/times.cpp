#include "core/facts/times.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "core/facts/date_number.h"
#include "core/text/dates.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

// A day, a month or a year; 0 where nothing is said.
struct Moment {
  std::int64_t year = 0;
  std::int64_t month = 0;
  std::int64_t day = 0;

  [[nodiscard]] std::int64_t packed() const { return (year * 100 + month) * 100 + day; }
  // How exactly it is told.
  [[nodiscard]] int grain() const { return day != 0 ? 2 : month != 0 ? 1 : 0; }
};

// Days since some day long ago. Years begin in March, so that the leap day is the last.
std::int64_t day_number(Moment m) {
  const std::int64_t year = m.month > 2 ? m.year : m.year - 1;
  const std::int64_t month = (m.month + 9) % 12;
  return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + m.day;
}

bool exists(Moment m) {
  constexpr std::int64_t kLeap = 2000;  // where no year is said, 2月29日 may be
  return m.grain() < 2 || m.day <= text::days_in_month(m.year != 0 ? m.year : kLeap, m.month);
}

// How many days, months or years from `first` to `last`, both counted.
std::int64_t length(Moment first, Moment last) {
  if (first.grain() == 0) return last.year - first.year + 1;
  if (first.grain() == 1) return (last.year - first.year) * 12 + last.month - first.month + 1;
  return day_number(last) - day_number(first) + 1;
}

struct Range {
  Span span;
  Moment first;
  Moment last;
  bool several = false;
};

constexpr bool is_link(char16_t c) {
  return c == u'至' || c == u'到' || c == u'-' || c == u'\u2013' || c == u'\u2014' || c == u'~' ||
         c == u'\uFF5E' || c == u'\uFF0D';
}

// 至, 起至, ——
bool links(View between) {
  if (between.starts_with(u'起')) between.remove_prefix(1);
  constexpr std::size_t kLongest = 2;
  return !between.empty() && between.size() <= kLongest &&
         std::all_of(between.begin(), between.end(), is_link);
}

// The names of documents, sections and columns hold dates that tell nothing.
bool is_name(Kind kind) {
  constexpr std::array kNames{Kind::title,           Kind::subtitle,         Kind::caption,
                              Kind::attachment_note, Kind::attachment_title, Kind::doc_number};
  return std::find(kNames.begin(), kNames.end(), kind) != kNames.end();
}

class Scan {
 public:
  Scan(const Block& block, std::span<const Fact> facts)
      : block_(block), text_(block.text), facts_(facts), at_(block.info.content.begin) {}

  std::vector<Fact> run() {
    if (is_name(block_.info.kind)) return {};
    // Facts stand in order of family.
    const auto first =
        std::lower_bound(facts_.begin(), facts_.end(), FactFamily::date,
                         [](const Fact& fact, FactFamily family) { return fact.family < family; });
    for (auto date = first; date != facts_.end() && date->family == FactFamily::date; ++date) {
      if (is_in_name(date->span.begin)) continue;
      add(read(*date));
    }
    if (block_.is(Kind::heading) || block_.is(Kind::table)) leave_out_names();
    std::vector<Fact> out;
    out.reserve(ranges_.size());
    for (const Range& range : ranges_) out.push_back(row(range));
    return out;
  }

 private:
  // Within 《》.
  bool is_in_name(Off end) {
    for (; at_ < end; ++at_) {
      const char16_t c = text_[at_];
      if (text::is_beyond_marks(c)) continue;
      if (c == u'《') in_name_ = true;
      if (c == u'》' || text::is_sentence_end(c)) in_name_ = false;
    }
    return in_name_;
  }

  // 一、2024年工作回顾, and the years above the columns of a table.
  void leave_out_names() {
    const bool states = std::any_of(facts_.begin(), facts_.end(), [](const Fact& fact) {
      return fact.family == FactFamily::quantity;
    });
    if (states && !block_.is(Kind::table)) return;
    std::erase_if(ranges_, [&](const Range& range) {
      const bool named = block_.is(Kind::table) || range.span.begin < block_.info.lead.end;
      return named && range.first.day == 0;
    });
  }

  [[nodiscard]] Range read(const Fact& date) const {
    Range out{date.span, {date.a, date.b, date.c}, {date.a, date.b, date.c}};
    const auto type = static_cast<DateType>(date.type);
    if (type == DateType::half || type == DateType::quarter) {
      const std::int64_t months = type == DateType::half ? 6 : 3;
      out.first.month = (date.b - 1) * months + 1;
      out.last.month = date.b * months;
      out.several = true;
    }
    if (type == DateType::month) days_behind(out);
    if (type == DateType::quarter) quarters_before(out);
    if (!out.several && type != DateType::day) units_before(out);
    return out;
  }

  // 3月15—20日
  void days_behind(Range& range) const {
    const Off end = block_.info.content.end;
    const DateNumber from = date_number_after(text_, range.span.end, end, 2);
    if (!from.found() || from.end >= end || !is_link(text_[from.end])) return;
    const DateNumber to = date_number_after(text_, from.end + 1, end, 2);
    if (!to.found() || to.end >= end || text_[to.end] != u'日' || to.value <= from.value) return;
    range.first.day = from.value;
    range.last.day = to.value;
    range.span.end = to.end + 1;
    range.several = true;
  }
  // 1—6月, 2021—2024年
  void units_before(Range& range) const {
    const bool years = range.last.grain() == 0;
    if (!years && range.first.year != 0) return;  // 2024年6月
    const DateNumber from = before(range.span.begin, years ? 4 : 2);
    std::int64_t& first = years ? range.first.year : range.first.month;
    if (!from.found() || from.value >= first || from.value < (years ? 1000 : 1)) return;
    first = from.value;
    range.span.begin = from.begin;
    range.several = true;
  }
  // 一至三季度, 前三季度
  void quarters_before(Range& range) const {
    const Off begin = range.span.begin;
    if (begin > block_.info.content.begin && text_[begin - 1] == u'前') {
      range.first.month = 1;
      range.span.begin = begin - 1;
    } else if (const DateNumber from = before(begin, 1); from.found()) {
      const std::int64_t month = (from.value - 1) * 3 + 1;
      if (from.value < 1 || month >= range.first.month) return;
      range.first.month = month;
      range.span.begin = from.begin;
    }
  }
  // The number before a link that ends at `end`.
  [[nodiscard]] DateNumber before(Off end, Off longest) const {
    const Off begin = block_.info.content.begin;
    Off at = end;
    while (at > begin && end - at < 2 && is_link(text_[at - 1])) --at;
    return at == end ? DateNumber{} : date_number_before(text_, begin, at, longest);
  }

  void add(Range range) {
    if (ranges_.empty() || !joined(ranges_.back(), range)) ranges_.push_back(range);
  }
  // 2024年 and 1—6月; 2024年3月15日 and 4月20日.
  [[nodiscard]] bool joined(Range& open, Range range) const {
    if (range.span.begin < open.span.end) return false;
    const View between = part(text_, {open.span.end, range.span.begin});
    const bool year = open.first.grain() == 0 && !open.several;
    if (year && range.first.year == 0 && (between.empty() || between == u" ")) {
      range.first.year = range.last.year = open.first.year;
    } else {
      if (open.several || range.several || !links(between)) return false;
      if (range.last.year == 0) range.last.year = open.first.year;
      range.first = open.first;
      range.several = true;
    }
    if (range.first.grain() != range.last.grain() ||
        range.first.packed() >= range.last.packed() + (range.several ? 0 : 1)) {
      return false;
    }
    range.span.begin = open.span.begin;
    open = range;
    return true;
  }

  [[nodiscard]] Fact row(const Range& range) const {
    constexpr std::array<View, 3> kUnits = {u"年", u"个月", u"天"};
    Fact out;
    out.family = FactFamily::date;
    constexpr std::array kTypes = {DateType::year, DateType::month, DateType::day};
    const auto grain = static_cast<std::size_t>(range.first.grain());
    out.type = static_cast<std::uint8_t>(range.several ? DateType::span : kTypes[grain]);
    out.span = range.span;
    std::tie(out.a, out.b, out.c) =
        std::tuple(range.first.year, range.first.month, range.first.day);
    const bool known = exists(range.first) && exists(range.last);
    out.value = {known ? length(range.first, range.last) : 1, 0};
    out.upper = {range.last.packed(), 0};
    out.approximate = range.first.year == 0 && range.first.day != 0 && range.first.month <= 2 &&
                      range.last.month > 2;
    out.unit = kUnits[grain];
    out.subject = said_of(range.span);
    return out;
  }

  // What its clause says of a time: the words behind it, beyond 以来， and the like; at the end of
  // a sentence those before it.
  [[nodiscard]] View said_of(Span time) const {
    constexpr Off kLongest = 16;
    constexpr Off kTail = 3;
    const Off end = block_.info.content.end;
    const auto is_end = [&](Off at) {
      const char16_t c = text_[at];
      if (text::is_beyond_marks(c)) return false;
      return text::is_fullwidth_stop(c) || text::is_sentence_end(c) || c == u',' || c == u';' ||
             c == u'\t' || text::is_open_bracket(c) || text::is_close_bracket(c);
    };
    Off from = time.end;
    Off to = from;
    const auto take = [&](Off longest) {
      while (to < end && to - from < longest && !is_end(to)) ++to;
    };
    take(kTail + 1);
    if (to - from <= kTail && to < end && !text::is_sentence_end(text_[to])) from = ++to;
    take(kLongest);
    if (to == from) {
      from = to = time.begin;
      while (from > block_.info.content.begin && to - from < kLongest && !is_end(from - 1)) --from;
    }
    if (!on_boundary(text_, from)) ++from;
    if (!on_boundary(text_, to)) --to;
    const Span words = text::trimmed(part(text_, {from, to}));
    return part(text_, {from + words.begin, from + words.end});
  }

  const Block& block_;
  View text_;
  std::span<const Fact> facts_;
  std::vector<Range> ranges_;
  Off at_;
  bool in_name_ = false;
};

// 20240315 as 2024-03-15, without what is 0; no year as XML Schema writes it: --03-15.
std::string iso(std::int64_t packed) {
  std::string out = "0000-00-00";
  const auto put = [&](std::size_t at, std::size_t places, std::int64_t number) {
    for (; places-- > 0; number /= 10) out[at + places] = static_cast<char>('0' + number % 10);
  };
  const std::int64_t month = packed / 100 % 100;
  put(0, 4, packed / 10'000);
  put(5, 2, month);
  put(8, 2, packed % 100);
  out.resize(packed % 100 != 0 ? 10 : month != 0 ? 7 : 4);
  if (packed < 10'000) out.replace(0, 5, "--");
  return out;
}

}  // namespace

std::vector<Fact> times_of(const Block& block, std::span<const Fact> facts) {
  return Scan(block, facts).run();
}

std::string first_of(const Fact& time) { return iso(Moment{time.a, time.b, time.c}.packed()); }
std::string last_of(const Fact& time) { return iso(time.upper.units); }

}  // namespace wengao::facts
