// Features: everything one line says by itself. Pure and cached, so that the walk over the lines
// (step.h) never reads text again.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/doc/block.h"
#include "core/doc/document.h"
#include "core/text/span.h"

namespace wengao::recognise {

// What a line may have the look of. A trait is an observation, not a decision: `step` decides.
enum class Trait : std::uint8_t {
  residue,            // can only be left over from a web page
  weak_residue,       // left over from a web page if its neighbours are
  link_list,          // 相关文章： a list of links follows
  teaser,             // 小编为大家整理… the site's own introduction
  collection,         // …总结7篇: the heading of a collection
  separator,          // 第3篇：… …总结4
  weak_separator,     // …总结（四）
  short_line,         // may be a title or heading: short, no stop that ends a sentence
  genre,              // ends with the name of a genre: …工作总结
  formal,             // a year or 关于 besides the genre
  date,               // nothing but a date
  date_in_brackets,   // （2024年1月5日）
  dash,               // begins with ——
  brackets,           // wholly in round brackets
  meeting,            // …会议上
  salutation,         // 各位代表：
  addressee,          // 各村（社区）：
  organisation,       // ends like the name of a body
  person,             // 局长　张三 / 报告人：张三
  organisation_date,  // 某某局2024年1月5日
  lead_sentence,      // …现将有关情况总结如下：
  opening,            // 今年以来，在…领导下
  closing,            // 回顾一年来的工作，… / 总之，…
  list_lead,          // ends with ： or announces a list (重点做好以下工作。)
  section_label,      // 存在问题： 下一步打算：
  decimal,            // 2.1 加强领导
  contents,           // 一、主要工作……3: an entry of a table of contents
  sentence_end,       // ends with 。！？ or ：；
  inline_list,        // 1、…；2、…；3、… within the line
  weak_marker,        // the mark after the number is not one that numbers usually have
  counted_word,       // 第一，: a numbered sentence rather than a heading
  enumeration,        // 一是… 一要…
  spaced,             // letters or groups set apart by blanks
  doc_number,         // ×政发〔2024〕5号
  issuer,             // ×××文件
  urgency,            // 特急
  secrecy,            // 机密★1年
  copy_number,        // 000001
  signer,             // 签发人：
  attachment_note,    // 附件：1. …
  attachment_title,   // 附件1
  imprint,            // 抄送：… / …办公室 2024年1月5日印发
  caption,            // 表1 … / 单位：万元 / 记者 某某 摄
  number_only,        // a number and nothing else
  item_end,           // ends with ；or ，: more of the list follows
  clauses,            // ends with 。 and has a comma before it
  session,            // 地点：… 主持：… of minutes and notices of meetings
  issue,              // 第15期
  mark,               // ×××人民政府令 ×××会议纪要
  encloses,           // a title that says 印发, 转发: what it names follows below it
  duty,               // 县委书记: a duty and no name
  sheet,              // names a list or table: …清单 …分解表
  part_number,        // 1-2. in a list of attachments
  name_list,          // 王芳　李强　张兰: names or titles of like length side by side
  count_
};
static_assert(static_cast<int>(Trait::count_) <= 64);

struct Features {
  std::uint64_t traits = 0;
  Span content;               // without blanks and zero-width marks at the ends
  Span marker;                // 一、 (一) 1. with brackets and stops; empty when none
  Span lead;                  // a heading's own words, should this be a heading or title
  std::uint32_t ordinal = 0;  // the marker's number
  std::uint32_t length = 0;   // units of content that are not blank
  std::uint32_t base = 0;     // what a title is about, without numbers and years, as a hash
  std::uint32_t series = 0;   // the number of a separator: 第3篇 → 3
  std::uint32_t bodies = 0;  // which kinds of body the line speaks as (我镇, 镇党委): one bit each
  Marker shape = Marker::none;
  std::uint8_t trust = 0;  // 0–100: how surely a numbered line is a heading, by its form alone
  bool run_in = false;     // text follows the lead
  std::uint8_t tabs = 0;   // all tabs of the line, at most 255
  std::uint8_t inner_tabs = 0;  // those between the first and the last word
  Attributes decided;           // the writer's own decision

  [[nodiscard]] bool has(Trait trait) const {
    return (traits >> static_cast<unsigned>(trait) & 1) != 0;
  }
  void set(Trait trait, bool value = true) {
    if (value) traits |= std::uint64_t{1} << static_cast<unsigned>(trait);
  }
  [[nodiscard]] bool blank() const { return content.empty(); }
};

// Reads one line. Cost: linear in its length, whatever it holds.
Features features_of(std::u16string_view text);

}  // namespace wengao::recognise
