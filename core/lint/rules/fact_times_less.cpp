#include <initializer_list>

#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

// 下降了2倍: what falls cannot fall by more than itself; it is said with percent or fractions.
void check(const Block& block, const lint::Scan&, Sink& out) {
  const u16string_view text = block.text;
  for (std::size_t at = text.find(u'倍'); at != text.npos; at = text.find(u'倍', at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && (text::is_digit(text[begin - 1]) || text::is_han_numeral(text[begin - 1]) ||
                         text[begin - 1] == u'.')) {
      --begin;
    }
    if (begin == at) continue;
    u16string_view left = text.substr(0, begin);
    if (left.ends_with(u"了") || left.ends_with(u"近")) left.remove_suffix(1);
    for (u16string_view verb : {u"下降", u"减少", u"降低", u"缩短", u"压缩", u"缩小", u"回落"}) {
      if (!left.ends_with(verb)) continue;
      const Span span{static_cast<Off>(left.size() - verb.size()), static_cast<Off>(at + 1)};
      out.at(block.id, span).args.emplace_back(part(text, span));
      break;
    }
  }
}

}  // namespace

extern const Rule fact_times_less;
constinit const Rule fact_times_less{
    .id = "fact.times_less",
    .category = Category::fact,
    .severity = Severity::error,
    .name = {u"减少不能用“倍”", u"Falling by times"},
    .message = {u"“{0}”不成立：减少、下降用百分数或分数，不用倍数",
                u"“{0}” cannot be: falls are told in percent or fractions"},
    .check_block = check,
    .chars = u"倍",
    .bad = u"发案数比上年下降了2倍。",
    .good = u"发案数比上年下降了60%。",
};

}  // namespace wengao
