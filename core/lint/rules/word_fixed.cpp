#include <algorithm>
#include <vector>

#include "core/lint/fixed.h"
#include "core/lint/phrases.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

// A row of a phrase table knows more about the words it stands on.
bool known_to_tables(const lint::Scan& scan, u16string_view text, Off at) {
  const auto all = lint::phrases();
  return std::any_of(scan.hits.begin(), scan.hits.end(), [&](const lint::Hit& hit) {
    const lint::Phrase& phrase = all[hit.row];
    return hit.at <= at && at < lint::end_of(phrase, hit.at) && lint::holds(phrase, text, hit.at);
  });
}

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  thread_local std::vector<lint::NearMiss> misses;
  misses.clear();
  for (const lint::Token& token : scan.tokens) {
    if (token.type == lint::Class::han) lint::near_misses(block.text, token.span, misses);
  }
  for (const lint::NearMiss& miss : misses) {
    if (known_to_tables(scan, block.text, miss.wrong)) continue;
    Finding& finding = out.at(block.id, miss.span);
    finding.args = {std::u16string(part(block.text, miss.span)), std::u16string(miss.right)};
    finding.fixes.push_back(lint::replace_with(block.id, miss.span, miss.right, false));
  }
}

}  // namespace

extern const Rule word_fixed;
constinit const Rule word_fixed{
    .id = "word.fixed",
    .category = Category::word,
    .severity = Severity::warning,
    .name = {u"固定说法错了一个字", u"One character of a fixed expression"},
    .message = {u"“{0}”疑为“{1}”之误", u"“{0}” may be a slip for “{1}”"},
    .check_block = check,
    .bad = u"全镇干部齐心胁力，打赢了这一仗。",
    .good = u"全镇干部齐心协力，打赢了这一仗。",
};

}  // namespace wengao
