#include "core/facts/subject.h"

#include <algorithm>
#include <array>

#include "core/text/chars.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

constexpr auto kTrailing = std::to_array<View>({
    u"共计", u"合计", u"总计", u"累计", u"总共", u"一共", u"分别为", u"分别是", u"分别",
    u"达到", u"仅为", u"只有", u"约为", u"超过", u"高达", u"多达",   u"共",     u"计",
    u"达",   u"为",   u"有",   u"是",   u"了",   u"到",   u"仅",     u"的",     u"已",
    u"至",   u"又",   u"等",   u"为期", u"由",   u"从",
});
constexpr auto kLeading = std::to_array<View>({
    u"其中",
    u"包括",
    u"分别",
    u"截至目前",
    u"目前",
    u"全年",
    u"年内",
    u"今年",
    u"去年",
    u"并",
    u"共",
    u"和",
    u"及",
    u"对",
    u"将",
    u"为",
    u"有",
});
// What the words above end and begin with: most clauses need no more than this look.
constexpr View kLastUnits = u"计共为是别到有达过了仅的已至又等期由从";
constexpr View kFirstUnits = u"其包分截目全年今去并共和及对将为有";
// Where a noun after the unit ends.
constexpr auto kBreaks = std::to_array<View>({
    u"的", u"进行", u"参加", u"来自", u"达", u"被",   u"在",   u"和",   u"与",   u"及",
    u"等", u"中",   u"得到", u"为",   u"是", u"开展", u"分别", u"完成", u"实现",
});

constexpr bool is_break(char16_t c) {
  return text::is_stop(c) || text::is_open_bracket(c) || text::is_close_bracket(c) || c == u'\t' ||
         c == u'"' || c == u'\u2014';
}

// 同比, 比上年: before the verb of a change.
constexpr auto kCompared = std::to_array<View>({u"同比", u"环比", u"比上年同期", u"比上年",
                                                u"较上年", u"比去年", u"较去年", u"累计", u"分别"});
constexpr auto kChanges = std::to_array<View>({u"增加", u"增长", u"提高", u"提升", u"上升", u"上涨",
                                               u"扩大", u"净增", u"增幅", u"减少", u"下降", u"降低",
                                               u"缩减", u"压减", u"回落", u"降幅", u"净减"});

}  // namespace

View verb_of_change(View words) {
  for (const View word : kCompared) {
    if (words.starts_with(word)) words.remove_prefix(word.size());
  }
  return std::find(kChanges.begin(), kChanges.end(), words) != kChanges.end() ? words : View();
}

View noun_after(View text, Off at, Off end) {
  constexpr Off kLongest = 8;
  const Off from = at;
  const Off limit = std::min(end, at + kLongest);
  while (at < limit && text::is_han(text[at]) && !text::is_han_numeral(text[at])) {
    const View rest = text.substr(at, limit - at);
    if (std::any_of(kBreaks.begin(), kBreaks.end(),
                    [&](View word) { return rest.starts_with(word); })) {
      break;
    }
    ++at;
  }
  if (!on_boundary(text, at)) --at;
  return text.substr(from, at - from);
}

std::u16string subject_of(View text, Span limits, Span quantity, Off hedge) {
  constexpr Off kLongest = 16;
  Off from = hedge;
  while (from > limits.begin && hedge - from < kLongest && !is_break(text[from - 1])) --from;
  if (!on_boundary(text, from)) ++from;
  View words = text.substr(from, hedge - from);
  for (bool again = true; again;) {
    again = false;
    if (!words.empty() && kLastUnits.find(words.back()) != View::npos) {
      for (const View word : kTrailing) {
        if (!words.ends_with(word)) continue;
        words.remove_suffix(word.size());
        again = true;
      }
    }
    if (!words.empty() && kFirstUnits.find(words.front()) != View::npos) {
      for (const View word : kLeading) {
        if (!words.starts_with(word)) continue;
        words.remove_prefix(word.size());
        again = true;
      }
    }
    while (!words.empty() && text::is_invisible(words.front())) words.remove_prefix(1);
    while (!words.empty() && text::is_invisible(words.back())) words.remove_suffix(1);
  }
  if (words.size() < 2) words = noun_after(text, quantity.end, limits.end);
  return std::u16string(words);
}

}  // namespace wengao::facts
