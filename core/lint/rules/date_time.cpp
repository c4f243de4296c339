#include "core/lint/rule.h"
#include "core/text/chars.h"
#include "core/text/numerals.h"

namespace wengao {
namespace {

using std::u16string_view;

bool afternoon(u16string_view left) {
  return left.ends_with(u"下午") || left.ends_with(u"晚上") || left.ends_with(u"傍晚");
}

bool morning(u16string_view left) {
  return left.ends_with(u"上午") || left.ends_with(u"早上") || left.ends_with(u"凌晨");
}

// 25:30召开: what follows a time and not a score.
bool happens(u16string_view right) {
  for (u16string_view verb : {u"召开", u"开始", u"举行", u"出发", u"集合", u"报到", u"准时"}) {
    if (right.starts_with(verb)) return true;
  }
  return false;
}

// 25时, 8:75, 下午15时, 上午14:30.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const std::uint32_t t : scan.digits) {
    const Span hour = scan.tokens[t].span;
    if (t + 1 >= scan.tokens.size() || hour.size() > 2) continue;
    const char16_t next = text[hour.end];
    if (u16string_view(u":：时点").find(next) == u16string_view::npos) continue;
    const auto h = text::read_digits(part(text, hour));
    if (!h) continue;
    const u16string_view left = part(text, {block.info.content.begin, hour.begin});
    const bool minutes = (next == u':' || next == u'：') && t + 2 < scan.tokens.size() &&
                         scan.tokens[t + 2].type == lint::Class::digit &&
                         scan.tokens[t + 2].span.size() == 2;
    const bool said_so = afternoon(left) || morning(left);
    const u16string_view right = text.substr(hour.end);
    const bool clock =
        right.starts_with(u"时许") || right.starts_with(u"时整") || right.starts_with(u"点整") ||
        ((next == u'时' || next == u'点') && said_so) || (next == u'时' && left.ends_with(u"日"));
    const bool time = minutes && (said_so || happens(text.substr(scan.tokens[t + 2].span.end)));
    if (!clock && !time) continue;
    const auto m = minutes ? text::read_digits(part(text, scan.tokens[t + 2].span)) : std::nullopt;
    const bool impossible = h->value > 24 || (m && m->value > 59);
    if (!impossible && !(said_so && h->value > 12)) continue;
    const Span span{hour.begin, minutes ? scan.tokens[t + 2].span.end : hour.end + 1};
    out.at(block.id, span).args.emplace_back(part(text, span));
  }
}

}  // namespace

extern const Rule date_time;
constinit const Rule date_time{
    .id = "date.time",
    .category = Category::date,
    .severity = Severity::error,
    .name = {u"时刻有误", u"Wrong time of day"},
    .message = {u"时刻“{0}”有误：没有这个时刻，或“上午”“下午”与24小时制不合",
                u"“{0}” is no time of day, or does not go with the half of the day"},
    .check_block = check,
    .needs = lint::has::digit,
    .in_shields = true,
    .bad = u"定于5月8日下午15时召开会议。",
    .good = u"定于5月8日下午3时召开会议。",
};

}  // namespace wengao
