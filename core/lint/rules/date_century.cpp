#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const std::uint32_t t : scan.digits) {
    const lint::Token& token = scan.tokens[t];
    if (token.span.size() != 2) continue;
    if (text[token.span.begin + 1] != u'0' || !text.substr(token.span.end).starts_with(u"年代"))
      continue;
    const u16string_view left = text.substr(0, token.span.begin);
    constexpr std::size_t kNear = 40;
    const u16string_view near = left.substr(left.size() > kNear ? left.size() - kNear : 0);
    if (near.find(u"世纪") != near.npos || near.ends_with(u"、") || near.ends_with(u"至") ||
        near.ends_with(u"\u2014"))
      continue;
    const Span span{token.span.begin, token.span.end + 2};
    out.at(block.id, span).args = {std::u16string(part(text, span)),
                                   lint::joined(u"世纪", part(text, span))};
  }
}

}  // namespace

extern const Rule date_century;
constinit const Rule date_century{
    .id = "date.century",
    .category = Category::date,
    .severity = Severity::hint,
    .source = Source::standard,
    .clause = "GB/T 15835—2011, 4.1",
    .name = {u"年代前没有世纪", u"Decade without a century"},
    .message = {u"“{0}”应写明世纪，如“20{1}”", u"Say which century “{0}” belongs to"},
    .check_block = check,
    .needs = lint::has::digit | lint::has::year,
    .chars = u"代",
    .bad = u"小区建于80年代。",
    .good = u"小区建于20世纪80年代。",
};

}  // namespace wengao
