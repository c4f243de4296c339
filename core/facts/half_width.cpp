#include "core/facts/half_width.h"

#include <algorithm>

#include "core/text/chars.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

constexpr char16_t kOpenQuote = u'\u201C';
constexpr char16_t kCloseQuote = u'\u201D';

constexpr bool is_chinese(char16_t c) { return text::is_han(c) || text::is_cjk_mark(c); }

// The full-width form of a stop; 0 for anything else.
constexpr char16_t full_stop_of(char16_t c) {
  switch (c) {
    case u',':
      return u'，';
    case u'.':
      return u'。';
    case u';':
      return u'；';
    case u':':
      return u'：';
    case u'?':
      return u'？';
    case u'!':
      return u'！';
    default:
      return 0;
  }
}
constexpr bool is_mark(char16_t c) {
  return c == u'(' || c == u')' || c == u'"' || full_stop_of(c) != 0;
}

class Scan {
 public:
  Scan(const Block& block, const std::vector<ProtectedSpan>& guards)
      : text_(block.text), marker_(block.info.marker), guard_(guards.begin()), end_(guards.end()) {}

  std::vector<HalfWidth> run() {
    for (Off at = 0; at < text_.size(); ++at) {
      const char16_t c = text_[at];
      if (!text::is_ascii(c) || !is_mark(c) || marker_.contains(at) || is_guarded(at)) continue;
      if (c == u'(' || c == u')') {
        bracket(at);
      } else if (c == u'"') {
        quote(at);
      } else {
        stop(at);
      }
    }
    for (const Pending& open : open_) {
      if (beside_chinese(open.at)) out_.push_back({open.at, u'(', u'（'});
    }
    if (quote_.open && quote_.chinese) out_.push_back({quote_.at, u'"', 0});
    // Pairs are known at their second mark.
    std::sort(out_.begin(), out_.end(),
              [](const HalfWidth& a, const HalfWidth& b) { return a.at < b.at; });
    return std::move(out_);
  }

 private:
  struct Pending {
    Off at = 0;
    Off han = 0;  // Han characters before it
  };
  struct Quote {
    Off at = 0;
    Off han = 0;
    bool open = false;
    bool chinese = false;
  };

  // Han characters before `at`, which only grows.
  Off han_before(Off at) {
    const View more = part(text_, {counted_, at});
    han_ += static_cast<Off>(std::count_if(more.begin(), more.end(), text::is_han));
    counted_ = at;
    return han_;
  }

  bool is_guarded(Off at) {
    while (guard_ != end_ && guard_->span.end <= at) ++guard_;
    return guard_ != end_ && guard_->span.contains(at);
  }
  // The nearest unit that is not blank; 0 at the ends. Looks at most a few blanks far, since a mark
  // in running text has no more.
  char16_t before(Off at) const {
    for (int steps = 0; at > 0 && steps < 4; ++steps) {
      if (!text::is_space(text_[--at])) return text_[at];
    }
    return 0;
  }
  char16_t after(Off at) const {
    for (int steps = 0; ++at < text_.size() && steps < 4; ++steps) {
      if (!text::is_space(text_[at])) return text_[at];
    }
    return 0;
  }
  bool beside_chinese(Off at) const { return is_chinese(before(at)) || is_chinese(after(at)); }

  void stop(Off at) {
    const char16_t c = text_[at];
    if (c == u'.') {
      // A full stop only after Chinese and never in a row: 3.5, 1.xx and … are other matters.
      const char16_t left = before(at);
      const char16_t right = after(at);
      const bool ends = is_chinese(left) && (right == 0 || is_chinese(right) || right == u'"');
      if (!ends || right == u'.' || left == u'.') return;
    } else if (!beside_chinese(at) && !after_closing(at)) {
      return;
    }
    out_.push_back({at, c, full_stop_of(c)});
  }
  // “…"，” and “…)，”: the mark beside is half-width itself but closes Chinese words.
  bool after_closing(Off at) {
    const char16_t left = before(at);
    return (left == u')' || left == u'"' || left == u'%') && han_before(at) > 0 && after(at) != 0 &&
           !text::is_latin(after(at)) && !text::is_digit(after(at));
  }

  void bracket(Off at) {
    if (text_[at] == u'(') {
      open_.push_back({at, han_before(at)});
      return;
    }
    if (open_.empty()) {
      if (beside_chinese(at)) out_.push_back({at, u')', u'）'});
      return;
    }
    const Pending open = open_.back();
    open_.pop_back();
    if (han_before(at) > open.han || is_chinese(before(open.at)) || is_chinese(after(at))) {
      out_.push_back({open.at, u'(', u'（'});
      out_.push_back({at, u')', u'）'});
    }
  }

  void quote(Off at) {
    if (!quote_.open) {
      quote_ = {at, han_before(at), true, beside_chinese(at)};
      return;
    }
    quote_.open = false;
    if (han_before(at) > quote_.han || quote_.chinese || beside_chinese(at)) {
      out_.push_back({quote_.at, u'"', kOpenQuote});
      out_.push_back({at, u'"', kCloseQuote});
    }
  }

  View text_;
  Span marker_;
  std::vector<ProtectedSpan>::const_iterator guard_;
  std::vector<ProtectedSpan>::const_iterator end_;
  std::vector<HalfWidth> out_;
  std::vector<Pending> open_;
  Quote quote_;
  Off counted_ = 0;  // up to here
  Off han_ = 0;      // these are the Han characters
};

// 张三. 茶业研究[J]. 农业经济, 2021(3): an entry of a list of references has marks of its own.
// GB/T 7714—2015, 7.2.
bool is_reference(View text) {
  for (std::size_t at = text.find(u'['); at != View::npos; at = text.find(u'[', at + 1)) {
    const View kind = text.substr(at + 1, 2);
    if (kind.size() == 2 && View(u"MJNDRSCPZGK").find(kind[0]) != View::npos && kind[1] == u']')
      return true;
    if (text.substr(at).starts_with(u"[EB/OL]")) return true;
  }
  return false;
}

}  // namespace

std::vector<HalfWidth> half_width_marks(const Block& block,
                                        const std::vector<ProtectedSpan>& guards) {
  if (is_reference(block.text)) return {};
  return Scan(block, guards).run();
}

}  // namespace wengao::facts
