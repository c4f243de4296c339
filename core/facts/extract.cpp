#include <algorithm>
#include <array>

#include "core/facts/extractors.h"

namespace wengao::facts {

namespace {

// What is set apart states nothing; that it stands there twice may be said.
bool is_stated(const Block& block) {
  return !block.is(Kind::blank) && !block.is(Kind::noise) && !block.is(Kind::separator);
}

void extract_batch(std::span<const Block> blocks, std::span<std::vector<Fact>> out) {
  thread_local std::array<Triggers, kBatch> triggers;
  const auto each = [&](auto test, auto step) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (test(blocks[i], triggers[i])) step(blocks[i], triggers[i], out[i]);
    }
  };
  const auto each_with = [&](std::uint8_t classes, auto step) {
    each([&](const Block&, const Triggers& found) { return (found.any & classes) != 0; }, step);
  };
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Span read = is_stated(blocks[i]) ? blocks[i].info.content : Span{};
    find_triggers(blocks[i].text, read, triggers[i]);
    out[i].clear();
    // Most paragraphs state about one fact for six such places; growing step by step moves them
    // all.
    if (!triggers[i].places.empty())
      out[i].reserve(std::min<std::size_t>(triggers[i].places.size() / 6 + 2, 32));
  }
  const auto stated = [](const Block& block, const Triggers&) { return is_stated(block); };
  const auto not_blank = [](const Block& block, const Triggers&) { return !block.is(Kind::blank); };
  const auto is_table = [](const Block& block, const Triggers&) { return block.is(Kind::table); };
  using Facts = std::vector<Fact>;
  each(stated, [](const Block& b, const Triggers&, Facts& facts) { numbering(b, facts); });
  each_with(kPoint, enumeration);
  each_with(kNumber, quantity);
  each_with(kDate, date);
  each_with(kMark, [](const Block& b, const Triggers&, Facts& facts) { punctuation(b, facts); });
  each(not_blank, [](const Block& b, const Triggers&, Facts& facts) { duplicate(b, facts); });
  each(is_table, [](const Block& b, const Triggers&, Facts& facts) { cell(b, facts); });
  each_with(kName, name);
  each(stated, [](const Block& b, const Triggers&, Facts& facts) { structure(b, facts); });
  each_with(kNumber, [](const Block& b, const Triggers&, Facts& facts) { indicators(b, facts); });
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
