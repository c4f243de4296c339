#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"
#include "core/text/word_list.h"

namespace wengao {
namespace {

using std::u16string_view;

bool is_comma(char16_t c) { return c == u'，' || c == u','; }

// Words that stand alone between two commas without being part of a list.
constexpr u16string_view kConnectives[] = {
    u"同时", u"此外", u"目前", u"因此", u"首先", u"其次", u"最后", u"其中", u"另外", u"今年",
    u"去年", u"当前", u"总之", u"然而", u"但是", u"所以", u"比如", u"例如", u"下午", u"上午",
    u"晚上", u"近年", u"随后", u"之后", u"期间", u"今后", u"现在", u"其实", u"当然", u"可以",
    u"据悉", u"再次", u"再者", u"一方", u"不仅", u"而且", u"并且", u"从而", u"进而", u"为此",
    u"对此", u"至此", u"日前", u"近期", u"年内", u"会上", u"会后", u"如今", u"过去", u"接着",
    u"然后", u"每年", u"全年", u"每天", u"每月", u"平时", u"课后", u"会前", u"节前", u"以来",
    u"否则", u"那么", u"那末", u"只要", u"因为", u"如果", u"即使", u"只有", u"于是", u"可见",
    u"此时", u"为了", u"一是", u"二是", u"三是", u"四是", u"五是", u"六是"};
constexpr text::WordList kConnective(kConnectives);

bool same_end(u16string_view a, u16string_view b) {
  return a.substr(a.size() - 2) == b.substr(b.size() - 2);
}

// A list whose items are parted by 、 except here: 社会公德、职业道德，家庭美德、个人品德; and
// 制度化，规范化.
bool within_list(char16_t before, u16string_view left, u16string_view right, char16_t after) {
  // 走进社区、走进乡村，走进生产、走进生活 and 既看经济指标，又看社会指标、人文指标 are clauses.
  const bool same_start = left.substr(0, 2) == right.substr(0, 2);
  if (same_start && before == u'、' && after == u'、') return false;
  if (lint::starts_with_any(right, {u"又", u"也", u"更", u"还", u"再", u"并", u"且"})) return false;
  const bool like = left.size() == right.size() && left.size() >= 3 && left.size() <= 6;
  if (like && before == u'、' && after == u'、' && left.back() == right.back()) return true;
  if (like && (before == u'、' || after == u'、') && (same_start || same_end(left, right)))
    return true;
  // 稳中求进，善作善成 pairs verbs in groups of two; only likeness of words tells a list.
  const bool turned = left.size() >= 3 && left.back() == u'化' && right.size() == 3 &&
                      right.back() == u'化' && text::is_stop(after);
  return turned;
}

// 在田间，地头的劳动中; 开展入户，走访的各项工作: the comma parts what one preposition or verb
// governs, and 的 follows the second word only.
bool within_phrase(u16string_view left, u16string_view right) {
  const std::size_t de = right.substr(0, 5).find(u'的');
  if (de == right.npos || de < 2) return false;
  const u16string_view second = right.substr(0, de);
  if (lint::starts_with_any(second,
                            {u"我", u"他", u"她", u"你", u"其", u"这", u"那", u"有", u"所", u"全"}))
    return false;
  if (left.size() == de + 1 && left.front() == u'在') {
    const u16string_view first = left.substr(1);
    if (lint::ends_with_any(first, {u"上", u"中", u"下", u"内", u"后", u"前", u"里", u"时", u"间",
                                    u"初", u"末", u"底", u"年", u"月", u"日", u"此", u"期"}))
      return false;
    return lint::ends_with_any(right, {u"中", u"上", u"下", u"方面", u"过程", u"期间"});
  }
  if (left.size() < de + 2) return false;
  const u16string_view verb = left.substr(left.size() - de - 2, 2);
  return lint::starts_with_any(verb, {u"开展", u"做好", u"抓好", u"从事", u"负责", u"参与"}) &&
         lint::starts_with_any(right.substr(de + 1), {u"各项", u"工作", u"诊疗", u"服务", u"相关",
                                                      u"日常", u"具体", u"管理", u"宣传"});
}

// 就工资标准，工时制度等有关问题: what 就 governs up to 等.
bool within_matter(u16string_view left, u16string_view right) {
  const std::size_t etc = right.substr(0, 14).find(u'等');
  if (etc == right.npos || etc < 2) return false;
  if (!lint::starts_with_any(right.substr(etc + 1),
                             {u"相关", u"有关", u"内容", u"问题", u"方面", u"事项", u"事宜"}))
    return false;
  for (const u16string_view word : {u"就", u"围绕", u"针对", u"涉及", u"包括"}) {
    const std::size_t at = left.rfind(word);
    if (at == left.npos) continue;
    const u16string_view first = left.substr(at + word.size());
    if (first.size() < 2 || first.size() > 8) continue;
    return !lint::starts_with_any(
        first, {u"是", u"要", u"会", u"能", u"可", u"业", u"地", u"近", u"此", u"医", u"读"});
  }
  return false;
}

// 基层党建制度，基层党建活动及: the same four characters, each with a word after them.
bool shares_words(u16string_view left, u16string_view right, char16_t after) {
  constexpr std::size_t kShared = 4;
  constexpr std::size_t kWhole = 6;
  if (left.size() < kWhole || right.size() < kWhole) return false;
  if (left.substr(left.size() - kWhole, kShared) != right.substr(0, kShared)) return false;
  if (right.size() == kWhole) return after == u'、';
  return lint::starts_with_any(right.substr(kWhole), {u"及", u"和", u"与", u"以及", u"等"});
}

// 关心，体贴，同情: a word of two characters between two commas. Weak, hence a hint.
bool short_word(char16_t before, u16string_view left, u16string_view right) {
  return left.size() == 2 && is_comma(before) && !kConnective.is(left) && right.size() >= 2 &&
         !kConnective.starts(right);
}

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  const bool of = scan.chars.holds(u'的');
  const bool etc = scan.chars.holds(u'等');
  for (const std::uint32_t t : scan.marks) {
    if (t < 1 || t + 2 >= scan.tokens.size()) continue;
    const Off at = scan.tokens[t].span.begin;
    if (!is_comma(text[at])) continue;
    const lint::Token& left = scan.tokens[t - 1];
    const lint::Token& right = scan.tokens[t + 1];
    if (left.type != lint::Class::han || right.type != lint::Class::han) continue;
    const char16_t before = t > 1 ? text[scan.tokens[t - 2].span.begin] : u'\0';
    const char16_t after = text[scan.tokens[t + 2].span.begin];
    const u16string_view first = part(text, left.span);
    const u16string_view second = part(text, right.span);
    const bool list = within_list(before, first, second, after) ||
                      (of && within_phrase(first, second)) ||
                      (etc && within_matter(first, second)) || shares_words(first, second, after);
    if (!list && !short_word(before, first, second)) continue;
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
