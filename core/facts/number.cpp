#include "core/facts/number.h"

#include <algorithm>

#include "core/text/chars.h"
#include "core/text/numerals.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;
constexpr std::int64_t kWan = 10'000;
constexpr std::int64_t kYi = 100'000'000;

bool is_any_digit(char16_t c) { return text::is_digit(c) || text::is_fullwidth_digit(c); }
int digit(char16_t c) { return text::is_digit(c) ? c - u'0' : c - 0xFF10; }

// 1,234 and 1 234. GB/T 15835—2011, 5.1.1.
bool parts_thousands(char16_t c) {
  return c == u',' || c == u' ' || c == u'\u2009' || c == u'\u202F' || c == u'\u00A0';
}

// A Han digit that is no unit: 三, not 十.
bool is_plain(char16_t c) { return text::is_han_digit(c); }

class Reader {
 public:
  Reader(View text, Off at) : text_(text), at_(at) { out_.span.begin = at; }

  std::optional<Number> arabic() {
    if (!digits(out_.value)) return std::nullopt;
    broken_decimal();
    more();
    scales();
    return finish();
  }

  std::optional<Number> han() {
    out_.han = true;
    const char16_t left = at_ > 0 ? text_[at_ - 1] : u'\0';
    if (left == u'几' || left == u'数') return std::nullopt;  // 几十, 数百: nobody knows how many
    if (rough()) return finish();
    Off end = at_;
    while (end < text_.size() && end - at_ < 24 && may_start_number(text_[end]) &&
           !is_any_digit(text_[end]))
      ++end;
    View word = text_.substr(at_, end - at_);
    // 余 and 多 may stand before the last 万: 三十多万元.
    while (word.size() > 1 && (word.back() == u'万' || word.back() == u'亿')) {
      if (out_.scale > kYi) return std::nullopt;
      out_.scale *= word.back() == u'万' ? kWan : kYi;
      word.remove_suffix(1);
    }
    const auto plain = static_cast<std::size_t>(
        std::find_if_not(word.begin(), word.end(), is_plain) - word.begin());
    if (plain >= 2) {
      if (!adjacent(word, plain)) return std::nullopt;
    } else {
      const auto numeral = text::read_han_numeral(word);
      if (!numeral || numeral->units != word.size()) return std::nullopt;
      out_.value = {numeral->value, 0};
    }
    at_ = end;
    more();
    if (out_.scale == 1) scales();
    return finish();
  }

 private:
  char16_t peek(Off ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : u'\0';
  }

  // 1,234.50, 1 234.50; false for more than 15 digits.
  bool digits(Decimal& value) {
    constexpr int kMost = 15;
    int count = 0;
    const auto take = [&] {
      value.units = value.units * 10 + digit(text_[at_]);
      ++at_;
      return ++count <= kMost;
    };
    while (is_any_digit(peek())) {
      if (!take()) return false;
    }
    const bool grouped = count <= 3;
    const char16_t mark = peek();
    while (grouped && parts_thousands(mark) && peek() == mark && is_any_digit(peek(1)) &&
           is_any_digit(peek(2)) && is_any_digit(peek(3)) && !is_any_digit(peek(4))) {
      ++at_;
      for (int i = 0; i < 3; ++i) {
        if (!take()) return false;
      }
    }
    if ((peek() == u'.' || peek() == u'\uFF0E') && is_any_digit(peek(1))) {
      ++at_;
      while (is_any_digit(peek())) {
        if (!take()) return false;
        ++value.scale;
      }
    }
    return true;
  }

  // 2、4万元 for 2.4万元: the ledger reads what is meant; that it is wrong is for a rule to say.
  void broken_decimal() {
    if (out_.value.scale != 0 || (peek() != u'、' && peek() != u'。')) return;
    Off end = at_ + 1;
    while (end < text_.size() && text::is_digit(text_[end])) ++end;
    const Off places = end - at_ - 1;
    if (places == 0 || places > 2 || end >= text_.size()) return;
    if (text_[end] != u'万' && text_[end] != u'亿') return;
    for (Off i = at_ + 1; i < end; ++i) out_.value.units = out_.value.units * 10 + digit(text_[i]);
    out_.value.scale = static_cast<std::uint8_t>(places);
    at_ = end;
  }

