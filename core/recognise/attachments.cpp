// What follows the text proper: list of attachments, attachments, imprint; and captions.
// GB/T 9704—2012, 7.3.4, 7.3.7, 7.4.
#include "core/recognise/traits.h"
#include "core/recognise/words.h"
#include "core/text/chars.h"
#include "core/text/word_list.h"

namespace wengao::recognise {
namespace {

constexpr std::u16string_view kImprints[] = {
    u"抄送：", u"抄送:",  u"抄报：",   u"抄报:",   u"主送：", u"主送:", u"分送：", u"分送:",
    u"印发：", u"印送：", u"主题词：", u"主题词:", u"（共印", u"(共印", u"印数："};
constexpr text::WordList kImprint(kImprints);

constexpr std::u16string_view kUnitLabels[] = {u"单位：", u"单位:", u"计量单位：", u"计量单位:"};
constexpr text::WordList kUnitLabel(kUnitLabels);

constexpr std::u16string_view kMeasures[] = {
    u"元",     u"万元", u"亿元", u"千元", u"人", u"人次", u"个", u"家",
    u"户",     u"件",   u"次",   u"亩",   u"吨", u"%",    u"％", u"公里",
    u"平方米", u"万人", u"万亩", u"万吨", u"台", u"套",   u"名", u"处",
};
constexpr text::WordList kMeasure(kMeasures);

// 表1 各村… 图2 … 附表1：…
bool is_caption(std::u16string_view s) {
  std::u16string_view rest = s;
  if (rest.starts_with(u"附")) rest.remove_prefix(1);
  if (rest.empty() || (rest.front() != u'表' && rest.front() != u'图')) return false;
  rest.remove_prefix(1);
  std::size_t n = digits_at(rest, 0);
  if (n == 0 && !rest.empty() && text::is_han_digit(rest.front())) n = 1;
  if (n == 0 || n > 3) return false;
  rest.remove_prefix(n);
  if (rest.empty()) return true;
  const char16_t c = rest.front();
  if (c == u'：' || c == u':' || c == u'.' || c == u'-' || c == u'．') return true;
  if (text::is_invisible(c)) return rest.find(u'。') == rest.npos;
  // 表1显示 and 图3可见 begin sentences; 表1各村人口 is a caption.
  return text::is_han(c) && rest.find_first_of(u"，,。") == rest.npos &&
         !rest.starts_with(u"显示") && !rest.starts_with(u"可见") && !rest.starts_with(u"所示");
}

// …。 记者 某某 摄: a picture's line
bool is_photo_line(std::u16string_view s) {
  return s.back() == u'摄' && s.size() <= 120 &&
         (s.find(u"记者") != s.npos || s.find(u"摄影") != s.npos || s.find(u"通讯员") != s.npos);
}

}  // namespace

void attachment_traits(const Line& line, Features& out) {
  const std::u16string_view s = line.whole;
  if (s.empty()) return;
  if (s.starts_with(u"附件")) {
    const std::u16string_view rest = s.substr(2);
    std::size_t n = digits_at(rest, 0);
    while (n < rest.size() && n < 3 && text::is_han_numeral(rest[n])) ++n;
    const std::u16string_view after = rest.substr(n);
    if (after.empty()) {
      out.set(Trait::attachment_title);
    } else if (after.front() == u'：' || after.front() == u':') {
      out.set(after.size() == 1 ? Trait::attachment_title : Trait::attachment_note);
    }
  } else if (s == u"附表" || s == u"附录" || s == u"附：" || s == u"附") {
    out.set(Trait::attachment_title);
  } else if (s.starts_with(u"附：") || s.starts_with(u"附:")) {
    out.set(Trait::attachment_note, s.size() <= 80);
  }
  out.set(Trait::imprint,
          kImprint.at_start(s) != 0 || (s.ends_with(u"印发") && s.size() > 8 && s.size() <= 50 &&
                                        date_start_at_end(s.substr(0, s.size() - 2)) != kNowhere));
  const std::size_t unit = kUnitLabel.at_start(s);
  const bool measure = unit != 0 && s.size() <= 20 && kMeasure.at_end(s) != 0;
  out.set(Trait::caption,
          (s.size() <= 60 && is_caption(line.typed)) || measure || is_photo_line(s));
}

}  // namespace wengao::recognise
