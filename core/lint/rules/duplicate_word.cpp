#include "core/lint/doubled.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

// 慰问慰问, 进一步进一步.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const lint::Token& token : scan.tokens) {
    if (token.type != lint::Class::han) continue;
    lint::DoubledJudge judge(text, token.span);
    for (const lint::Doubled& doubled : lint::doubtful_words(text, token.span)) {
      if (!judge.is_slip(doubled)) continue;
      const Span span{doubled.at, doubled.at + 2 * doubled.size};
      Finding& finding = out.at(block.id, span);
      finding.args.emplace_back(part(text, span));
      finding.fixes.push_back(
          lint::replace_with(block.id, span, text.substr(doubled.at, doubled.size)));
    }
  }
}

}  // namespace

extern const Rule duplicate_word;
constinit const Rule duplicate_word{
    .id = "duplicate.word",
    .category = Category::duplicate,
    .severity = Severity::error,
    .name = {u"词语多写了一遍", u"Word written twice"},
    .message = {u"“{0}”多写了一遍", u"“{0}” is written twice"},
    .check_block = check,
    .needs = lint::has::doubled,
    .bad = u"组织慰问慰问辖区内的养老院。",
    .good = u"组织慰问辖区内的养老院。",
};

}  // namespace wengao
