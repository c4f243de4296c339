#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

char16_t lower(char16_t c) { return c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + 32) : c; }

bool is_site(u16string_view word) {
  std::u16string low;
  for (char16_t c : word) low += lower(c);
  return low.starts_with(u"www.") || low.find(u"://") != low.npos;
}

// Advertisers write wWw.SiTe.CoM so that filters miss it; nobody else does.
bool mixed_case(u16string_view word) {
  int turns = 0;
  for (std::size_t i = 1; i < word.size(); ++i) {
    const bool small_then_big =
        word[i - 1] >= u'a' && word[i - 1] <= u'z' && word[i] >= u'A' && word[i] <= u'Z';
    turns += small_then_big ? 1 : 0;
  }
  return turns >= 2;
}

// The brackets around the address, with blanks; unchanged when there are none.
Span with_brackets(u16string_view text, Span content, Span site) {
  Off begin = site.begin;
  Off end = site.end;
  while (begin > content.begin && text::is_space(text[begin - 1])) --begin;
  while (end < content.end && text::is_space(text[end])) ++end;
  if (begin == content.begin || end == content.end) return site;
  const u16string_view open = u"[［【〔(（";
  const u16string_view close = u"]］】〕)）";
  const std::size_t pair = open.find(text[begin - 1]);
  if (pair == open.npos || close[pair] != text[end]) return site;
  return {begin - 1, end + 1};
}

// 更多范文请访问www.…: the sentence that leads to the address is the site's too. Empty when it is
// not.
Span sentence_of_site(u16string_view text, Span content, Span site) {
  Off begin = site.begin;
  while (begin > content.begin && !text::is_sentence_end(text[begin - 1])) --begin;
  if (!lint::starts_with_any(part(text, {begin, site.begin}),
                             {u"更多范文", u"更多精彩", u"更多资料", u"更多公文", u"更多文章",
                              u"更多内容请", u"本文来", u"本文出自", u"文章来", u"内容来自",
                              u"转载", u"摘自", u"原文", u"免费下载", u"资料下载", u"欢迎访问"})) {
    return {};
  }
  Off end = site.end;
  while (end < content.end && !text::is_sentence_end(text[end])) ++end;
  if (end < content.end) ++end;
  return {begin, end};
}

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  const Span content = block.info.content;
  for (const Span& shield : scan.shields) {
    const u16string_view word = part(text, shield);
    if (!is_site(word)) continue;
    const Span sentence = sentence_of_site(text, content, shield);
    const Span whole = sentence.empty() ? with_brackets(text, content, shield) : sentence;
    // An address in round brackets, or one a sentence speaks of, is the writer's.
    const bool square =
        whole.begin != shield.begin && text[whole.begin] != u'(' && text[whole.begin] != u'（';
    const bool after_sentence =
        whole.begin > content.begin && text::is_sentence_end(text[whole.begin - 1]);
    if (sentence.empty() && !square && !mixed_case(word) && !after_sentence) continue;
    Finding& finding = out.at(block.id, whole);
    finding.args.emplace_back(part(text, whole));
    finding.fixes.push_back(lint::remove(block.id, whole, part(text, whole)));
  }
}

}  // namespace

extern const Rule noise_site;
constinit const Rule noise_site{
    .id = "noise.site",
    .category = Category::noise,
    .severity = Severity::error,
    .name = {u"句中夹带的网址", u"Advertised address within a sentence"},
    .message = {u"“{0}”是网站夹带的广告网址，应当删去",
                u"“{0}” is a web site’s advertisement; remove it"},
    .check_block = check,
    .needs = lint::has::shield,
    .in_shields = true,
    .bad = u"全镇形成了良好氛围。[ www.FaNwEnGo.CoM ]",
    .good = u"全镇形成了良好氛围。",
};

}  // namespace wengao
