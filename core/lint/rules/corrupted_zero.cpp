#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

bool is_zero(char16_t c) {
  return c == u'零' || c == u'○' || c == u'\u25EF' || c == u'O' || c == u'o' || c == u'０' ||
         c == u'0' || c == u'Ｏ' || c == u'〇';
}
bool is_plain(char16_t c) {
  return text::is_han_digit(c) && c != u'零' && c != u'〇' && c != u'两';
}

// 二零二四年, 二O二四年: four signs before 年, the first 一 or 二, a zero among them that is not
// 〇.
void check(const Block& block, const lint::Scan&, Sink& out) {
  const u16string_view text = block.text;
  for (std::size_t year = text.find(u'年', 4); year != text.npos;
       year = text.find(u'年', year + 1)) {
    const u16string_view four = text.substr(year - 4, 4);
    if ((four[0] != u'一' && four[0] != u'二') ||
        (year > 4 && (is_plain(text[year - 5]) || is_zero(text[year - 5]))))
      continue;
    std::u16string right;
    bool wrong = false;
    bool fits = true;
    for (const char16_t c : four) {
      fits = fits && (is_plain(c) || is_zero(c));
      wrong = wrong || (is_zero(c) && c != u'〇');
      right += is_zero(c) ? u'〇' : c;
    }
    if (!fits || !wrong) continue;
    right += u'年';
    const Off at = static_cast<Off>(year);
    const Span span{at - 4, at + 1};
    Finding& finding = out.at(block.id, span);
    // The ring was the rule until 2011.
    if (four.find_first_of(u"零O0") == four.npos) finding.severity = Severity::warning;
    finding.args = {std::u16string(part(text, span)), right};
    finding.fixes.push_back(lint::replace_with(block.id, span, right));
  }
}

}  // namespace

extern const Rule corrupted_zero;
constinit const Rule corrupted_zero{
    .id = "corrupted.zero",
    .category = Category::corrupted,
    .severity = Severity::error,
    .source = Source::standard,
    .clause = "GB/T 15835—2011, 5.2.5",
    .name = {u"“〇”写成了别的字符", u"Wrong zero in a year"},
    .message = {u"“{0}”中的零应写作“〇”：“{1}”", u"The zero in “{0}” is written 〇: “{1}”"},
    .check_block = check,
    .needs = lint::has::year,
    .chars = u"一二",
    .bad = u"二零二四年度工作总结。",
    .good = u"二〇二四年度工作总结。",
};

}  // namespace wengao
