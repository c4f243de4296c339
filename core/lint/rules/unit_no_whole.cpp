#include <algorithm>

#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

// Facts stand in order of family, then of place.
bool stands_before(const Fact& fact, Off place) {
  return fact.family < FactFamily::quantity ||
         (fact.family == FactFamily::quantity && fact.span.begin < place);
}

// 开展专项整治，其中整改隐患13起: 其中 takes a part of something counted, and nothing was.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (std::size_t at = text.find(u"其中"); at != text.npos; at = text.find(u"其中", at + 2)) {
    Off sentence = static_cast<Off>(at);
    constexpr Off kReach = 120;
    while (sentence > block.info.content.begin && at - sentence < kReach &&
           !text::is_sentence_end(text[sentence - 1])) {
      --sentence;
    }
    if (at - sentence >= kReach) continue;
    const Fact* part_fact = nullptr;
    bool whole = false;
    constexpr Off kNear = 10;
    auto fact = std::lower_bound(scan.facts.begin(), scan.facts.end(), sentence, stands_before);
    for (; fact != scan.facts.end() && fact->family == FactFamily::quantity; ++fact) {
      if (fact->span.begin > at + kNear) break;
      if (fact->span.end <= at) whole = true;
      if (part_fact == nullptr && fact->span.begin > at) part_fact = &*fact;
    }
    if (whole || part_fact == nullptr) continue;
    const u16string_view between = part(text, {static_cast<Off>(at), part_fact->span.begin});
    if (between.find_first_of(u"，,。；;：:、占") != between.npos) continue;
    const char16_t last = text[part_fact->span.end - 1];
    if (!text::is_han(last) || !text::is_digit(text[part_fact->span.begin])) continue;
    const Span span{static_cast<Off>(at), part_fact->span.end};
    out.at(block.id, span).args.emplace_back(part(text, span));
  }
}

}  // namespace

extern const Rule unit_no_whole;
constinit const Rule unit_no_whole{
    .id = "unit.no_whole",
    .category = Category::unit,
    .severity = Severity::warning,
    .name = {u"“其中”前面没有总数", u"其中 without a whole"},
    .message = {u"“{0}”前面没有总数，“其中”无所指，请补写总数或改写",
                u"“{0}” takes a part of nothing counted; add the whole or reword"},
    .check_block = check,
    .needs = lint::has::digit,
    .chars = u"其",
    .kinds = kProse,
    .bad = u"开展防坠落专项整治，其中整改隐患13起。",
    .good = u"开展防坠落专项整治，整改隐患13起。",
};

}  // namespace wengao
