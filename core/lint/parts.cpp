#include "core/lint/parts.h"

#include "core/genres/tell.h"
#include "core/lint/near.h"
#include "core/text/numerals.h"

namespace wengao::lint {

using facts::StructureType;

std::vector<Part> parts_of(std::span<const FactAt> facts) {
  std::vector<Part> parts;
  std::size_t open = Part::kNone;
  for (const FactAt& at : facts) {
    const StructureType type = structure_type(at);
    if (type == StructureType::text && open != Part::kNone) {
      parts[open].own += at.fact->b;
      for (std::size_t up = open; up != Part::kNone; up = parts[up].parent) {
        parts[up].length += at.fact->b;
      }
    }
    if (type != StructureType::heading) continue;
    const std::uint8_t level = at.fact->level;
    while (open != Part::kNone && parts[open].level() >= level) open = parts[open].parent;
    Part part;
    part.heading = &at;
    part.parent = open;
    part.topics = at.fact->a;
    part.named = genres::parts_named_by(at.fact->subject);
    if (open != Part::kNone) ++parts[open].children;
    open = parts.size();
    parts.push_back(part);
  }
  return parts;
}

Frame frame_of(std::span<const FactAt> facts) {
  Frame frame;
  bool worded = false;  // a paragraph or heading has been seen
  for (const FactAt& at : facts) {
    const Fact& fact = *at.fact;
    if (frame.first == nullptr) frame.first = &at;
    switch (structure_type(at)) {
      case StructureType::title:
        if (worded) break;
        if (frame.title == nullptr) frame.title = &at;
        frame.title_text += fact.subject;
        break;
      case StructureType::subtitle:
        frame.subtitled = true;
        break;
      case StructureType::addressee:
        if (frame.addressee == nullptr) frame.addressee = &at;
        break;
      case StructureType::heading:
        worded = true;
        frame.topics |= fact.a;
        break;
      case StructureType::text:
        worded = true;
        frame.topics |= fact.a;
        frame.length += fact.b;
        break;
      case StructureType::lead_year:
        if (frame.first_year == nullptr) frame.first_year = &at;
        break;
      case StructureType::signature:
        frame.signature = &at;
        break;
      case StructureType::date:
        frame.date = &at;
        break;
      default:
        break;
    }
  }
  return frame;
}

std::int64_t Period::last_month() const {
  constexpr int kQuarter = 10;
  constexpr int kMonth = 20;
  if (part > kMonth) return part - kMonth;
  if (part > kQuarter) return std::int64_t{part - kQuarter} * 3;
  return part == 1 ? 6 : 12;
}

Period period_of(std::u16string_view title) {
  Period period;
  const std::size_t mark = title.find(u'年', 4);
  if (mark == title.npos) return period;
  const std::u16string_view digits = title.substr(mark - 4, 4);
  std::int64_t year = 0;
  for (const char16_t c : digits) {
    if (text::is_digit(c)) {
      year = year * 10 + (c - u'0');
    } else if (const std::size_t value = std::u16string_view(u"〇一二三四五六七八九").find(c);
               value != std::u16string_view::npos) {
      year = year * 10 + static_cast<std::int64_t>(value);
    } else {
      return period;
    }
  }
  if (year < 1949 || year > 2099) return period;
  period.year = year;
  std::u16string_view rest = title.substr(mark + 1);
  if (rest.starts_with(u"度")) rest.remove_prefix(1);
  if (rest.starts_with(u"上半年")) period.part = 1;
  if (rest.starts_with(u"下半年")) period.part = 2;
  if (rest.starts_with(u"第")) rest.remove_prefix(1);
  auto number = text::read_digits(rest);
  if (!number) number = text::read_han_numeral(rest);
  if (!number) return period;
  const std::u16string_view unit = rest.substr(number->units);
  if (unit.starts_with(u"季度") && number->value >= 1 && number->value <= 4)
    period.part = 10 + static_cast<int>(number->value);
  if (unit.starts_with(u"月") && number->value >= 1 && number->value <= 12)
    period.part = 20 + static_cast<int>(number->value);
  return period;
}

bool is_summary(const Frame& frame) {
  const std::u16string_view title = frame.title_text;
  // An activity or experience tells what was done well, and need not tell of problems.
  if (title.find(u"活动") != title.npos || title.find(u"经验") != title.npos) return false;
  if (ends_with_any(title, {u"总结", u"述职报告", u"总结报告"})) return true;
  return title.empty() && (frame.topics & facts::topic::summary) != 0;
}

const Genre* genre_of(const Frame& frame, std::span<const Part> parts) {
  constexpr std::uint8_t kClear = 60;
  if (frame.title_text.empty()) return nullptr;
  genres::Evidence evidence;
  evidence.title = frame.title_text;
  for (const Part& part : parts) evidence.parts.add(part.named);
  const genres::Told told = genres::tell(evidence);
  return told.confidence >= kClear ? told.genre : nullptr;
}

}  // namespace wengao::lint
