#include <algorithm>

#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

bool one_of(char16_t c, u16string_view set) { return set.find(c) != set.npos; }

// A blank where a figure was: 等 家公司, 共 人, 有 名. A measure word never opens a phrase, so what
// stood before it is gone. Also brackets with nothing in them.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (std::size_t t = 1; t + 1 < scan.tokens.size(); ++t) {
    const Span gap = scan.tokens[t].span;
    if (scan.tokens[t].type != lint::Class::space) continue;
    const char16_t left = text[gap.begin - 1];
    const char16_t right = text[gap.end];
    const bool empty_brackets =
        (left == u'（' && right == u'）') || (left == u'(' && right == u')');
    const bool lost_figure = one_of(left, u"等共有约达近为第收计") &&
                             one_of(right, u"家人名个户件项次万元亩场期份届") &&
                             !part(text, {gap.end, block.info.content.end}).starts_with(u"人民") &&
                             !part(text, {gap.end, block.info.content.end}).starts_with(u"项目");
    if (!empty_brackets && !lost_figure) continue;
    const Span span{gap.begin - 1, std::min<Off>(gap.end + 1, block.info.content.end)};
    out.at(block.id, span).args.emplace_back(part(text, span));
  }
}

}  // namespace

extern const Rule placeholder_hole;
constinit const Rule placeholder_hole{
    .id = "placeholder.hole",
    .category = Category::placeholder,
    .severity = Severity::error,
    .name = {u"内容被删后留下的空", u"Hole left by a deletion"},
    .message = {u"“{0}”处的内容被删掉了，请补上数字或名称",
                u"Something is missing at “{0}”; put the figure or name back"},
    .check_block = check,
    .needs = lint::has::space,
    .bad = u"走访了宏达公司等 家企业。",
    .good = u"走访了宏达公司等8家企业。",
};

}  // namespace wengao
