// Enumeration: the words that count points off inside running text (一是…；二是…), and the words
// that announce how many there will be (以下三项：).
#include <algorithm>
#include <array>

#include "core/facts/extractors.h"
#include "core/text/chars.h"
#include "core/text/numerals.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

class Scan {
 public:
  Scan(const Block& block, const Triggers& triggers, std::vector<Fact>& out)
      : block_(block),
        triggers_(triggers),
        text_(block.text),
        out_(out),
        begin_(block.info.content.begin),
        end_(block.info.content.end) {}

  void run() {
    const auto first = static_cast<std::ptrdiff_t>(out_.size());
    for (const auto& [at, classes] : triggers_.places) {
      if ((classes & kPoint) == 0) continue;
      switch (text_[at]) {
        case u'是':
          counted(at, EnumerationType::is);
          break;
        case u'要':
          counted(at, EnumerationType::must);
          break;
        case u'第':
          nth(at);
          break;
        case u'首':
          word(at, u"首先", EnumerationType::first, 1);
          break;
        case u'其':
          word(at, u"其次", EnumerationType::first, 2);
          word(at, u"其一", EnumerationType::one, 1);
          word(at, u"其二", EnumerationType::one, 2);
          word(at, u"其三", EnumerationType::one, 3);
          word(at, u"其四", EnumerationType::one, 4);
          break;
        case u'再':
          word(at, u"再次", EnumerationType::first, 3);
          break;
        case u'最':
          word(at, u"最后", EnumerationType::first, kLast);
          break;
        case u'一':
          word(at, u"一方面", EnumerationType::side, 1);
          break;
        case u'另':
          word(at, u"另一方面", EnumerationType::side, 2);
          break;
        case u'以':
          announced(at, u"以下");
          break;
        case u'下':
          announced(at, u"下列");
          break;
        case u'如':
          announced(at, u"如下");
          break;
        case u'主':
          announced(at, u"主要");
          break;
        default:
          break;
      }
    }
    closing_claim();
    restore_first();
    // An announcement is read ahead of what stands before it.
    std::sort(out_.begin() + first, out_.end(),
              [](const Fact& a, const Fact& b) { return a.span.begin < b.span.begin; });
  }

 private:
  Fact& add(Off from, Off to, EnumerationType type, std::int64_t ordinal) {
    Fact& fact = out_.emplace_back();
    fact.family = FactFamily::enumeration;
    fact.type = static_cast<std::uint8_t>(type);
    fact.span = {from, to};
    fact.a = ordinal;
    return fact;
  }

  // A point starts only where a clause starts: 之一是, 这一是, 统一要求 start none.
  bool starts_clause(Off at) const {
    if (at <= begin_ || at == block_.info.marker.end || at == block_.info.lead.end) return true;
    const char16_t left = text_[at - 1];
    return text::is_stop(left) || text::is_close_bracket(left) || text::is_open_bracket(left) ||
           text::is_space(left) || left == u'\u2014' || left == u'"' || left == u'\'';
  }

  // The Han numeral that ends at `end`, at most 九十九; units is 0 when there is none.
  text::Numeral numeral_before(Off end) const {
    Off from = end;
    while (from > begin_ && end - from < 3 && text::is_han_numeral(text_[from - 1])) --from;
    const auto numeral = text::read_han_numeral(text_.substr(from, end - from));
    if (from == end || !numeral || numeral->units != end - from || numeral->value > 99) return {};
    return *numeral;
  }

  void counted(Off at, EnumerationType type) {
    const text::Numeral numeral = numeral_before(at);
    if (numeral.units == 0) return;
    const Off from = at - numeral.units;
    if (!starts_clause(from)) {
      // A first point may be led in without a mark: 主要表现在一是…；二是…. Kept until 二是 comes.
      if (type == EnumerationType::is && numeral.value == 1 && from > begin_ &&
          View(u"之这那每唯任第统不单同十").find(text_[from - 1]) == View::npos) {
        loose_first_ = {from, at + 1};
      }
      return;
    }
    const View word = text_.substr(from, numeral.units);
    const View after = text_.substr(at + 1, numeral.units);
    if (after == word && type == EnumerationType::is) return;  // 一是一，二是二
    if (type == EnumerationType::must && after.substr(0, 1) == u"求") return;
    add(from, at + 1, type, numeral.value);
  }

