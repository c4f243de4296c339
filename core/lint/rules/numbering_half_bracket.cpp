#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

// (一) → （一）. A hint: where all marks are half-width, punctuation.half_width speaks for all.
void check(const Block& block, const lint::Scan&, Sink& out) {
  const Span span = block.info.marker;
  if (span.size() < 2) return;
  const std::u16string_view marker = part(block.text, span);
  const std::size_t open = marker.find(u'(');
  const std::size_t close = marker.find(u')');
  if (open == marker.npos && close == marker.npos) return;
  std::u16string right(marker);
  if (open != marker.npos) right[open] = u'（';
  if (close != marker.npos) right[close] = u'）';
  if (right.find(u'（') == right.npos || right.back() != u'）') return;
  Finding& finding = out.at(block.id, span);
  finding.args = {std::u16string(marker), right};
  finding.fixes.push_back(lint::replace_with(block.id, span, right));
}

}  // namespace

extern const Rule numbering_half_bracket;
constinit const Rule numbering_half_bracket{
    .id = "numbering.half_bracket",
    .category = Category::numbering,
    .severity = Severity::hint,
    .source = Source::standard,
    .clause = "GB/T 9704—2012, 7.3.3",
    .name = {u"序号用了半角括号", u"Half-width brackets of a number"},
    .message = {u"序号“{0}”的括号应为全角，写作“{1}”",
                u"The brackets of the number “{0}” should be full-width: “{1}”"},
    .check_block = check,
    .needs = lint::has::half_mark | lint::has::bracket,
    .bad =
        u"一、工作情况\n(一)"
        u"加强领导\n各村落实责任。\n（二）完善制度\n各村堵塞漏洞。\n二、存在问题\n"
        u"工作力量不足。",
    .good =
        u"一、工作情况\n（一）加强领导\n各村落实责任。\n（二）完善制度\n各村堵塞漏洞。\n二、存在问"
        u"题\n"
        u"工作力量不足。",
};

}  // namespace wengao
