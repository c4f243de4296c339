#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

bool is_comma(char16_t c) { return c == u'，' || c == u','; }

// Words that stand alone between two commas without being part of a list.
bool connects(u16string_view words) {
  for (u16string_view known :
       {u"同时", u"此外", u"目前", u"因此", u"首先", u"其次", u"最后", u"其中", u"另外", u"今年",
        u"去年", u"当前", u"总之", u"然而", u"但是", u"所以", u"比如", u"例如", u"下午", u"上午",
        u"晚上", u"近年", u"随后", u"之后", u"期间", u"今后", u"现在", u"其实", u"当然", u"可以",
        u"据悉", u"再次", u"再者", u"一方", u"不仅", u"而且", u"并且", u"从而", u"进而", u"为此",
        u"对此", u"至此", u"日前", u"近期", u"年内", u"会上", u"会后", u"如今", u"过去", u"接着",
        u"然后", u"每年", u"全年", u"每天", u"每月", u"平时", u"课后", u"会前", u"节前", u"以来",
        u"否则", u"那么", u"那末", u"只要", u"因为", u"如果", u"即使", u"只有", u"于是", u"可见",
        u"此时", u"为了", u"一是", u"二是", u"三是", u"四是", u"五是", u"六是"}) {
    if (words == known) return true;
  }
  return false;
}

bool same_ends(u16string_view a, u16string_view b) {
  return a.substr(0, 2) == b.substr(0, 2) || a.substr(a.size() - 2) == b.substr(b.size() - 2);
}

// A list whose items are parted by 、 except here: 社会公德、职业道德，家庭美德、个人品德; and
// 制度化，规范化.
bool within_list(char16_t before, u16string_view left, u16string_view right, char16_t after) {
  const bool like = left.size() == right.size() && left.size() >= 3 && left.size() <= 6;
  if (like && before == u'、' && after == u'、' && left.back() == right.back()) return true;
  if (like && (before == u'、' || after == u'、') && same_ends(left, right)) return true;
  // 稳中求进，善作善成 pairs verbs in groups of two; only likeness of words tells a list.
  const bool turned = left.size() >= 3 && left.back() == u'化' && right.size() == 3 &&
                      right.back() == u'化' && text::is_stop(after);
  return turned;
}

// 关心，体贴，同情: a word of two characters between two commas. Weak, hence a hint.
bool short_word(char16_t before, u16string_view left, u16string_view right) {
  return left.size() == 2 && is_comma(before) && !connects(left) && right.size() >= 2 &&
         !connects(right.substr(0, 2));
}

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (std::size_t t = 2; t + 2 < scan.tokens.size(); ++t) {
    const Off at = scan.tokens[t].span.begin;
    if (!is_comma(text[at])) continue;
    const lint::Token& left = scan.tokens[t - 1];
    const lint::Token& right = scan.tokens[t + 1];
    if (left.type != lint::Class::han || right.type != lint::Class::han) continue;
    const char16_t before = text[scan.tokens[t - 2].span.begin];
    const char16_t after = text[scan.tokens[t + 2].span.begin];
    const bool list = within_list(before, part(text, left.span), part(text, right.span), after);
    if (!list && !short_word(before, part(text, left.span), part(text, right.span))) continue;
    const Span span{at, at + 1};
    Finding& finding = out.at(block.id, span);
    finding.args.emplace_back(part(text, {left.span.begin, right.span.end}));
    if (!list) finding.severity = Severity::hint;
    if (list) finding.fixes.push_back(lint::replace_with(block.id, span, u"、", false));
  }
}

}  // namespace

extern const Rule punctuation_comma_for_pause;
constinit const Rule punctuation_comma_for_pause{
    .id = "punctuation.comma_for_pause",
    .category = Category::punctuation,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 15834—2011, 4.5",
    .name = {u"并列词语之间误用逗号", u"Comma between listed words"},
    .message = {u"“{0}”是并列的词语，中间应用顿号",
                u"“{0}” are items of one list; part them by 、"},
    .check_block = check,
    .kinds = kProse,
    .bad = u"加强社会公德、职业道德，家庭美德、个人品德教育。",
    .good = u"加强社会公德、职业道德、家庭美德、个人品德教育。",
};

}  // namespace wengao
