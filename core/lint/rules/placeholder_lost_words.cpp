#include "core/lint/holes.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const std::u16string_view text = block.text;
  for (const std::uint32_t t : scan.marks) {
    const Off at = scan.tokens[t].span.begin;
    if (t == 0 || !text::is_stop(text[at]) || text[at] == u'：' || text[at] == u':') continue;
    const lint::Token& before = scan.tokens[t - 1];
    const bool blank = before.type == lint::Class::space;
    const Off end = blank ? before.span.begin : at;
    if (!lint::lacks_words(text.substr(0, end), text[at], blank)) continue;
    const Span span{end - 2, at + 1};
    out.at(block.id, span).args.emplace_back(part(text, span));
  }
}

}  // namespace

extern const Rule placeholder_lost_words;
constinit const Rule placeholder_lost_words{
    .id = "placeholder.lost_words",
    .category = Category::placeholder,
    .severity = Severity::warning,
    .name = {u"动词后面的内容缺了", u"Words missing after a verb"},
    .message = {u"“{0}”处缺了名称或数字，请补上",
                u"A name or figure is missing at “{0}”; put it back"},
    .check_block = check,
    .chars = u"于自在为往赴达到由计破得获予资入理放",
    .kinds = kProse,
    .bad = u"合作社位于，现有社员120人。",
    .good = u"合作社位于柳河村，现有社员120人。",
};

}  // namespace wengao
