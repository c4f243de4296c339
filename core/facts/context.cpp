#include "core/facts/context.h"

#include <algorithm>

#include "core/facts/place.h"
#include "core/text/chars.h"
#include "core/text/word_list.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

// Words for a time that are no date.
constexpr View kTimeWords[] = {u"去年同期", u"上年同期", u"去年", u"上年", u"今年",
                               u"本年",     u"全年",     u"年初", u"年末", u"年底",
                               u"本月",     u"上月",     u"本季", u"目前"};
constexpr text::WordList kTimes(kTimeWords);

constexpr View kUpWords[] = {u"增长", u"增加", u"提高", u"提升", u"上升", u"上涨",
                             u"扩大", u"净增", u"增至", u"增幅", u"升至", u"新增"};
constexpr text::WordList kUp(kUpWords);
constexpr View kDownWords[] = {u"减少", u"下降", u"降低", u"缩减", u"压减", u"回落",
                               u"降幅", u"净减", u"降至", u"减至", u"缩短"};
constexpr text::WordList kDown(kDownWords);

int direction_of(View words) {
  const bool up = kUp.in(words);
  const bool down = kDown.in(words);
  return up == down ? 0 : (up ? 1 : -1);
}

// 2023年, 今年 in the words of a row and a column.
View year_in(View words) {
  const std::size_t year = words.find(u'年');
  constexpr std::size_t kDigits = 4;
  if (year != View::npos && year >= kDigits) {
    const View digits = words.substr(year - kDigits, kDigits);
    if (std::all_of(digits.begin(), digits.end(), text::is_digit)) {
      return words.substr(year - kDigits, kDigits + 1);
    }
  }
  const auto time = kTimes.find_last(words);
  return time ? words.substr(time.at, time.size) : View();
}

}  // namespace

Context context_of(const Block& block, std::span<const Fact* const> figures, std::size_t index) {
  const Fact& figure = *figures[index];
  const bool is_time = figure.family == FactFamily::date;
  if (block.is(Kind::table)) {
    if (is_time) return {};
    return {direction_of(figure.subject), year_in(figure.subject), place_of_row(figure.subject)};
  }
  const View text = block.text;
  Off sentence = figure.span.begin;
  constexpr Off kReach = 120;
  const Off begin = std::max(block.info.content.begin, block.info.marker.end);
  const Off least = std::max(begin, sentence > kReach ? sentence - kReach : 0);
  Off clause = sentence;
  for (; sentence > least && !text::is_sentence_end(text[sentence - 1]); --sentence) {
    if (clause == sentence && !text::is_stop(text[clause - 1])) --clause;
  }
  Context out;
  const View before_it = part(text, {sentence, figure.span.begin});
  // Where the reach ends within a clause, that one is not looked at.
  const bool cut = sentence == least && least > begin;
  out.place = place_before(before_it.substr(cut ? before_it.find_first_of(u"，、；：") + 1 : 0));
  if (is_time) return out;
  out.trend = direction_of(part(text, {clause, figure.span.begin}));
  const auto time = kTimes.find_last(before_it);
  Off from = sentence;  // a date that begins before a word for a time says less
  if (time) {
    out.period = before_it.substr(time.at, time.size);
    from = sentence + static_cast<Off>(time.at);
  }
  while (index-- > 0 && figures[index]->span.begin >= from) {
    if (figures[index]->family != FactFamily::date) continue;
    out.period = part(text, figures[index]->span);
    break;
  }
  return out;
}

}  // namespace wengao::facts
