#include "core/lint/examples.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

constexpr Off kLongest = 180;

// Clauses parted by semicolons, and lists announced by a colon, are long and clear.
bool is_list(u16string_view sentence) {
  std::size_t pauses = 0;
  for (const char16_t c : sentence) {
    if (c == u'；' || c == u'：' || c == u';' || c == u'《') return true;
    if (c == u'、') ++pauses;
  }
  return pauses > 8;
}

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const Span content = block.info.content;
  if (content.size() <= kLongest) return;
  Off begin = block.info.run_in ? block.info.lead.end : content.begin;
  const auto end_at = [&](Off end) {
    const Span sentence{begin, end};
    begin = end;
    if (sentence.size() <= kLongest || is_list(part(block.text, sentence))) return;
    out.at(block.id, sentence).args.push_back(lint::decimal_text(sentence.size()));
  };
  for (const std::uint32_t mark : scan.marks) {
    const Off at = scan.tokens[mark].span.begin;
    if (at >= begin && text::is_sentence_end(block.text[at])) end_at(at + 1);
  }
  end_at(content.end);
}

constexpr std::u16string_view kClause = u"全镇组织开展安全生产大检查，";
constexpr std::u16string_view kClauses = lint::repeated<kClause, 13>();
constexpr std::u16string_view kEnd = u"完成了任务。";

}  // namespace

extern const Rule structure_sentence_long;
constinit const Rule structure_sentence_long{
    .id = "structure.sentence_long",
    .category = Category::structure,
    .severity = Severity::hint,
    .name = {u"句子过长", u"Sentence too long"},
    .message = {u"这一句有{0}个字，宜断成几句", u"The sentence has {0} characters; part it"},
    .check_block = check,
    .kinds = kProse,
    .bad = lint::joined<kClauses, kEnd>(),
    .good = lint::joined<kClause, kEnd>(),
};

}  // namespace wengao
