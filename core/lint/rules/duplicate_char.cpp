#include <algorithm>
#include <vector>

#include "core/lint/doubled.h"
#include "core/lint/fixed.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

// 的的 在在 和和 — but 目的的, 存在在(于)… and 为了了解, 实实在在, 是是非非 are words.
bool is_word(u16string_view text, Off at) {
  const u16string_view around = text.substr(at >= 3 ? at - 3 : 0, 7);
  for (u16string_view known :
       {u"目的的", u"了了解", u"了了",   u"实实在在", u"自由自在在", u"实在在",
        u"存在在", u"现在在", u"内在在", u"是是非",   u"实事求是是", u"于是是",
        u"就是是", u"但是是", u"还是是", u"标的的",   u"打的的",     u"有的的",
        u"温和和", u"总和和", u"共和和", u"谦和和",   u"中和和",     u"饱和和",
        u"参与与", u"与与会", u"认为为", u"成为为",   u"行为为",     u"作为为",
        u"分为为", u"以为为", u"称为为", u"对对",     u"面对对",     u"正在在"}) {
    if (around.find(known) != around.npos) return true;
  }
  return false;
}

// 带带了, 办办了: what is done twice for a try takes no 了.
bool is_done_twice(u16string_view text, Off at, Off end) {
  constexpr u16string_view kVerbs = u"带取做办抓建给送发举受参制印写投种修";
  if (kVerbs.find(text[at]) == kVerbs.npos || at + 3 > end) return false;
  if (text[at + 2] != u'了' && text[at + 2] != u'着') return false;
  // 了解, 着力: another word begins.
  return at + 3 == end || u16string_view(u"解结力手眼重实").find(text[at + 3]) == text.npos;
}

// 2860户户。: a measure word twice, and nothing more. 12户户均, 3名名师 go on.
bool is_measure_twice(u16string_view text, Off at, Off end) {
  constexpr u16string_view kMeasures = u"户人家名个次项件处台份辆亩吨元场期间所座条";
  return at > 0 && text::is_digit(text[at - 1]) && at + 2 == end &&
         kMeasures.find(text[at]) != kMeasures.npos;
}

// Of these nearly every pair is a slip; the words that are none can be listed.
constexpr u16string_view kFunction = u"的在和是为与对被把";

bool is_slip(u16string_view text, Span run, Off at) {
  if (kFunction.find(text[at]) != kFunction.npos) return !is_word(text, at);
  const auto pair_at = [&](Off first) {
    return first >= run.begin && first + 2 <= run.end && text[first] == text[first + 1];
  };
  if ((at >= 2 && pair_at(at - 2)) || pair_at(at + 2)) return false;  // 扎扎实实
  return is_done_twice(text, at, run.end) || is_measure_twice(text, at, run.end) ||
         lint::doubled_within(text, run, at);
}

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const lint::Token& token : scan.tokens) {
    if (token.type != lint::Class::han) continue;
    lint::DoubledJudge judge(text, token.span);
    std::vector<Off> places;
    for (Off at = token.span.begin; at + 2 <= token.span.end; ++at) {
      if (text[at] == text[at + 1] && is_slip(text, token.span, at)) places.push_back(at);
    }
    for (const lint::Doubled& doubled : lint::doubtful_characters(text, token.span)) {
      if (judge.is_slip(doubled)) places.push_back(doubled.at);
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    for (const Off at : places) {
      const Span span{at, at + 2};
      Finding& finding = out.at(block.id, span);
      finding.args.emplace_back(part(text, span));
      finding.fixes.push_back(lint::replace_with(block.id, span, text.substr(at, 1)));
    }
  }
}

}  // namespace

extern const Rule duplicate_char;
constinit const Rule duplicate_char{
    .id = "duplicate.char",
    .category = Category::duplicate,
    .severity = Severity::warning,
    .name = {u"多写了一个字", u"Character written twice"},
    .message = {u"“{0}”多写了一个字", u"One character of “{0}” is too many"},
    .check_block = check,
    .needs = lint::has::doubled,
    .bad = u"维护职工的的合法权益。",
    .good = u"维护职工的合法权益。",
};

}  // namespace wengao
