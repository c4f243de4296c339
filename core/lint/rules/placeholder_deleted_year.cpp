#include <algorithm>

#include "core/lint/near.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

// A 年 that has lost its digits: nothing that could count years stands before it.
// 年，我局… 现将年工作… 从年新农合… — but 年初 年底 年内 年轻 年均 begin a clause rightly.
bool lost_its_digits(u16string_view left, u16string_view right) {
  const bool clause_start = left.empty() || text::is_stop(left.back());
  if (clause_start) {
    if (right.empty()) return false;
    return lint::starts_with_any(right, {u"，", u",", u"以来", u"上半年", u"下半年"}) ||
           (lint::starts_with_any(right, {u"我", u"全", u"本", u"县", u"市", u"镇", u"乡"}) &&
            !lint::starts_with_any(right, {u"全国", u"我国"}));
  }
  if (lint::ends_with_any(left, {u"现将", u"就将", u"是将"})) {
    return !lint::starts_with_any(right,
                                  {u"终", u"度", u"初", u"中", u"内", u"来", u"末", u"底"}) ||
           lint::starts_with_any(right, {u"度的工作"});
  }
  if (lint::ends_with_any(left, {u"自从", u"从", u"自", u"在", u"于", u"截至"})) {
    return lint::starts_with_any(
               right, {u"以来", u"开始", u"起", u"的工作", u"上半年", u"下半年", u"新", u"成立"}) &&
           !lint::starts_with_any(right, {u"初", u"底", u"末", u"终", u"新月异"});
  }
  return false;
}

void check(const Block& block, const lint::Scan&, Sink& out) {
  const u16string_view text = block.text;
  const Span content = block.info.content;
  for (std::size_t found = text.find(u'年', content.begin); found < content.end;
       found = text.find(u'年', found + 1)) {
    const auto at = static_cast<Off>(found);
    if (at > content.begin && text::is_digit(text[at - 1])) continue;
    const u16string_view left = part(text, {content.begin, at});
    const u16string_view right = part(text, {at + 1, content.end});
    if (lost_its_digits(left, right)) {
      const Off end = std::min<Off>(at + 3, content.end);
      out.at(block.id, {at, end}).args.emplace_back(part(text, {at, end}));
    }
  }
}

}  // namespace

extern const Rule placeholder_deleted_year;
constinit const Rule placeholder_deleted_year{
    .id = "placeholder.deleted_year",
    .category = Category::placeholder,
    .severity = Severity::error,
    .name = {u"年份被删掉了", u"Year deleted"},
    .message = {u"“{0}”前面的年份被删掉了，请补上四位年份",
                u"The year before “{0}” has been deleted; put it back"},
    .check_block = check,
    .needs = lint::has::year,
    .bad = u"现将年办公室工作总结如下：",
    .good = u"现将2024年办公室工作总结如下：",
};

}  // namespace wengao
