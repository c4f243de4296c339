#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

// Where the clause that ends at `end` begins.
Off clause_before(u16string_view text, Off floor, Off end) {
  Off begin = end;
  while (begin > floor && (text[begin - 1] == u'、' || !text::is_stop(text[begin - 1]))) --begin;
  while (begin < end && text::is_invisible(text[begin])) ++begin;
  return begin;
}

// 通过…，使…, 在…下，使…: the preposition and 使 leave the sentence without a subject. Where a
// clause comes before, its subject may still hold; so only the first clause of a sentence counts.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  const Span content = block.info.content;
  const Off floor = block.info.run_in ? block.info.lead.end : content.begin;
  for (const std::uint32_t t : scan.marks) {
    const Off at = scan.tokens[t].span.begin;
    const bool comma = text[at] == u'，' || text[at] == u',';
    if (!comma || at < floor || at + 1 >= content.end) continue;
    if (text[at + 1] != u'使' || text[at + 2 < content.end ? at + 2 : at + 1] == u'用') continue;
    const Off begin = clause_before(text, floor, at);
    const u16string_view clause = part(text, {begin, at});
    const bool under = clause.starts_with(u"在") && clause.ends_with(u"下");
    if (!under && !clause.starts_with(u"通过") && !clause.starts_with(u"经过")) continue;
    const bool first =
        begin == floor || text::is_sentence_end(text[begin - 1]) || text[begin - 1] == u'；';
    if (!first || clause.size() < 4) continue;
    Finding& finding = out.at(block.id, {begin, at + 2});
    finding.args.emplace_back(under ? u"在……下" : clause.substr(0, 2));
    finding.fixes.push_back(lint::remove(block.id, {at + 1, at + 2}, u"使", false));
  }
}

}  // namespace

extern const Rule word_no_subject;
constinit const Rule word_no_subject{
    .id = "word.no_subject",
    .category = Category::word,
    .severity = Severity::hint,
    .name = {u"“通过……使……”缺主语", u"Sentence without a subject"},
    .message = {u"“{0}……，使……”没有主语，宜删去“使”，或者补上主语",
                u"“{0} …, 使 …” has no subject; drop 使 or name one"},
    .check_block = check,
    .chars = u"使",
    .kinds = kProse,
    .bad = u"通过这次培训，使村干部的业务能力有了提高。",
    .good = u"通过这次培训，村干部的业务能力有了提高。",
};

}  // namespace wengao
