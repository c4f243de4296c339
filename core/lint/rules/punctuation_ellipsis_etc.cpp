#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

// ……等 and 等……: both say that the list goes on.
void check(const Block& block, const lint::Scan&, Sink& out) {
  const std::u16string_view text = block.text;
  constexpr std::u16string_view kDots = u"\u2026\u2026";
  for (std::size_t at = text.find(kDots); at != text.npos; at = text.find(kDots, at + 2)) {
    const bool after = text.substr(at + 2).starts_with(u"等");
    const bool before = at > 0 && text[at - 1] == u'等';
    if (!after && !before) continue;
    const auto begin = static_cast<Off>(at);
    const Span dots{begin, begin + 2};
    const Span span = after ? Span{begin, begin + 3} : Span{begin - 1, begin + 2};
    Finding& finding = out.at(block.id, span);
    finding.args.emplace_back(part(text, span));
    finding.fixes.push_back(lint::remove(block.id, dots, kDots));
  }
}

}  // namespace

extern const Rule punctuation_ellipsis_etc;
constinit const Rule punctuation_ellipsis_etc{
    .id = "punctuation.ellipsis_etc",
    .category = Category::punctuation,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 15834—2011, A.9",
    .name = {u"省略号与“等”并用", u"Ellipsis beside 等"},
    .message = {u"“{0}”中省略号与“等”意思重复，留一个即可",
                u"In “{0}” the ellipsis and 等 say the same; keep one"},
    .check_block = check,
    .needs = lint::has::dots,
    .bad = u"走访了企业、学校……等单位。",
    .good = u"走访了企业、学校等单位。",
};

}  // namespace wengao
