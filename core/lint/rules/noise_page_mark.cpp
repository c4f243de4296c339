#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

// 第2页 in the middle of a paragraph: the foot of a page that was copied with the text. 见第2页 and
// the like are references.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  const Span content = block.info.content;
  for (const std::uint32_t t : scan.digits) {
    const lint::Token& token = scan.tokens[t];
    const Off begin = token.span.begin;
    const Off end = token.span.end;
    if (begin < content.begin + 2 || end >= content.end) continue;
    if (text[begin - 1] != u'第' || text[end] != u'页') continue;
    const char16_t before = text[begin - 2];
    if (u16string_view(u"见在于到至的是从和、，（(“《页书附表图").find(before) !=
        u16string_view::npos)
      continue;
    const bool apart = end + 1 == content.end || text::is_space(text[end + 1]) ||
                       text[end + 1] == u'共' || !text::is_han(text[end + 1]);
    if (!apart) continue;
    const Span span{begin - 1, end + 1};
    Finding& finding = out.at(block.id, span);
    finding.args.emplace_back(part(text, span));
    finding.fixes.push_back(lint::remove(block.id, span, part(text, span), false));
  }
}

}  // namespace

extern const Rule noise_page_mark;
constinit const Rule noise_page_mark{
    .id = "noise.page_mark",
    .category = Category::noise,
    .severity = Severity::warning,
    .name = {u"夹在文中的页码", u"Page number within the text"},
    .message = {u"“{0}”像是转载时带入的页码，应当删去",
                u"“{0}” looks like a page number copied along; remove it"},
    .check_block = check,
    .needs = lint::has::digit,
    .chars = u"页",
    .bad = u"完善了会员管理制度第2页，做到有章可循。",
    .good = u"完善了会员管理制度，做到有章可循。",
};

}  // namespace wengao
