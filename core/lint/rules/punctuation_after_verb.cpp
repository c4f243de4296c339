#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

// 建立了，职工之家: a mark between a verb and what it governs.
bool governs(u16string_view left) {
  for (u16string_view verb :
       {u"建立了", u"成立了", u"组建了", u"举办了", u"召开了", u"制定了", u"制订了", u"印发了",
        u"下发了", u"开展了", u"组织了", u"购买了", u"新建了", u"修建了", u"完善了", u"建成了",
        u"取得了", u"形成了", u"营造了", u"发放了", u"收到了", u"受到了", u"得到了", u"荣获了"}) {
    if (!left.ends_with(verb)) continue;
    // 方案制订了，…: the object stands before. An adverb before the verb shows that it does not.
    left.remove_suffix(verb.size());
    for (u16string_view adverb : {u"先后", u"陆续", u"相继", u"积极", u"分别", u"及时", u"又",
                                  u"已", u"还", u"并", u"共", u"均", u"都"}) {
      if (left.ends_with(adverb)) return true;
    }
  }
  return false;
}

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const std::uint32_t t : scan.marks) {
    const lint::Token& token = scan.tokens[t];
    const Off at = token.span.begin;
    const char16_t c = text[at];
    if ((c != u'，' && c != u',' && c != u'、') || at < 3 || text[at - 1] != u'了') continue;
    if (token.span.end >= block.info.content.end || !governs(text.substr(0, at))) continue;
    Finding& finding = out.at(block.id, {at - 3, at + 1});
    finding.args.emplace_back(part(text, {at - 3, at + 1}));
    finding.fixes.push_back(lint::remove(block.id, token.span, part(text, token.span), false));
  }
}

}  // namespace

extern const Rule punctuation_after_verb;
constinit const Rule punctuation_after_verb{
    .id = "punctuation.after_verb",
    .category = Category::punctuation,
    .severity = Severity::warning,
    .name = {u"动词和宾语之间多了标点", u"Mark between a verb and its object"},
    .message = {u"“{0}”后面的宾语不应被标点隔开", u"No mark parts “{0}” from its object"},
    .check_block = check,
    .chars = u"了",
    .kinds = kProse,
    .bad = u"镇里先后建立了，职工之家和图书室。",
    .good = u"镇里先后建立了职工之家和图书室。",
};

}  // namespace wengao
