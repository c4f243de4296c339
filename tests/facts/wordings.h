// Sentences that state relations, made from wordings with holes: {t} is filled with a total, {a}
// {b} … with its parts, and so on by the arithmetic of the wording's kind.
#pragma once

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/numerals.h"
#include "core/text/utf.h"

namespace wengao::test {

enum class Arithmetic {
  sum,       // t = a + b + …
  tenths,    // the same with a place after the point
  wan,       // t in 万, parts not
  rough,     // t余: the sum cut to hundreds
  up,        // y = x + d, p = d / x
  down,      // y = x - d, p = d / x
  multiple,  // y = n x, m = n - 1
  points,    // y% = x% + d
  rate,      // a of t: p; r = t - a
  mean,      // t = n m, T = t in 万
  shares,    // a + b + … = 100
  count,     // n as it stands in the wording: {n=3}
  days,      // from day d to day e: n days
  months,    // from month i to month j: n months
  none,      // nothing follows: numbers at random
};

constexpr std::array<std::string_view, 15> kArithmetic{
    "sum",  "tenths", "wan",    "rough", "up",   "down",   "multiple", "points",
    "rate", "mean",   "shares", "count", "days", "months", "none"};

struct Wording {
  Arithmetic kind;
  std::u16string text;
};

// The wordings of tests/facts/wordings/NAME.tsv: the arithmetic, a tab, the sentence.
inline std::vector<Wording> wordings(const std::string& name) {
  std::vector<Wording> out;
  std::ifstream in(WENGAO_SOURCE_DIR "/tests/facts/wordings/" + name + ".tsv");
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = line.find('\t');
    std::size_t kind = 0;
    while (kind < kArithmetic.size() && kArithmetic[kind] != line.substr(0, tab)) ++kind;
    REQUIRE(kind < kArithmetic.size());
    out.push_back({static_cast<Arithmetic>(kind), text::from_utf8(line.substr(tab + 1))});
  }
  return out;
}

class Writer {
 public:
  explicit Writer(std::uint64_t seed) : random_(seed) {}

  // `broken`: one of the numbers is changed so that the arithmetic fails.
  std::u16string write(const Wording& wording, bool broken) {
    values_.clear();
    holes_.clear();
    fill(wording);
    if (broken) spoil(wording.kind);
    const bool han = wording.kind == Arithmetic::sum && between(0, 4) == 0 &&
                     wording.text.find(u"%") == std::u16string_view::npos;
    std::u16string out;
    for (std::size_t i = 0; i < wording.text.size(); ++i) {
      if (wording.text[i] != u'{') {
        out += wording.text[i];
        continue;
      }
      out += written(wording.text[i + 1], han);
      i = wording.text.find(u'}', i);
    }
    return out;
  }

