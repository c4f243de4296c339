#include <algorithm>
#include <array>
#include <iterator>

#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/word_list.h"

namespace wengao {
namespace {

using std::u16string_view;

constexpr u16string_view kWords[] = {u"进一步", u"全面", u"切实", u"大力",
                                     u"不断",   u"积极", u"深入"};
constexpr std::size_t kMost[] = {3, 5, 3, 4, 4, 4, 5};  // times, of each word
constexpr text::WordList kOverused(kWords);

void check(const Block& block, const lint::Scan& /*scan*/, Sink& out) {
  const u16string_view text = block.content();
  constexpr std::size_t kShort = 30;
  constexpr std::size_t kLong = 600;  // there the length is the matter
  if (text.size() < kShort || text.size() > kLong) return;
  std::array<std::size_t, std::size(kWords)> count{};
  std::array<std::size_t, std::size(kWords)> last{};
  for (text::WordList::Hit hit = kOverused.find(text); hit; hit = kOverused.find(text, hit.end())) {
    const auto word = static_cast<std::size_t>(
        std::find(std::begin(kWords), std::end(kWords), text.substr(hit.at, hit.size)) - kWords);
    ++count[word];
    last[word] = hit.at;
  }
  for (std::size_t i = 0; i < count.size(); ++i) {
    if (count[i] <= kMost[i]) continue;
    const Off begin = block.info.content.begin + static_cast<Off>(last[i]);
    out.at(block.id, {begin, begin + static_cast<Off>(kWords[i].size())}).args = {
        std::u16string(kWords[i]), lint::decimal_text(static_cast<std::int64_t>(count[i]))};
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
