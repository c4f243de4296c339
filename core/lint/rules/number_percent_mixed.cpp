#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

// 九十五% 百分之50% 200%倍.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const std::uint32_t t : scan.marks) {
    const lint::Token& token = scan.tokens[t];
    const Off at = token.span.begin;
    if (text[at] != u'%' && text[at] != u'\uFF05') continue;
    Off begin = at;
    while (begin > 0 && text::is_han_numeral(text[begin - 1])) --begin;
    Off end = at + 1;
    bool mixed = begin < at && at - begin >= 1 && text[begin] != u'万' && text[begin] != u'亿';
    if (begin < at && begin > 0 && text::is_digit(text[begin - 1])) mixed = false;
    if (begin == at) {
      while (begin > 0 && (text::is_digit(text[begin - 1]) || text[begin - 1] == u'.')) --begin;
      if (text.substr(0, begin).ends_with(u"百分之")) {
        mixed = true;
        begin -= 3;
      }
      const char16_t next = lint::unit_at(text, end);
      if (next == u'倍' && begin < at) {
        mixed = true;
        ++end;
      }
    }
    if (!mixed || begin == at) continue;
    const Span span{begin, end};
    out.at(block.id, span).args.emplace_back(part(text, span));
  }
}

}  // namespace

extern const Rule number_percent_mixed;
constinit const Rule number_percent_mixed{
    .id = "number.percent_mixed",
    .category = Category::number,
    .severity = Severity::error,
    .source = Source::standard,
    .clause = "GB/T 15835—2011, 5.3",
    .name = {u"百分数写法混杂", u"Percentage in mixed form"},
    .message = {u"“{0}”汉字和符号混用，应写“50%”或“百分之五十”", u"“{0}” mixes words and signs"},
    .check_block = check,
    .needs = lint::has::percent,
    .bad = u"合格率达到九十五%。",
    .good = u"合格率达到95%。",
};

}  // namespace wengao
