// One extractor a family and file. What each `type` of fact means stands here.
#pragma once

#include <optional>
#include <vector>

#include "core/facts/fact.h"
#include "core/facts/triggers.h"

namespace wengao::facts {

enum class NumberingType : std::uint8_t {
  marker,      // the number of a heading or item: a ordinal, b Marker, c form_of(marker), level
  reference,   // 见第三部分: span is the numeral, a its value, level 1
  attachment,  // the number of one of several attachments in their note; as marker
  inner,       // the next number within the same paragraph: （一）…。（二）…; as marker
};
// The first and last unit of a marker in one value: “（一）” and “(一)” differ, “1.” and “2.” do
// not (digits and numerals count as nothing).
std::int64_t form_of(std::u16string_view marker);
// The number of 附件：1.甲方案; `digits` are offsets in `note`. Nothing when it has none.
struct NoteNumber {
  Span digits;
  std::int64_t value = 0;
};
std::optional<NoteNumber> number_of_note(std::u16string_view note);

enum class EnumerationType : std::uint8_t {
  is,     // 一是 二是
  must,   // 一要 二要
  nth,    // 第一， 第二是
  first,  // 首先 其次 再次 最后 (最后 has ordinal kLast)
  one,    // 其一 其二
  side,   // 一方面 另一方面
  claim,  // 以下三项： 主要有4个方面： — a says how many; b is 1 when the list is to follow at once
};
inline constexpr std::int64_t kLast = 99;

enum class DateType : std::uint8_t {
  day,      // 2024年1月5日, 1月5日 (a = 0 when no year stands there)
  month,    // 2024年1月, 1月 (b month)
  year,     // 2024年, 2024年度, 2023学年
  half,     // 上半年, 2024年下半年: b is 1 or 2
  quarter,  // 一季度, 第三季度: b is 1–4
  span,     // 1—6月, 上半年: in rows of the ledger only (times.h)
};

enum class QuantityType : std::uint8_t {
  count,    // 12家
  money,    // 3.5万元
  measure,  // 2.8万亩, 15公里, 3个月
  percent,  // 12.5%, 百分之三十
  points,   // 4—8个百分点
  times,    // 3倍, 翻两番
};

enum class CellType : std::uint8_t {
  label,   // words
  number,  // a number, with a sign and a unit or without
};

// What a block is to its report. `subject` holds the words of titles, headings, names.
enum class StructureType : std::uint8_t {
  title,      // a line of the title
  subtitle,   // subtitle or byline
  addressee,  // 主送机关 or a salutation
  heading,    // level; a topics, b length in units, c 1 when the body runs on in its paragraph
  text,       // a paragraph: a topics, b about how long, in steps
  attachment_note,  // 附件：1.… : b how many it names
  attachment,       // the title of an attachment page: b its number, 0 when it has none
  reference,        // 见附件2 in running text: b the number, 0 for none
  signature,        // 发文机关署名
  date,             // 成文日期: a year, b month, c day
  dated,            // a date in running text, with its year, told as past: a year, b month, c day
  lead_year,        // the year the first words of a paragraph speak of: a
  unclosed,         // the end of a paragraph of sentences whose last has no mark
  indicator,  // a figure there is one of (地区生产总值, 全镇现有党员): level of the body it is of
              // (body_level), 0 unsaid; a its year, 0 unsaid; b 1 全年; c 1 what was done in
              // all (全年共受理来信来访)
};
// What words speak of: bits of `a`.
namespace topic {
inline constexpr std::int64_t work = 1;         // 主要工作 成效 做法
inline constexpr std::int64_t problem = 2;      // 问题 不足 差距
inline constexpr std::int64_t plan = 4;         // 下一步 打算 今后
inline constexpr std::int64_t request = 8;      // 请批示 请批复
inline constexpr std::int64_t attachment = 16;  // 附件
inline constexpr std::int64_t summary = 32;     // 总结如下
}  // namespace topic

void numbering(const Block& block, std::vector<Fact>& out);
void enumeration(const Block& block, const Triggers& triggers, std::vector<Fact>& out);
void quantity(const Block& block, const Triggers& triggers, std::vector<Fact>& out);
void date(const Block& block, const Triggers& triggers, std::vector<Fact>& out);
void punctuation(const Block& block, std::vector<Fact>& out);
void duplicate(const Block& block, std::vector<Fact>& out);
void cell(const Block& block, std::vector<Fact>& out);
void name(const Block& block, const Triggers& triggers, std::vector<Fact>& out);
// Reads the dates already in `out`.
void structure(const Block& block, std::vector<Fact>& out);
// Reads the quantities and dates already in `out`.
void indicators(const Block& block, std::vector<Fact>& out);

}  // namespace wengao::facts
