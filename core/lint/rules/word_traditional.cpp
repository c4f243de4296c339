#include <algorithm>

#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/lint/traditional.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

char16_t simplified(char16_t c) {
  const std::size_t at = static_cast<std::size_t>(
      std::lower_bound(lint::kTraditional.begin(), lint::kTraditional.end(), c) -
      lint::kTraditional.begin());
  return lint::kSimplified[at];
}

// A few traditional characters among simplified ones, left by scanning or copying. A text in
// traditional script is another matter, and names of books keep theirs.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  std::size_t han = 0;
  std::size_t traditional = 0;
  for (const lint::Token& token : scan.tokens) {
    if (token.type != lint::Class::han) continue;
    han += token.span.size();
    for (const char16_t c : part(text, token.span)) traditional += lint::is_traditional(c) ? 1 : 0;
  }
  constexpr std::size_t kFew = 2;
  constexpr std::size_t kOneIn = 5;
  if (traditional > kFew && traditional * kOneIn > han) return;
  bool in_title = false;
  for (const lint::Token& token : scan.tokens) {
    const char16_t mark = text[token.span.begin];
    if (mark == u'《' || mark == u'》') in_title = mark == u'《';
    if (token.type != lint::Class::han || in_title) continue;
    for (Off at = token.span.begin; at < token.span.end; ++at) {
      if (!lint::is_traditional(text[at])) continue;
      const Span first{at, at + 1};
      std::u16string right;
      for (; at < token.span.end && lint::is_traditional(text[at]); ++at) {
        right.push_back(simplified(text[at]));
      }
      const Span span{first.begin, at};
      Finding& finding = out.at(block.id, span);
      finding.args.emplace_back(part(text, span));
      finding.args.push_back(right);
      finding.fixes.push_back(lint::replace_with(block.id, span, right));
    }
  }
}

}  // namespace

extern const Rule word_traditional;
constinit const Rule word_traditional{
    .id = "word.traditional",
    .category = Category::word,
    .severity = Severity::warning,
    .source = Source::law,
    .clause = "国家通用语言文字法第九条",
    .name = {u"夹用繁体字", u"Traditional character among simplified ones"},
    .message = {u"“{0}”是繁体字，公文用规范汉字，应为“{1}”",
                u"“{0}” is traditional script; official texts write “{1}”"},
    .check_block = check,
    .needs = lint::has::traditional,
    .bad = u"职工遇到婚喪大事，工会都去看望。",
    .good = u"职工遇到婚丧大事，工会都去看望。",
};

}  // namespace wengao
