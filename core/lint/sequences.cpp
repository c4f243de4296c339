#include "core/lint/sequences.h"

#include <array>

#include "core/facts/extractors.h"

namespace wengao::lint {
namespace {

// 第一部分 stands above 一、, though both are of the first level; a 第一、 written with a pause is
// one of 一、.
std::size_t depth_of(const Fact& fact) {
  const auto marker = static_cast<Marker>(fact.b);
  constexpr std::int64_t kPause = u'、';
  if (marker == Marker::part) return (fact.c & 0xFFFF) == kPause ? 1 : 0;
  return fact.level;
}

constexpr std::size_t kDepths = 6;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// Whether `inner` can lie inside an item of `outer`: within its last item's paragraph, or anywhere
// when the items of `outer` are paragraphs of their own.
bool holds(const Sequence& outer, const Sequence& inner) {
  if (outer.members.back()->block == inner.members.front()->block) return true;
  if (outer.members.size() < 2) return true;
  for (std::size_t i = 1; i < outer.members.size(); ++i) {
    if (outer.members[i]->block == outer.members[i - 1]->block) return false;
  }
  return true;
}

// Items of one shape may be counted through the report, whatever they are nested in: then all of
// their lists go on where the one before ended, and only the first begins with 1.
void find_counted_through(std::vector<Sequence>& lists) {
  struct Through {
    std::vector<Sequence*> later;
    std::int64_t next = 0;  // 0 before the first list
    bool broken = false;
  };
  std::array<Through, static_cast<std::size_t>(Marker::circled) + 1> by_shape;
  for (Sequence& list : lists) {
    if (list.parent == nullptr) continue;
    const Fact& first = *list.members.front()->fact;
    Through& through = by_shape[static_cast<std::size_t>(first.b)];
    if (through.next != 0) {
      through.later.push_back(&list);
      through.broken = through.broken || first.a != through.next;
    }
    through.next = list.members.back()->fact->a + 1;
  }
  for (const Through& through : by_shape) {
    for (Sequence* list : through.later) list->goes_on = !through.broken;
  }
}

}  // namespace

std::vector<Sequence> heading_sequences(std::span<const FactAt> facts) {
  std::vector<Sequence> lists;
  std::array<std::size_t, kDepths> open;
  open.fill(kNone);
  facts::NumberingType last = facts::NumberingType::marker;
  for (const FactAt& at : facts) {
    const Fact& fact = *at.fact;
    const auto type = static_cast<facts::NumberingType>(fact.type);
    if (type == facts::NumberingType::reference) continue;
    if (type == facts::NumberingType::inner) {
      lists.back().inside = true;  // of the number right before it
      continue;
    }
    if (type != last) open.fill(kNone);  // attachments are counted for themselves
    last = type;
    const std::size_t depth = depth_of(fact);
    if (depth >= kDepths) continue;
    for (std::size_t deeper = depth + 1; deeper < kDepths; ++deeper) open[deeper] = kNone;
    if (open[depth] == kNone || fact.a == 1) {
      Sequence list;
      for (std::size_t above = depth; above-- > 0;) {
        if (open[above] == kNone) continue;
        list.parent = lists[open[above]].members.back();
        break;
      }
      open[depth] = lists.size();
      lists.push_back(std::move(list));
    }
    lists[open[depth]].members.push_back(&at);
  }
  find_counted_through(lists);
  return lists;
}

std::vector<Sequence> point_sequences(std::span<const FactAt> facts, std::uint8_t type) {
  std::vector<Sequence> lists;
  std::vector<std::size_t> open;  // innermost last
  for (const FactAt& at : facts) {
    const Fact& fact = *at.fact;
    if (fact.type != type || fact.a >= facts::kLast) continue;
    // The innermost list this number continues; else it belongs to the innermost, as a mistake.
    constexpr std::size_t kDeep = 3;
    for (std::size_t i = 0; fact.a != 1 && i < kDeep && i < open.size(); ++i) {
      const std::size_t candidate = open.size() - 1 - i;
      const Sequence& outer = lists[open[candidate]];
      if (outer.members.back()->fact->a + 1 != fact.a) continue;
      // What itself begins in the middle is a slip, and no list that others lie in.
      const bool whole = outer.members.front()->fact->a == 1;
      if (i > 0 && (!whole || !holds(outer, lists[open.back()]))) continue;
      open.resize(candidate + 1);
      break;
    }
    if (fact.a == 1 || open.empty()) {
      open.push_back(lists.size());
      lists.emplace_back();
    }
    lists[open.back()].members.push_back(&at);
  }
  return lists;
}

}  // namespace wengao::lint
