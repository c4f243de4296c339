#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const lint::Token& token : scan.tokens) {
    if (token.type != lint::Class::han) continue;
    const Off at = token.span.begin;
    constexpr u16string_view kCapitals = u"壹贰叁肆伍陆柒捌玖拾佰仟";
    const u16string_view words = part(text, token.span);
    const std::size_t first = words.find_first_of(u"佰仟");
    if (first == words.npos) continue;
    std::size_t begin = first;
    while (begin > 0 &&
           (kCapitals.find(words[begin - 1]) != kCapitals.npos || words[begin - 1] == u'万'))
      --begin;
    std::size_t end = first;
    while (end < words.size() &&
           (kCapitals.find(words[end]) != kCapitals.npos || words[end] == u'万'))
      ++end;
    if (end - begin < 2) continue;
    const u16string_view sentence = text.substr(0, at + static_cast<Off>(end) + 2);
    if (sentence.find(u"人民币") != sentence.npos || sentence.find(u"大写") != sentence.npos ||
        sentence.ends_with(u"圆") || sentence.ends_with(u"整"))
      continue;
    const Span span{at + static_cast<Off>(begin), at + static_cast<Off>(end)};
    out.at(block.id, span).args.emplace_back(part(text, span));
  }
}

}  // namespace

extern const Rule number_capital;
constinit const Rule number_capital{
    .id = "number.capital",
    .category = Category::number,
    .severity = Severity::hint,
    .source = Source::standard,
    .clause = "GB/T 15835—2011, 5.2.4",
    .name = {u"大写数字", u"Financial numerals"},
    .message = {u"“{0}”是票据、法律文书用的大写数字，一般公文宜用阿拉伯数字",
                u"“{0}” is for bills and contracts; write digits"},
    .check_block = check,
    .chars = u"佰仟",
    .bad = u"共捐款壹万伍仟余元。",
    .good = u"共捐款1.5万余元。",
};

}  // namespace wengao
