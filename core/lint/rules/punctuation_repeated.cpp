#include <string>

#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

// The full-width stop a half-width one stands for; a half-width full stop is too many other things.
char16_t stop_of(char16_t c) {
  switch (c) {
    case u',':
      return u'，';
    case u';':
      return u'；';
    case u':':
      return u'：';
    case u'，':
    case u'、':
    case u'；':
    case u'：':
    case u'。':
      return c;
    default:
      return 0;
  }
}

// The mark with the longer pause is the one meant: ，。 → 。
int weight(char16_t stop) {
  return static_cast<int>(std::u16string_view(u"、，；：。").find(stop));
}

// ，， 、， 。、 — ？！ and ！！ are allowed, 。。。 is an ellipsis.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const std::u16string_view text = block.text;
  Off done = 0;
  for (const std::uint32_t t : scan.marks) {
    const Off begin = scan.tokens[t].span.begin;
    if (begin < done) continue;
    const char16_t first = stop_of(text[begin]);
    if (first == 0) continue;
    char16_t strongest = first;
    bool alike = true;
    Off end = begin + 1;
    while (end < block.info.content.end && stop_of(text[end]) != 0) {
      const char16_t next = stop_of(text[end]);
      alike = alike && next == first;
      if (weight(next) > weight(strongest)) strongest = next;
      ++end;
    }
    if (end - begin < 2) continue;
    done = end;
    if (alike && first == u'。' && end - begin >= 3) continue;
    if (block.info.marker.contains(begin)) continue;
    const Span span{begin, end};
    Finding& finding = out.at(block.id, span);
    finding.args.emplace_back(part(text, span));
    finding.fixes.push_back(
        lint::replace_with(block.id, span, std::u16string(1, strongest), alike));
  }
}

}  // namespace

extern const Rule punctuation_repeated;
constinit const Rule punctuation_repeated{
    .id = "punctuation.repeated",
    .category = Category::punctuation,
    .severity = Severity::error,
    .source = Source::standard,
    .clause = "GB/T 15834—2011, 4",
    .name = {u"标点重复", u"Repeated marks"},
    .message = {u"“{0}”是重复的标点，或中间的内容被删掉了",
                u"“{0}”: marks repeated, or words between them deleted"},
    .check_block = check,
    .needs = lint::has::two_marks,
    .bad = u"全镇修建了道路，，改善了环境。",
    .good = u"全镇修建了道路，改善了环境。",
};

}  // namespace wengao
