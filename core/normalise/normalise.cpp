#include "core/normalise/normalise.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/normalise/lists.h"
#include "core/normalise/references.h"
#include "core/recognise/markers.h"
#include "core/text/chars.h"
#include "core/text/numerals.h"

namespace wengao::normalise {
namespace {

using Words = std::u16string_view;

std::u16string digits(std::uint32_t value) {
  std::u16string out;
  do {
    out.insert(out.begin(), static_cast<char16_t>(u'0' + value % 10));
    value /= 10;
  } while (value != 0);
  return out;
}

bool is_numeral(char16_t c) {
  return text::is_digit(c) || text::is_fullwidth_digit(c) || text::is_han_numeral(c);
}

// The numeral inside written words, put in anew: 第三部分 → 第二部分, 第3节 → 第2节. Empty when
// there is none (㈢).
std::u16string with_value(Words written, std::uint32_t value) {
  const auto first = std::find_if(written.begin(), written.end(), is_numeral);
  const auto last = std::find_if_not(first, written.end(), is_numeral);
  if (first == written.end()) return {};
  const bool han = text::is_han_numeral(*first);
  std::u16string out(written.begin(), first);
  out += han ? text::to_han(value) : digits(value);
  return out.append(last, written.end());
}

// A number as the standards write it: 一、（一）1.（1）①. 第一部分 and its kind are free.
constexpr std::uint32_t kCircled = 20;  // ⑳ is the last

std::u16string right_form(const Member& member, Words written) {
  switch (member.shape) {
    case Marker::han:
      return text::to_han(member.right) + u"、";
    case Marker::han_paren:
      return u"（" + text::to_han(member.right) + u"）";
    case Marker::arabic:
      return digits(member.right) + u".";
    case Marker::arabic_paren:
      return u"（" + digits(member.right) + u"）";
    case Marker::circled:
      if (member.right <= kCircled) {
        return std::u16string(1, static_cast<char16_t>(0x2460 + member.right - 1));
      }
      return u"（" + digits(member.right) + u"）";
    case Marker::part:
    case Marker::none:
      break;
  }
  return with_value(written, member.right);
}

// One report at work.
class Report {
 public:
  Report(const Document& document, std::span<const Block> blocks, std::uint32_t first,
         std::uint32_t last, Result& out)
      : document_(document),
        blocks_(blocks),
        first_(first),
        last_(last),
        lists_(lists_of(blocks, first, last)),
        out_(out) {}

  // Numbers as the writer wants them; those not named stay.
  void take(const std::unordered_map<std::uint32_t, std::uint32_t>& wanted) {
    for (List& list : lists_) {
      for (Member& member : list.members) {
        const auto found = wanted.find(member.line);
        member.right = found == wanted.end() ? member.ordinal : found->second;
      }
    }
    given_ = true;
  }

  void run() {
    const std::size_t before = out_.edits.size();
    const std::uint32_t renumbered = out_.renumbered;
    for (const List& list : lists_) {
      for (const Member& member : list.members) write(member);
    }
    if (out_.renumbered != renumbered) {
      list_targets();
      follow();
    }
    std::sort(out_.edits.begin() + static_cast<std::ptrdiff_t>(before), out_.edits.end(),
              [](const Edit& a, const Edit& b) { return a.from < b.from; });
  }

 private:
  // A member of the first level: the section a line stands in.
  struct Place {
    std::size_t list = kTop;
    std::size_t member = 0;
  };

  void write(const Member& member) {
    if (given_ && member.right == member.ordinal) return;
    const Words written = part(blocks_[member.line].text, member.marker);
    std::u16string right = right_form(member, written);
    // 1、3公里 must not become 1.3公里: then the form stays and only the value follows.
    if (!reads_back(member, right)) right = with_value(written, member.right);
    if (right == written || !reads_back(member, right)) return;
    ++(member.right == member.ordinal ? out_.reformed : out_.renumbered);
    add(member.line, member.marker, std::move(right));
  }

  // The line with its new number is read as that number again.
  [[nodiscard]] bool reads_back(const Member& member, Words number) const {
    constexpr std::size_t kReach = 48;
    const Words line = blocks_[member.line].text;
    std::u16string changed(number);
    changed += line.substr(member.marker.end, kReach);
    const recognise::Mark mark =
        recognise::read_marker(changed, {0, static_cast<Off>(changed.size())});
    return mark.shape == member.shape && mark.ordinal == member.right;
  }

  void add(std::uint32_t line, Span span, std::u16string text) {
    const Off start = document_.start_of(line);
    out_.edits.push_back({start + span.begin, start + span.end, std::move(text)});
  }

