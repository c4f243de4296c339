#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

// ……工作。、安全生产管理。 at the end of a paragraph: a heading that has lost its number and its
// line.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const std::u16string_view text = block.text;
  const Span content = block.info.content;
  constexpr Off kLongest = 40;
  for (const lint::Token& token : scan.tokens) {
    const Off at = token.span.begin;
    if (text[at] != u'、' || at == content.begin || text[at - 1] != u'。') continue;
    const Off size = content.end - token.span.end;
    if (size < 4 || size > kLongest) continue;
    const std::u16string_view words = part(text, {token.span.end, content.end});
    const std::size_t stop = words.find(u'。');
    if (stop != words.npos && stop + 1 != words.size()) continue;
    if (words.find_first_of(u"，,；;") != words.npos) continue;
    Finding& finding = out.at(block.id, {at, content.end});
    finding.args.emplace_back(words);
    Fix fix;
    fix.label = {u"在此分段", u"Break the paragraph here"};
    fix.edits.push_back({block.id, token.span, u"\n"});
    fix.safe = false;
    finding.fixes.push_back(std::move(fix));
  }
}

}  // namespace

extern const Rule heading_lost_number;
constinit const Rule heading_lost_number{
    .id = "heading.lost_number",
    .category = Category::heading,
    .severity = Severity::error,
    .name = {u"标题丢了序号，粘在上段末尾", u"Heading lost its number"},
    .message = {u"“{0}”像是下一部分的标题，丢了序号，粘在了这一段末尾",
                u"“{0}” looks like the next heading, glued here without its number"},
    .check_block = check,
    .needs = lint::has::pause | lint::has::full_stop | lint::has::two_marks,
    .bad = u"开展了健康教育工作。、安全生产和维稳管理",
    .good = u"开展了健康教育工作。\n安全生产和维稳管理",
};

}  // namespace wengao