 private:
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(high - low + 1));
  }

  struct Value {
    std::int64_t units = 0;
    int places = 0;
  };
  double number(char16_t hole) {
    const Value value = values_[hole];
    return static_cast<double>(value.units) / std::pow(10, value.places);
  }
  static Value percent(double value) {
    const auto tenths = static_cast<std::int64_t>(std::llround(value * 10));
    if (tenths % 10 == 0) return {tenths / 10, 0};
    return {tenths, 1};
  }

  void fill(const Wording& wording) {
    const std::u16string_view text = wording.text;
    for (std::size_t i = text.find(u'{'); i != text.npos; i = text.find(u'{', i + 1)) {
      if (holes_.find(text[i + 1]) == holes_.npos) holes_ += text[i + 1];
      if (text[i + 2] == u'=') values_[u'n'] = {text[i + 3] - u'0', 0};
    }
    switch (wording.kind) {
      case Arithmetic::sum:
      case Arithmetic::tenths:
      case Arithmetic::wan:
      case Arithmetic::rough:
        return fill_sum(wording.kind);
      case Arithmetic::up:
      case Arithmetic::down:
        return fill_change(wording.kind == Arithmetic::up);
      case Arithmetic::multiple:
        values_[u'x'] = {between(11, 90), 0};
        values_[u'n'] = {between(2, 5), 0};
        values_[u'm'] = {values_[u'n'].units - 1, 0};
        values_[u'y'] = {values_[u'x'].units * values_[u'n'].units, 0};
        return;
      case Arithmetic::points:
        values_[u'x'] = {between(400, 800), 1};
        values_[u'd'] = {between(11, 180), 1};
        values_[u'y'] = {values_[u'x'].units + values_[u'd'].units, 1};
        return;
      case Arithmetic::rate:
        values_[u't'] = {between(60, 900), 0};
        values_[u'a'] = {between(values_[u't'].units / 2, values_[u't'].units * 19 / 20), 0};
        values_[u'r'] = {values_[u't'].units - values_[u'a'].units, 0};
        values_[u'p'] = percent(number(u'a') / number(u't') * 100);
        return;
      case Arithmetic::mean:
        values_[u'n'] = {between(12, 90), 0};
        values_[u'm'] = {between(2, 30) * 100, 0};
        values_[u't'] = {values_[u'n'].units * values_[u'm'].units, 0};
        values_[u'T'] = {values_[u't'].units / 100, 2};
        return;
      case Arithmetic::shares: {
        std::int64_t left = 100;
        for (std::size_t i = 0; i + 1 < holes_.size(); ++i) {
          values_[holes_[i]] = {between(8, left / 2), 0};
          left -= values_[holes_[i]].units;
        }
        values_[holes_.back()] = {left, 0};
        return;
      }
      case Arithmetic::count:
        return;
      case Arithmetic::days:
        values_[u'd'] = {between(1, 12), 0};
        values_[u'n'] = {between(3, 9), 0};
        values_[u'e'] = {values_[u'd'].units + values_[u'n'].units - 1, 0};
        return;
      case Arithmetic::months:
        values_[u'i'] = {between(1, 5), 0};
        values_[u'n'] = {between(3, 6), 0};
        values_[u'j'] = {values_[u'i'].units + values_[u'n'].units - 1, 0};
        return;
      case Arithmetic::none:
        for (const char16_t hole : holes_) values_[hole] = {between(3, 99), 0};
        return;
    }
  }
  void fill_sum(Arithmetic kind) {
    std::int64_t total = 0;
    for (const char16_t hole : holes_) {
      if (hole == u't') continue;
      values_[hole] = kind == Arithmetic::wan      ? Value{between(11, 400) * 100, 0}
                      : kind == Arithmetic::tenths ? Value{between(110, 4000), 1}
                      : kind == Arithmetic::rough  ? Value{between(120, 400), 0}
                                                   : Value{between(12, 400), 0};
      total += values_[hole].units;
    }
    values_[u't'] = {total, kind == Arithmetic::tenths ? 1 : 0};
    if (kind == Arithmetic::wan) values_[u't'] = {total / 100, 2};
    if (kind == Arithmetic::rough) values_[u't'] = {total > 100 ? total / 100 * 100 : total, 0};
  }
  void fill_change(bool up) {
    values_[u'x'] = {between(80, 900), 0};
    values_[u'd'] = {between(values_[u'x'].units / 20 + 1, values_[u'x'].units * 3 / 5), 0};
    values_[u'y'] = {values_[u'x'].units + (up ? 1 : -1) * values_[u'd'].units, 0};
    values_[u'p'] = percent(number(u'd') / number(u'x') * 100);
  }

  void spoil(Arithmetic kind) {
    char16_t hole =
        holes_[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(holes_.size()) - 1))];
    if (kind == Arithmetic::shares) {
      values_[hole].units += between(3, 9);
      return;
    }
    // Only the length of a span of time: other days would be another span.
    if (kind == Arithmetic::days || kind == Arithmetic::months) hole = u'n';
    if (kind == Arithmetic::rough) hole = u't';
    Value& value = values_[hole];
    const std::int64_t scale = value.places == 0 ? 1 : (value.places == 1 ? 10 : 100);
    const std::int64_t by = kind == Arithmetic::rough ? value.units * between(35, 50) / 100 + 20
                            : kind == Arithmetic::rate || kind == Arithmetic::up ||
                                    kind == Arithmetic::down || kind == Arithmetic::mean
                                ? value.units * between(12, 30) / 100 + 2 * scale
                            : kind == Arithmetic::wan && hole != u't' ? between(3, 9) * 100
                            : kind == Arithmetic::multiple && (hole == u'x' || hole == u'y')
                                ? value.units * between(60, 90) / 100
                            : kind == Arithmetic::sum ? between(1, 9) * (between(0, 1) * 9 + 1)
                            : kind == Arithmetic::count || kind == Arithmetic::days ||
                                    kind == Arithmetic::months || kind == Arithmetic::multiple
                                ? 1
                                : between(3, 9) * scale;
    value.units += value.units > 2 * by && between(0, 1) == 0 ? -by : by;
  }

  std::u16string written(char16_t hole, bool han) {
    const Value value = values_[hole];
    if (han && value.places == 0) return text::to_han(value.units);
    Value shown = value;
    // Of two places both are written: 21.40万元 is exact to the hundred.
    while (shown.places == 1 && shown.units % 10 == 0) shown = {shown.units / 10, shown.places - 1};
    const bool grouped = value.places == 0 && value.units >= 10000 && between(0, 4) == 0;
    const std::string units = std::to_string(shown.units);
    std::string digits;
    for (std::size_t i = 0; i < units.size(); ++i) {
      const auto left = static_cast<int>(units.size() - i);
      if (left == shown.places) digits += digits.empty() ? "0." : ".";
      if (grouped && left == 3) digits += ',';
      digits += units[i];
    }
    return text::from_utf8(digits);
  }

  std::mt19937_64 random_;
  std::map<char16_t, Value> values_;
  std::u16string holes_;
};

}  // namespace wengao::test
