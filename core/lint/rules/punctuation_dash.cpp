#include <initializer_list>

#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

constexpr u16string_view kRight = u"\u2014\u2014";

bool is_line(char16_t c) {
  return c == u'-' || c == u'\uFF0D' || c == u'\u2015' || c == u'\u2014' || c == u'\u2013';
}

// Nouns that a dash explains: 传统节日——春节. Between names a single — is the proper connector.
bool asks_for_name(u16string_view left) {
  for (u16string_view noun : {u"节日", u"项目", u"工程", u"活动", u"主题", u"平台", u"典型",
                              u"任务", u"目标", u"精神", u"工作", u"品牌", u"企业", u"载体"}) {
    if (left.ends_with(noun)) return true;
  }
  return false;
}

// -- －－ ―― and a single — where a dash is meant.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  const Span content = block.info.content;
  for (std::size_t t = 0; t < scan.tokens.size(); ++t) {
    const Off begin = scan.tokens[t].span.begin;
    if (scan.tokens[t].type != lint::Class::mark || !is_line(text[begin])) continue;
    Off end = begin;
    while (end < content.end && is_line(text[end])) ++end;
    while (t + 1 < scan.tokens.size() && scan.tokens[t + 1].span.begin < end) ++t;
    const u16string_view run = part(text, {begin, end});
    if (run == kRight || begin == content.begin || end == content.end || run.size() > 4) continue;
    const char16_t left = text[begin - 1];
    const char16_t right = text[end];
    const bool words = (text::is_han(left) || text::is_close_bracket(left)) &&
                       (text::is_han(right) || text::is_open_bracket(right));
    if (!words) continue;
    if (run.size() == 1) {
      const u16string_view line = part(text, {content.begin, content.end});
      const bool only = line.find(run[0]) == line.rfind(run[0]);
      if (run[0] == u'-' || !only || !asks_for_name(part(text, {content.begin, begin}))) continue;
    }
    const Span span{begin, end};
    Finding& finding = out.at(block.id, span);
    finding.args.emplace_back(run);
    finding.fixes.push_back(lint::replace_with(block.id, span, kRight, run.size() > 1));
  }
}

}  // namespace

extern const Rule punctuation_dash;
constinit const Rule punctuation_dash{
    .id = "punctuation.dash",
    .category = Category::punctuation,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 15834—2011, 4.10",
    .name = {u"破折号的写法不对", u"Form of the dash"},
    .message = {u"破折号应为占两个字的“——”，不写作“{0}”", u"A dash is written “——”, not “{0}”"},
    .check_block = check,
    .needs = lint::has::dash,
    .bad = u"举办庆祝活动--文艺汇演。",
    .good = u"举办庆祝活动——文艺汇演。",
};

}  // namespace wengao