  // References are read in text order, with the open member of each depth beside.
  void follow() {
    std::vector<std::size_t> at(lists_.size(), 0);  // members seen of each list
    std::vector<std::pair<std::uint32_t, std::size_t>> order;
    for (std::size_t i = 0; i < lists_.size(); ++i) {
      for (const Member& member : lists_[i].members) order.emplace_back(member.line, i);
    }
    std::sort(order.begin(), order.end());
    auto next = order.begin();
    Place here;
    for (std::uint32_t line = first_; line < last_; ++line) {
      for (; next != order.end() && next->first == line; ++next) {
        const List& list = lists_[next->second];
        const std::size_t member = at[next->second]++;
        if (list.depth <= 1) here = {next->second, member};
      }
      const Block& block = blocks_[line];
      if (block.is(Kind::noise) || block.is(Kind::separator)) continue;
      Place named = here;
      for (const Reference& reference :
           references_in(block.text, std::max(block.info.marker.end, block.info.content.begin))) {
        turn(line, reference, here, named);
      }
    }
  }

  void turn(std::uint32_t line, const Reference& reference, const Place& here, Place& named) {
    const Member* target = nullptr;
    if (reference.depth == 1) {
      target = section(reference.ordinal, named);
    } else {
      target = subsection(reference.ordinal, reference.after_part ? named : here);
    }
    if (target == nullptr) {
      ++out_.unclear;
      return;
    }
    if (target->right == target->ordinal) return;
    const Words written = part(blocks_[line].text, reference.numeral);
    ++out_.references;
    add(line, reference.numeral, with_value(written, target->right));
  }

  // What a number names, when it names one thing only.
  struct Named {
    const Member* member = nullptr;  // null: several have the number
    Place place;
  };
  using Index = std::unordered_map<std::uint64_t, Named>;

  static void name(Index& index, std::uint64_t key, const Named& named) {
    const auto [at, fresh] = index.emplace(key, named);
    if (!fresh) at->second.member = nullptr;
  }

  // A section's number among those below the member that `place` is.
  static std::uint64_t key_of(const Place& place, std::uint32_t ordinal) {
    const std::uint64_t list = place.list == kTop ? 0 : place.list + 1;
    return (list * 0x9E3779B97F4A7C15u + place.member) * 64 + ordinal;
  }

  void list_targets() {
    constexpr std::uint32_t kMost = 50;  // the greatest number a reference names
    for (std::size_t i = 0; i < lists_.size(); ++i) {
      const List& list = lists_[i];
      for (std::size_t m = 0; m < list.members.size(); ++m) {
        const Member& member = list.members[m];
        if (member.ordinal > kMost) continue;
        if (list.depth <= 1 && list.parent == kTop) {
          name(sections_, member.ordinal, {&member, {i, m}});
        } else if (list.depth == 2) {
          const Place above{list.parent, list.parent == kTop ? 0 : list.parent_member};
          name(subsections_, key_of(above, member.ordinal), {&member, {}});
        }
      }
    }
  }

  const Member* section(std::uint32_t ordinal, Place& named) const {
    named = {};
    const auto found = sections_.find(ordinal);
    if (found == sections_.end() || found->second.member == nullptr) return nullptr;
    named = found->second.place;
    return found->second.member;
  }

  [[nodiscard]] const Member* subsection(std::uint32_t ordinal, const Place& place) const {
    const auto found = subsections_.find(key_of(place, ordinal));
    return found == subsections_.end() ? nullptr : found->second.member;
  }

  const Document& document_;
  std::span<const Block> blocks_;
  std::uint32_t first_;
  std::uint32_t last_;
  std::vector<List> lists_;
  Result& out_;
  bool given_ = false;  // numbers come from the writer, not from their places
  Index sections_;
  Index subsections_;
};

}  // namespace

Result normalise(const Document& document, std::span<const Block> blocks,
                 std::span<const recognise::Report> reports) {
  Result out;
  for (const recognise::Report& report : reports) {
    Report(document, blocks, report.first, report.last, out).run();
  }
  return out;
}

Result renumber(const Document& document, std::span<const Block> blocks,
                std::span<const recognise::Report> reports, std::span<const Numbered> wanted) {
  std::unordered_map<std::uint32_t, std::uint32_t> numbers;
  for (const Numbered& each : wanted) {
    if (each.number > 0) numbers.insert_or_assign(each.line, each.number);
  }
  Result out;
  for (const recognise::Report& report : reports) {
    Report at_work(document, blocks, report.first, report.last, out);
    at_work.take(numbers);
    at_work.run();
  }
  return out;
}

}  // namespace wengao::normalise