  // 余 多 几; “余” of 余家湾 does not follow a number.
  bool more() {
    if (peek() != u'余' && peek() != u'多') return false;
    ++at_;
    out_.approximate = true;
    return true;
  }

  // What 十 … 亿 after digits multiplies by; 0 when it belongs to a unit (千克, 百分点).
  std::int64_t multiplier() const {
    const char16_t next = peek(1);
    switch (peek()) {
      case u'百':
        return next == u'分' ? 0 : 100;
      case u'千':
        return View(u"克米瓦卡赫伏帕焦").find(next) != View::npos && next != 0 ? 0 : 1000;
      case u'万':
        return kWan;
      case u'亿':
        return kYi;
      default:
        return 0;
    }
  }

  // 万 and 亿 at the end are left to the unit; 1万7千 is one value.
  void scales() {
    while (const std::int64_t by = multiplier()) {
      ++at_;
      if (by < kWan) {
        if (!multiply(by)) return;
      } else if (out_.scale <= kYi) {
        out_.scale *= by;
      }
      more();
      if (out_.scale > 1 && is_any_digit(peek())) {
        compound_part();
        return;
      }
    }
  }
  // The 7千 of 1万7千. Leaves everything as it was when there is none.
  void compound_part() {
    const Off from = at_;
    Decimal part;
    const bool read = digits(part);
    std::int64_t by = read ? multiplier() : 0;
    const char16_t after = peek(1);
    const bool chain = by > 0 && by < kWan && after == u'万';  // 4千万
    if (chain) by *= kWan;
    const auto whole = facts::times(out_.value, out_.scale);
    const auto scaled = facts::times(part, by);
    const auto total = whole && scaled ? sum(*whole, *scaled) : std::nullopt;
    if (by == 0 || by >= out_.scale || !total) {
      at_ = from;
      return;
    }
    out_.value = *total;
    out_.scale = 1;
    at_ += chain ? 2 : 1;
    more();
  }
  bool multiply(std::int64_t by) {
    const auto product = facts::times(out_.value, by);
    if (product) out_.value = *product;
    return product.has_value();
  }

  // 百余 千余 万余: a hundred and more. 上百 近千: the word before says so.
  bool rough() {
    const char16_t c = peek();
    const std::int64_t value = c == u'百' ? 100 : (c == u'千' ? 1000 : (c == u'万' ? 1 : 0));
    if (value == 0) return false;
    const char16_t left = at_ > 0 ? text_[at_ - 1] : u'\0';
    const bool said = left == u'上' || left == u'近' || left == u'约';
    const bool follows = peek(1) == u'余' || peek(1) == u'多';
    if (!said && !follows) return false;
    ++at_;
    out_.value = {value, 0};
    if (c == u'万') out_.scale = kWan;
    out_.approximate = true;
    more();
    if (c != u'万') scales();
    return true;
  }

  // 三四, 五六十, 二三百: neighbours, so a rough number (GB/T 15835—2011, 5.2.1).
  bool adjacent(View word, std::size_t plain) {
    if (plain != 2) return false;
    const auto low = text::read_han_numeral(word.substr(0, 1));
    const auto high = text::read_han_numeral(word.substr(1, 1));
    if (!low || !high || high->value != low->value + 1 || low->value == 0) return false;
    std::int64_t unit = 1;
    for (const char16_t c : word.substr(2)) {
      unit *= c == u'十' ? 10 : (c == u'百' ? 100 : (c == u'千' ? 1000 : 0));
    }
    if (unit == 0) return false;
    out_.value = {low->value * unit, 0};
    out_.upper = {high->value * unit, 0};
    out_.approximate = true;
    return true;
  }

  std::optional<Number> finish() {
    out_.span.end = at_;
    if (out_.upper.units == 0) out_.upper = out_.value;
    return out_;
  }

  View text_;
  Off at_;
  Number out_;
};

}  // namespace

std::optional<Number> read_number(View text, Off at) {
  Reader reader(text, at);
  return is_any_digit(text[at]) ? reader.arabic() : reader.han();
}

}  // namespace wengao::facts
