#include <algorithm>
#include <array>
#include <type_traits>

#include "core/facts/extractors.h"

namespace wengao::facts {

namespace {

using Facts = std::vector<Fact>;

// What is set apart states nothing; that it stands there twice may be said.
bool is_stated(const Block& block) {
  return !block.is(Kind::blank) && !block.is(Kind::noise) && !block.is(Kind::separator);
}

bool is_not_blank(const Block& block) { return !block.is(Kind::blank); }

bool is_table(const Block& block) { return block.is(Kind::table); }

// Each step takes all blocks before the next (kBatch).
void extract_batch(std::span<const Block> blocks, std::span<Facts> out) {
  thread_local std::array<Triggers, kBatch> triggers;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Span read = is_stated(blocks[i]) ? blocks[i].info.content : Span{};
    find_triggers(blocks[i].text, read, triggers[i]);
    out[i].clear();
    // Most paragraphs state about one fact for six such places; growing step by step moves all.
    if (!triggers[i].places.empty())
      out[i].reserve(std::min<std::size_t>(triggers[i].places.size() / 6 + 2, 32));
  }
  const auto of = [&](bool (*test)(const Block&)) {
    return [&, test](std::size_t i) { return test(blocks[i]); };
  };
  const auto with = [&](std::uint8_t classes) {
    return [&, classes](std::size_t i) { return (triggers[i].any & classes) != 0; };
  };
  const auto each = [&](auto wanted, auto step) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (!wanted(i)) continue;
      if constexpr (std::is_invocable_v<decltype(step), const Block&, const Triggers&, Facts&>) {
        step(blocks[i], triggers[i], out[i]);
      } else {
        step(blocks[i], out[i]);
      }
    }
  };
  each(of(is_stated), numbering);
  each(with(kPoint), enumeration);
  each(with(kNumber), quantity);
  each(with(kDate), date);
  each(with(kMark), punctuation);
  each(of(is_not_blank), duplicate);
  each(of(is_table), cell);
  each(with(kName), name);
  each(of(is_stated), structure);
  each(with(kNumber), indicators);
}

}  // namespace

std::vector<Fact> extract(const Block& block) {
  std::vector<Fact> out;
  extract_batch({&block, 1}, {&out, 1});
  return out;
}

void extract(std::span<const Block> blocks, std::span<std::vector<Fact>> out) {
  for (std::size_t at = 0; at < blocks.size(); at += kBatch) {
    const std::size_t size = std::min(kBatch, blocks.size() - at);
    extract_batch(blocks.subspan(at, size), out.subspan(at, size));
  }
}

}  // namespace wengao::facts
