#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

struct Limit {
  u16string_view word;
  std::size_t most;
};
constexpr Limit kLimits[] = {{u"进一步", 3}, {u"全面", 5}, {u"切实", 3}, {u"大力", 4},
                             {u"不断", 4},   {u"积极", 4}, {u"深入", 5}};

void check(const Block& block, const lint::Scan& /*scan*/, Sink& out) {
  const u16string_view text = block.content();
  constexpr std::size_t kShort = 30;
  constexpr std::size_t kLong = 600;  // there the length is the matter
  if (text.size() < kShort || text.size() > kLong) return;
  for (const auto& [word, most] : kLimits) {
    std::size_t count = 0;
    std::size_t last = 0;
    for (std::size_t at = text.find(word); at != text.npos;
         at = text.find(word, at + word.size())) {
      ++count;
      last = at;
    }
    if (count <= most) continue;
    const Off begin = block.info.content.begin + static_cast<Off>(last);
    out.at(block.id, {begin, begin + static_cast<Off>(word.size())}).args = {
        std::u16string(word), lint::decimal_text(static_cast<std::int64_t>(count))};
  }
}

}  // namespace

extern const Rule word_overused;
constinit const Rule word_overused{
    .id = "word.overused",
    .category = Category::word,
    .severity = Severity::hint,
    .name = {u"一段里反复用一个词", u"One word over and over"},
    .message = {u"这一段用了{1}次“{0}”，宜精简",
                u"The paragraph says “{0}” {1} times; say it less often"},
    .check_block = check,
    .chars = u"步全切力断极深",
    .kinds = kProse,
    .bad = u"进一步提高认识，进一步压实责任，进一步加强督查，进一步改进作风，确保全面完成任务。",
    .good = u"提高认识，压实责任，加强督查，改进作风，确保全面完成任务。",
};

}  // namespace wengao
