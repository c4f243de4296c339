#include "core/lint/placeholder.h"

#include "core/text/chars.h"

namespace wengao::lint {
namespace {

using std::u16string_view;

bool one_of(char16_t c, u16string_view set) { return set.find(c) != set.npos; }

bool is_stand_in(char16_t c) {
  return one_of(c, u"_\uFF3F\u00D7Xx*\uFF0A\u25CB\u2715\u2573\u25EF");
}
bool is_cross(char16_t c) { return one_of(c, u"\u00D7Xx\u2715\u2573"); }
bool is_star(char16_t c) { return c == u'*' || c == u'\uFF0A'; }
bool is_line(char16_t c) { return c == u'_' || c == u'\uFF3F'; }
bool is_ring(char16_t c) { return c == u'\u25CB' || c == u'\u25EF'; }

// Words after a stand-in that tell it stands for a number: how many characters they have.
Off counts(u16string_view after) {
  if (after.empty()) return 0;
  for (const u16string_view unit :
       {u16string_view(u"公斤"), u16string_view(u"公里"), u16string_view(u"公顷"),
        u16string_view(u"公分"), u16string_view(u"公吨"), u16string_view(u"公升"),
        u16string_view(u"平方米"), u16string_view(u"平方公里"), u16string_view(u"立方米"),
        u16string_view(u"千瓦"), u16string_view(u"千克"), u16string_view(u"厘米"),
        u16string_view(u"小时"), u16string_view(u"分钟"), u16string_view(u"多人")}) {
    if (after.starts_with(unit)) return static_cast<Off>(unit.size());
  }
  return one_of(after[0], u"%\uFF05‰元万亿个人名户件项次家座台辆亩吨米处场期篇份条倍余") ? 1 : 0;
}
bool names(char16_t c) {
  return one_of(c,
                u"省市县区旗州盟镇乡村街路局委办院校厂站所部会社店矿队组科股处室庄屯公集小中大"
                u"书主副党工学医银企单");
}

struct Reader {
  u16string_view text;
  Span content;

