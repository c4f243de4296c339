// Block: one paragraph together with what recognition found in it. design.md, sections 2 and 3.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/text/span.h"

namespace wengao {

// Names one paragraph for as long as it lives; never reused within a document. 0 is no block.
using BlockId = std::uint32_t;

// The part a paragraph plays. GB/T 9704—2012, 7.2–7.4; the names are those of the outline JSON.
enum class Kind : std::uint8_t {
  body,              // 正文
  title,             // 标题 (one paragraph per line of a title of several lines)
  subtitle,          // 副标题 ——…
  byline,            // 标题下的作者、单位、日期
  addressee,         // 主送机关, also a salutation (各位代表：)
  heading,           // 层次序数 一、（一）1.（1）①, or an unnumbered heading (level 0)
  table,             // one row of a table: cells parted by tabs
  caption,           // 表题、图题、单位：…
  attachment_note,   // 附件说明
  attachment_title,  // 附件页的“附件1”和附件标题
  signature,         // 发文机关署名
  date,              // 成文日期
  annotation,        // 附注
  issuer,            // 发文机关标志
  doc_number,        // 发文字号
  urgency,           // 紧急程度
  secrecy,           // 密级和保密期限
  copy_number,       // 份号
  signer,            // 签发人
  imprint,           // 版记
  separator,         // 第3篇：… between reports: neither report text nor web residue
  noise,             // web residue, set apart but never deleted
  blank,             // nothing but white space
};

// The stable English name of a kind ("attachment-note"), as in the outline JSON.
std::string_view name(Kind kind);
// The kind of that name, or nothing.
std::optional<Kind> kind_named(std::string_view name);

// The shape of a number before a heading or item. The level follows from the shape alone.
enum class Marker : std::uint8_t {
  none,
  han,           // 一、        level 1
  part,          // 第一部分 第一章 第一节 第一、   level 1
  han_paren,     // （一）      level 2
  arabic,        // 1. 1、 1．  level 3
  arabic_paren,  // （1） ⑴ 1） level 4
  circled,       // ①           level 5
};

// The level that belongs to a shape; 0 for none. GB/T 9704—2012, 7.3.3.
constexpr std::uint8_t level_of(Marker shape) {
  switch (shape) {
    case Marker::han:
    case Marker::part:
      return 1;
    case Marker::han_paren:
      return 2;
    case Marker::arabic:
      return 3;
    case Marker::arabic_paren:
      return 4;
    case Marker::circled:
      return 5;
    case Marker::none:
      break;
  }
  return 0;
}

// What recognition says of one line; a small plain value, all spans within the line.
struct BlockInfo {
  Kind kind = Kind::body;
  std::uint8_t level = 0;  // 1–5 of a heading; 1: sealed (signature), turned (table); else 0
  Marker marker_shape = Marker::none;
  std::uint8_t confidence = 100;  // 0–100; below 60 the line is offered to the user
  bool run_in = false;         // heading and body share the paragraph; `lead` ends before the body
  bool starts_report = false;  // the first line of a report
  std::uint32_t ordinal = 0;   // the number's value: （三） → 3; 0 when there is none
  Span content;  // the line without indents, trailing blanks and zero-width marks at its ends
  Span marker;   // the number with its brackets and stops: “（三）”, “1、”
  Span lead;     // a heading's own text without marker; a title's words; empty for body

  friend bool operator==(const BlockInfo&, const BlockInfo&) = default;
};

// A paragraph as rules, facts, layout and exporters see it. A view: valid while the document
// snapshot it came from lives.
struct Block {
  BlockId id = 0;
  std::uint32_t revision = 0;  // changes exactly when text or info changes
  std::u16string_view text;    // the whole line, as typed
  BlockInfo info;

  [[nodiscard]] std::u16string_view content() const { return part(text, info.content); }
  [[nodiscard]] bool is(Kind kind) const { return info.kind == kind; }
};

// Steps that read many blocks take so many at a time: each step goes through all of them before the
// next, since the steps together are more code than a processor keeps at hand.
inline constexpr std::size_t kBatch = 32;

}  // namespace wengao
