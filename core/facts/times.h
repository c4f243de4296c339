// Times: the dates and the spans of time a line tells, as rows of the ledger.
//
// 2024年3月15日 · 2024年3月15日至4月20日 · 1—6月 · 2021—2024年 · 上半年 · 前三季度. A date in 《》
// is part of a name, as is a year in a title or a heading: those tell nothing.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/facts/extractors.h"

namespace wengao::facts {

// In text order, of family date. `type`: DateType::span where it is longer than one day, month or
// year. `value` and `unit`: how long it is (37天, 6个月, 4年); approximate where a year is needed
// to tell and none is said. `subject`: what the clause says of it. `a`, `b`, `c`: its first day, 0
// where nothing is said; `upper`: its last, as yyyymmdd.
// `facts`: all of the block.
std::vector<Fact> times_of(const Block& block, std::span<const Fact> facts);

// 1—6月, 上半年: longer than a day, a month or a year.
inline bool is_span(const Fact& time) { return static_cast<DateType>(time.type) == DateType::span; }
// Whether a figure of the ledger has an upper end of its own: 4—8个百分点.
inline bool is_range(const Fact& figure) {
  return figure.family == FactFamily::quantity && figure.upper != figure.value;
}

// First and last day of such a row as XML Schema writes them (xs:date, xs:gYearMonth, xs:gYear):
// 2024-03-15, 2024-03, 2024; --03-15 and --03 (xs:gMonthDay, xs:gMonth) where no year is said.
std::string first_of(const Fact& time);
std::string last_of(const Fact& time);

}  // namespace wengao::facts
