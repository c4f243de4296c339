#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

void check(const Block& block, const lint::Scan& /*scan*/, Sink& out) {
  const BlockInfo& info = block.info;
  constexpr std::size_t kLongest = 32;
  // What opens a paragraph may be a whole sentence.
  if (info.run_in && info.lead.end < info.content.end) return;
  if (info.level == 0 || info.level > 2 || info.lead.size() <= kLongest) return;
  const u16string_view words = part(block.text, info.lead);
  // A paragraph taken for a heading has sentences, and an item that is one ends as one.
  if (text::is_sentence_end(block.text[info.content.end - 1])) return;
  if (words.find_first_of(u"。；：:") != words.npos) return;
  out.at(block.id, info.lead)
      .args.push_back(lint::decimal_text(static_cast<std::int64_t>(words.size())));
}

}  // namespace

extern const Rule heading_long;
constinit const Rule heading_long{
    .id = "heading.long",
    .category = Category::heading,
    .severity = Severity::hint,
    .name = {u"小标题过长", u"Heading too long"},
    .message = {u"这个标题有{0}个字，宜精简到一行",
                u"The heading has {0} characters; shorten it to a line"},
    .check_block = check,
    .kinds = bit(Kind::heading),
    .bad =
        u"一、坚持以人民为中心的发展思想，聚焦群众急难愁盼，着力补齐民生短板和弱项\n办成了十件实事"
        u"。\n二、存在的问题\n资金不足。",
    .good = u"一、聚焦急难愁盼，着力补齐民生短板\n办成了十件实事。\n二、存在的问题\n资金不足。",
};

}  // namespace wengao
