#include <algorithm>

#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

// A heading that is a line of its own bears no stop at its end; ？ ！ …… may stay. A long one with
// commas is a sentence that happens to be numbered, and keeps its stop; so do the items below the
// second level (1. 做好文秘工作。) and, often, short ones of the second, for which this is a hint.
void check(const Block& block, const lint::Scan&, Sink& out) {
  const BlockInfo& info = block.info;
  if (info.run_in || info.level == 0 || info.level > 2) return;
  const u16string_view text = block.content();
  if (text.empty() || u16string_view(u"。，；：、,;:").find(text.back()) == text.npos) return;
  constexpr std::size_t kLongestHeading = 40;
  if (text.size() - info.marker.size() > kLongestHeading) return;
  if (info.marker_shape == Marker::part) return;  // 第一，……。 is a sentence
  const u16string_view words = part(block.text, {info.marker.end, info.content.end});
  const auto commas = std::count_if(words.begin(), words.end() - 1, [](char16_t c) {
    return c == u'，' || c == u',' || c == u'；' || c == u';';
  });
  if (commas > 1) return;
  const Span span{info.content.end - 1, info.content.end};
  Finding& finding = out.at(block.id, span);
  if (info.level > 1 || commas > 0 || words.size() > 16) finding.severity = Severity::hint;
  finding.args.emplace_back(part(block.text, span));
  finding.fixes.push_back(lint::remove(block.id, span, part(block.text, span)));
}

}  // namespace

extern const Rule heading_end_mark;
constinit const Rule heading_end_mark{
    .id = "heading.end_mark",
    .category = Category::heading,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 15834—2011, B.4",
    .name = {u"标题末尾用了标点", u"Mark at the end of a heading"},
    .message = {u"独立成行的标题末尾不用“{0}”", u"A heading on its own line ends without “{0}”"},
    .check_block = check,
    .kinds = bit(Kind::heading),
    .bad = u"一、加强组织领导。\n镇党委成立了领导小组。\n二、完善工作机制\n各村制定了制度。",
    .good = u"一、加强组织领导\n镇党委成立了领导小组。\n二、完善工作机制\n各村制定了制度。",
};

}  // namespace wengao