  char16_t at(std::size_t i) const {
    return i >= content.begin && i < content.end ? text[i] : u'\0';
  }
  // A run of stand-ins of one look that starts at `begin`.
  Off run_end(Off begin) const {
    Off end = begin;
    const auto same = [&](char16_t c) {
      const char16_t first = text[begin];
      return (is_cross(first) && is_cross(c)) || (is_star(first) && is_star(c)) ||
             (is_line(first) && is_line(c)) || (is_ring(first) && is_ring(c));
    };
    while (end < content.end && same(text[end])) ++end;
    return end;
  }
};

// The letters x and X are stand-ins only when no other letter touches them.
bool within_word(const Reader& r, Off begin, Off end) {
  const char16_t first = r.text[begin];
  if (first != u'x' && first != u'X') return false;
  const char16_t last = r.text[end - 1];
  const bool letters = last == u'x' || last == u'X';
  return letters && (text::is_latin(r.at(begin - 1u)) || text::is_latin(r.at(end)) ||
                     r.at(end) == u'-' || r.at(end) == u'/' || r.at(begin - 1u) == u'/');
}

// The stand-in [begin, end), with what surrounds it; empty when it is none (a product, a product
// name, bold type in Markdown).
StandIn judge(const Reader& r, Off begin, Off end) {
  const std::size_t size = end - begin;
  const char16_t first = r.text[begin];
  const char16_t after = r.at(end);
  const char16_t before = begin > r.content.begin ? r.text[begin - 1] : u'\0';
  const u16string_view right = part(r.text, {end, r.content.end});
  if (is_ring(first) && (text::is_han_numeral(before) || text::is_han_numeral(after))) return {};

  // 20__年, 202×年: digits that want two or one more.
  Off digits = begin;
  while (digits > r.content.begin && text::is_digit(r.text[digits - 1])) --digits;
  const u16string_view century = part(r.text, {digits, begin});
  const bool year_head = century == u"20" || century == u"19" ||
                         (century.size() == 3 && (century[0] == u'2' || century[0] == u'1'));
  const Off counted = counts(right);
  if (year_head && after != u'年' && counted != 0) return {{digits, end}, StandsFor::number};
  if (year_head && !text::is_digit(after)) {
    if (after == u'年') ++end;
    if (after == u'年' && r.at(end) == u'度') ++end;
    return {{digits, end}, StandsFor::year};
  }
  if (!century.empty() && text::is_digit(after)) return {};  // 3×4
  if (after == u'年') {
    if (r.at(end + 1u) == u'级') return {};
    end += r.at(end + 1u) == u'度' ? 2 : 1;
    return {{begin, end}, StandsFor::year};
  }
  if (after == u'月' || (after == u'日' && !r.text.substr(end).starts_with(u"日报"))) {
    return {{begin, end + 1}, StandsFor::date};
  }
  if (one_of(after, u"届次") || before == u'第') {
    const Off from = before == u'第' ? begin - 1 : begin;
    return {{from, one_of(after, u"届次号期章条") ? end + 1 : end}, StandsFor::ordinal};
  }
  if (size == 1 &&
      !(is_cross(first) && first != u'x' && first != u'X' && names(after) && century.empty())) {
    return {};
  }
  if (counted != 0) return {{begin, end + counted}, StandsFor::number};
  if (is_star(first) && !names(after)) return {};
  if (is_line(first) && size >= 3 && !names(after)) return {{begin, end}, StandsFor::blank};
  return {{begin, names(after) ? end + 1 : end}, StandsFor::name};
}

// 王某某（男，…）因违纪受到处分: the name behind a surname is kept back, not missing.
bool withheld(u16string_view after) {
  for (const u16string_view words :
       {u16string_view(u"（男"), u16string_view(u"（女"), u16string_view(u"因"),
        u16string_view(u"违反"), u16string_view(u"涉嫌"), u16string_view(u"利用职务"),
        u16string_view(u"酒后"), u16string_view(u"等人"), u16string_view(u"诉")}) {
    if (after.starts_with(words)) return true;
  }
  return false;
}

}  // namespace

std::vector<StandIn> stand_ins(const Block& block, const Scan& scan) {
  std::vector<StandIn> found;
  const Reader r{block.text, block.info.content};
  const auto add = [&](StandIn s) {
    // X月 and X日 next to each other are one gap in the text.
    const bool joins = !found.empty() && found.back().span.end == s.span.begin &&
                       (s.what == found.back().what || s.what == StandsFor::date);
    if (joins && s.what != StandsFor::name) {
      found.back().span.end = s.span.end;
    } else if (!s.span.empty()) {
      found.push_back(s);
    }
  };
  for (std::size_t t = 0; t < scan.tokens.size(); ++t) {
    const Token& token = scan.tokens[t];
    if (token.type == Class::han) {
      const u16string_view words = part(r.text, token.span);
      for (std::size_t i = words.find(u"某某"); i != words.npos; i = words.find(u"某某", i)) {
        const Off begin = token.span.begin + static_cast<Off>(i);
        const bool surnamed = i == 1;
        while (i < words.size() && words[i] == u'某') ++i;
        if (surnamed && withheld(r.text.substr(token.span.begin + i))) continue;
        add({{begin, token.span.begin + static_cast<Off>(i)}, StandsFor::name});
      }
      continue;
    }
    if (token.type == Class::digit || !is_stand_in(r.text[token.span.begin])) continue;
    if (token.type == Class::latin &&
        part(r.text, token.span).find_first_not_of(u"xX") != u16string_view::npos) {
      continue;
    }
    const Off begin = token.span.begin;
    const Off end = r.run_end(begin);
    if (!within_word(r, begin, end)) add(judge(r, begin, end));
    while (t + 1 < scan.tokens.size() && scan.tokens[t + 1].span.begin < end) ++t;
  }
  return found;
}

void report_stand_ins(const Block& block, const Scan& scan, StandsFor what, Sink& out) {
  for (const StandIn& s : stand_ins(block, scan)) {
    if (s.what == what) out.at(block.id, s.span).args.emplace_back(part(block.text, s.span));
  }
}

}  // namespace wengao::lint
