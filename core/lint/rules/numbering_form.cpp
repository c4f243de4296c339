#include <algorithm>
#include <string>

#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"
#include "core/text/numerals.h"

namespace wengao {
namespace {

using std::u16string;
using std::u16string_view;

// The marker as GB/T 9704 and GB/T 15834 write it: 一、（一）1.（1）①. Empty for forms the
// standards leave free (第一部分).
u16string right_form(const BlockInfo& info) {
  const auto ordinal = static_cast<std::int64_t>(info.ordinal);
  switch (info.marker_shape) {
    case Marker::han:
      return lint::joined(text::to_han(ordinal), u"、");
    case Marker::han_paren:
      return lint::joined(u"（", text::to_han(ordinal), u"）");
    case Marker::arabic:
      return lint::joined(lint::decimal_text(ordinal), u".");
    case Marker::arabic_paren:
      return lint::joined(u"（", lint::decimal_text(ordinal), u"）");
    default:
      return {};
  }
}

// The two forms differ in the width of brackets only: a matter of half-width marks.
bool same_but_width(u16string_view a, u16string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const bool bracket = (a[i] == u'(' && b[i] == u'（') || (a[i] == u')' && b[i] == u'）');
    if (a[i] != b[i] && !bracket) return false;
  }
  return true;
}

void check(const Block& block, const lint::Scan&, Sink& out) {
  const BlockInfo& info = block.info;
  if (info.marker.empty() || info.ordinal == 0) return;
  const u16string_view marker = part(block.text, info.marker);
  u16string right;
  if (info.marker_shape == Marker::circled) {
    // ①、 → ①: B.3.4 holds for every enclosed number.
    if (marker.size() < 2) return;
    right.push_back(marker.front());
  } else {
    right = right_form(info);
  }
  Span span = info.marker;
  while (!span.empty() && text::is_invisible(block.text[span.end - 1])) --span.end;
  const u16string_view written = part(block.text, span);
  if (right.empty() || written == right || same_but_width(written, right)) return;
  Finding& finding = out.at(block.id, span);
  // “．” is the same point in full width: to be made alike, no more.
  u16string narrow(written);
  std::replace(narrow.begin(), narrow.end(), u'\uFF0E', u'.');
  // 1 总则 above 1.1 编制目的: plans and standards number so.
  const bool bare = std::all_of(written.begin(), written.end(), text::is_digit);
  if (bare || narrow == right) finding.severity = Severity::hint;
  finding.args = {u16string(written), right};
  finding.fixes.push_back(lint::replace_with(block.id, span, right));
}

}  // namespace

extern const Rule numbering_form;
constinit const Rule numbering_form{
    .id = "numbering.form",
    .category = Category::numbering,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 15834—2011, B.3.2—B.3.4；GB/T 9704—2012, 7.3.3",
    .name = {u"序号的写法不合规范", u"Form of a number"},
    .message = {u"序号“{0}”应写作“{1}”", u"The number “{0}” should be written “{1}”"},
    .check_block = check,
    .bad =
        u"一、工作情况\n1、加强领导。各村落实了责任。\n2.完善制度。各村堵塞了漏洞。\n二、存在问题\n"
        u"工作力量不足。",
    .good =
        u"一、工作情况\n1.加强领导。各村落实了责任。\n2.完善制度。各村堵塞了漏洞。\n二、存在问题\n"
        u"工作力量不足。",
};

}  // namespace wengao
