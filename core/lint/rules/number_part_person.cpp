#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

// 12.5人: people and buildings are counted in whole numbers. 2.5万人 is fine; so is an average.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const std::uint32_t t : scan.digits) {
    if (t + 2 >= scan.tokens.size()) break;
    const lint::Token& whole = scan.tokens[t];
    const lint::Token& places = scan.tokens[t + 2];
    if (places.type != lint::Class::digit) continue;
    if (text[scan.tokens[t + 1].span.begin] != u'.') continue;
    const u16string_view right = text.substr(places.span.end, 2);
    if (right.empty() || u16string_view(u"人名户家所栋座辆").find(right[0]) == u16string_view::npos)
      continue;
    if (right == u"人次" || right == u"人均" || right == u"户均") continue;
    // 每千人口床位7.4张、医师3.3人: what is said of each holds up to the end of the statement.
    constexpr Off kReach = 60;
    Off from = whole.span.begin;
    while (from > 0 && whole.span.begin - from < kReach && !text::is_sentence_end(text[from - 1]) &&
           text[from - 1] != u'；')
      --from;
    const u16string_view left = part(text, {from, whole.span.begin});
    if (left.find(u'均') != left.npos || left.find(u'每') != left.npos) continue;
    // 1.人员配备: the number of a paragraph.
    if (block.info.marker.overlaps(whole.span)) continue;
    const Span span{whole.span.begin, places.span.end + 1};
    out.at(block.id, span).args.emplace_back(part(text, span));
  }
}

}  // namespace

extern const Rule number_part_person;
constinit const Rule number_part_person{
    .id = "number.part_person",
    .category = Category::number,
    .severity = Severity::error,
    .name = {u"人、户等出现小数", u"Fraction of a person"},
    .message = {u"“{0}”不应有小数，请核对，或是漏了“万”“千”",
                u"“{0}” cannot have a fraction; check it, or add 万"},
    .check_block = check,
    .needs = lint::has::digit,
    .in_shields = true,
    .bad = u"培训职工共12.5人。",
    .good = u"培训职工共125人。",
};

}  // namespace wengao
