#include "core/recognise/recognise.h"

#include <algorithm>
#include <span>

#include "core/base/parallel.h"
#include "core/recognise/memory.h"
#include "core/recognise/step.h"

namespace wengao::recognise {
namespace {

// A thread is worth its start from about this many lines on.
constexpr std::size_t kLeastLines = 256;

// Makes room for the inserted lines and forgets the removed ones.
template <class T>
void splice(std::vector<T>& list, LineDelta delta) {
  const auto at = list.begin() + delta.first;
  const std::uint32_t kept = std::min(delta.removed, delta.inserted);
  if (delta.removed > kept) {
    list.erase(at + kept, at + delta.removed);
  } else {
    list.insert(at + kept, delta.inserted - kept, T{});
  }
}

}  // namespace

void MemoryDeleter::operator()(Memory* memory) const { delete memory; }

MemoryPtr new_memory() { return MemoryPtr(new Memory); }

// The steps of recognition:
//   1. read the new lines alone (features_of),
//   2. go back as far as a line can look ahead,
//   3. walk down (step) until past the edit and the state is the one remembered there.
Changed update(Memory& memory, const Document& document, LineDelta delta) {
  delta.removed = std::min<std::uint32_t>(
      delta.removed, static_cast<std::uint32_t>(memory.features.size()) - delta.first);
  splice(memory.features, delta);
  splice(memory.before, delta);
  splice(memory.infos, delta);
  const std::uint32_t end = delta.first + delta.inserted;
  in_parts(delta.inserted, parts_for(delta.inserted, kLeastLines),
           [&](std::size_t, std::size_t first, std::size_t last) {
             for (std::size_t i = delta.first + first; i < delta.first + last; ++i) {
               const Paragraph& paragraph = document.line(static_cast<std::uint32_t>(i));
               memory.features[i] = features_of(paragraph.text);
               memory.features[i].decided = paragraph.attributes;
             }
           });

  // A decision for all lines of one look may reach any line.
  const bool walk_all = memory.like != document.like_decisions();
  memory.like = document.like_decisions();
  const auto lines = static_cast<std::uint32_t>(memory.features.size());
  const std::uint32_t start = delta.first > kLookAhead && !walk_all ? delta.first - kLookAhead : 0;
  const std::span<const Features> features(memory.features);
  State state = start == 0 ? State{} : memory.before[start];
  Changed changed{delta.first, end, 0};
  for (std::uint32_t i = start; i < lines; ++i) {
    if (i >= end && !walk_all && memory.before[i] == state) break;
    memory.before[i] = state;
    const BlockInfo info = step(features.subspan(i), state, memory.like.get());
    ++changed.lines_looked_at;
    if (info == memory.infos[i]) continue;
    memory.infos[i] = info;
    changed.first = std::min(changed.first, i);
    changed.last = std::max(changed.last, i + 1);
  }
  return changed;
}

const BlockInfo& info(const Memory& memory, std::uint32_t line) { return memory.infos[line]; }

Recognised recognise(const Document& document) {
  Recognised out;
  out.memory = new_memory();
  Memory* const memory = out.memory.get();
  update(*memory, document, {0, 0, document.lines()});
  out.blocks.reserve(document.lines());
  for (std::uint32_t i = 0; i < document.lines(); ++i) {
    const Paragraph& paragraph = document.line(i);
    out.blocks.push_back({paragraph.id, paragraph.revision, paragraph.text, info(*memory, i)});
  }
  out.reports = reports(*memory, document);
  return out;
}

}  // namespace wengao::recognise