  // 第一， 第二是 第一关： — not 第一、二季度 nor 第一书记.
  void nth(Off at) {
    if (!starts_clause(at)) return;
    const auto numeral = text::read_han_numeral(text_.substr(at + 1, 3));
    if (!numeral || numeral->value > 20) return;
    const Off end = at + 1 + numeral->units;
    if (end >= end_) return;
    const char16_t c = text_[end];
    const char16_t next = end + 1 < end_ ? text_[end + 1] : u'\0';
    const bool pause = c == u'，' || c == u',' || c == u'：' || c == u':' || c == u'是';
    const bool kind = text::is_han(c) && (next == u'：' || next == u':');  // 第一关：
    const bool stop = c == u'、' && !text::is_han_numeral(next) && next != u'第';
    if (pause || stop || kind) add(at, end, EnumerationType::nth, numeral->value);
  }

  void word(Off at, View word, EnumerationType type, std::int64_t ordinal) {
    if (text_.substr(at, word.size()) != word || !starts_clause(at)) return;
    const Off end = at + static_cast<Off>(word.size());
    // 首先, 最后 and 再次 are adverbs as often; they count points only before a pause or 是.
    if (type == EnumerationType::first && end < end_) {
      const char16_t c = text_[end];
      const bool counts = text::is_stop(c) || c == u'是' || c == u'要';
      if (!counts && ordinal != 1 && ordinal != 2) return;
    }
    add(at, end, type, ordinal);
  }

  // A number with a classifier that starts in [from, to): 三项, 4个方面.
  bool claim_in(Off from, Off to, bool at_once) {
    static constexpr std::array<View, 14> kClassifiers{u"个方面", u"个", u"项",   u"点", u"条",
                                                       u"种",     u"类", u"方面", u"步", u"件",
                                                       u"大",     u"轮", u"批",   u"关"};
    for (Off at = from; at < to && at < end_; ++at) {
      if (text::is_stop(text_[at])) return false;
      const View rest = text_.substr(at, end_ - at);
      const auto digits = text::read_digits(rest.substr(0, 3));
      const auto numeral = digits ? digits : text::read_han_numeral(rest.substr(0, 3));
      if (!numeral || numeral->value < 2 || numeral->value > 30) continue;
      if (at > begin_ && (text_[at - 1] == u'第' || text_[at - 1] == u'.')) return false;
      for (const View classifier : kClassifiers) {
        if (rest.substr(numeral->units, classifier.size()) != classifier) continue;
        const Off end = at + numeral->units + static_cast<Off>(classifier.size());
        if (end <= claimed_) return true;
        add(at, end, EnumerationType::claim, numeral->value).b = at_once ? 1 : 0;
        claimed_ = end;
        return true;
      }
      return false;
    }
    return false;
  }

  void announced(Off at, View word) {
    constexpr Off kReach = 8;
    if (text_.substr(at, word.size()) != word) return;
    const Off from = at + static_cast<Off>(word.size());
    claim_in(from, from + kReach, ends_with_colon());
  }

  bool ends_with_colon() const {
    return end_ > begin_ && (text_[end_ - 1] == u'：' || text_[end_ - 1] == u':');
  }

  // The last clause of a paragraph that ends with a colon: 重点抓好五项工作：
  void closing_claim() {
    if (!ends_with_colon()) return;
    Off from = end_ - 1;
    while (from > begin_ && !text::is_stop(text_[from - 1])) --from;
    constexpr Off kLongest = 40;
    if (end_ - from > kLongest) from = end_ - kLongest;
    for (Off at = std::max(from, claimed_); at < end_; ++at) {
      if (claim_in(at, at + 1, true)) return;
    }
  }

  // 二是 without 一是: the first point was led in without a mark.
  void restore_first() {
    if (loose_first_.empty()) return;
    for (std::size_t i = 0; i < out_.size(); ++i) {
      const Fact& fact = out_[i];
      if (fact.family != FactFamily::enumeration ||
          fact.type != static_cast<std::uint8_t>(EnumerationType::is)) {
        continue;
      }
      if (fact.a != 2 || fact.span.begin < loose_first_.end) return;
      Fact first = fact;
      first.span = loose_first_;
      first.a = 1;
      out_.insert(out_.begin() + static_cast<std::ptrdiff_t>(i), std::move(first));
      return;
    }
  }

  const Block& block_;
  const Triggers& triggers_;
  View text_;
  std::vector<Fact>& out_;
  Off begin_;
  Off end_;
  Off claimed_ = 0;
  Span loose_first_;
};

}  // namespace

void enumeration(const Block& block, const Triggers& triggers, std::vector<Fact>& out) {
  Scan(block, triggers, out).run();
}

}  // namespace wengao::facts
