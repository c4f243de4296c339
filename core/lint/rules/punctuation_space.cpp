#include "core/lint/holes.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

// The gap lies within “ ” on a short stretch.
bool quoted(std::u16string_view text, Span gap) {
  constexpr Off kReach = 16;
  const Off from = gap.begin > kReach ? gap.begin - kReach : 0;
  const std::u16string_view left = text.substr(from, gap.begin - from);
  const std::u16string_view right = text.substr(gap.end, kReach);
  const std::size_t open = left.find_last_of(u"\u201C\u201D");
  const std::size_t close = right.find_first_of(u"\u201C\u201D");
  return open != left.npos && left[open] == u'\u201C' && close != right.npos &&
         right[close] == u'\u201D';
}

// 一、 一是 （一）: a new item begins here.
bool starts_item(std::u16string_view text, Off at) {
  if (!text::is_han_numeral(text[at]) || at + 1 >= text.size()) return false;
  return text[at + 1] == u'、' || text[at + 1] == u'是' || text[at + 1] == u'要';
}

// 第三条　上班时间：…: the number of an article stands apart from its text.
bool follows_article(std::u16string_view text, Span gap, Off from) {
  const std::u16string_view head = part(text, {from, gap.begin});
  constexpr std::size_t kLongest = 8;  // 第一百二十三条
  return head.size() >= 3 && head.size() <= kLongest && head.front() == u'第' &&
         std::u16string_view(u"条章节款编").find(head.back()) != head.npos;
}

// 填表人：李娜　　联系电话：…: the fields of a form stand apart in one line.
bool starts_field(std::u16string_view text, Off at) {
  constexpr Off kLongestLabel = 8;
  Off end = at;
  while (end < text.size() && end - at <= kLongestLabel && text::is_han(text[end])) ++end;
  const bool label = end < text.size() && (text[end] == u'：' || text[end] == u':');
  return label && text.substr(0, at).find_first_of(u"：:") != text.npos;
}

// A blank between two Chinese characters or beside a Chinese mark. Names spread over three cells
// (张　三) and lines laid out with blanks (signatures, tables) keep theirs.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const std::u16string_view text = block.text;
  const Span content = block.info.content;
  constexpr Off kOneLine = 2000;
  int count = 0;
  for (std::size_t t = 1; t + 1 < scan.tokens.size(); ++t) {
    if (scan.tokens[t].type != lint::Class::space) continue;
    const Span gap = scan.tokens[t].span;
    if (gap.size() > 2 || text[gap.begin] == u'\t') continue;
    const char16_t left = text[gap.begin - 1];
    const char16_t right = text[gap.end];
    const bool left_mark = text::is_fullwidth_stop(left);
    const bool right_mark = text::is_fullwidth_stop(right);
    const bool chinese = (text::is_han(left) || left_mark) && (text::is_han(right) || right_mark);
    if (!chinese || block.info.marker.end == gap.begin) continue;
    // Two paragraphs in one line, or a figure that was deleted, are other matters.
    if (text::is_sentence_end(left) || left == u'等' || starts_item(text, gap.end)) continue;
    if (right_mark && lint::lacks_words(text.substr(0, gap.begin), right, true)) continue;
    // A single character on either side is a name or a title spread out.
    if (!left_mark && scan.tokens[t - 1].span.size() < 2) continue;
    if (!right_mark && scan.tokens[t + 1].span.size() < 4) continue;
    if (starts_field(text, gap.end) || follows_article(text, gap, content.begin)) continue;
    if (quoted(text, gap)) continue;  // a name in quotes may hold a blank
    const bool next_is_spread =
        t + 2 < scan.tokens.size() && scan.tokens[t + 2].type == lint::Class::space && !left_mark;
    if (next_is_spread) continue;
    Finding& finding = out.at(block.id, {gap.begin - 1, gap.end + 1});
    // A line full of blanks was laid out, or joined from several.
    constexpr int kMany = 3;
    if (++count > kMany || content.size() > kOneLine) finding.severity = Severity::hint;
    finding.args.emplace_back(part(text, {gap.begin - 1, gap.end + 1}));
    finding.fixes.push_back(lint::remove(block.id, gap, u"空格"));
  }
}

}  // namespace

extern const Rule punctuation_space;
constinit const Rule punctuation_space{
    .id = "punctuation.space",
    .category = Category::punctuation,
    .severity = Severity::warning,
    .name = {u"汉字之间多了空格", u"Blank between Chinese characters"},
    .message = {u"“{0}”中间的空格应当删去", u"Remove the blank in “{0}”"},
    .check_block = check,
    .needs = lint::has::space,
    .kinds = kProse,
    .bad = u"全镇认真开展走访 慰问困难职工活动。",
    .good = u"全镇认真开展走访慰问困难职工活动。",
};

}  // namespace wengao
