#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/facts/extractors.h"
#include "core/facts/fact.h"
#include "core/facts/lines.h"
#include "core/text/chars.h"
#include "core/text/utf.h"

// Failures show the text itself.
template <>
struct doctest::StringMaker<std::u16string> {
  static doctest::String convert(const std::u16string& text) {
    return wengao::text::to_utf8(text).c_str();
  }
};
template <>
struct doctest::StringMaker<std::u16string_view> {
  static doctest::String convert(std::u16string_view text) {
    return wengao::text::to_utf8(text).c_str();
  }
};

namespace wengao::test {

// A body paragraph as recognition gives it.
inline Block body(std::u16string_view text) {
  Block block;
  block.id = 1;
  block.text = text;
  block.info.content = text::trimmed(text);
  return block;
}

// A heading whose marker is the first `units` of the text.
inline Block heading(std::u16string_view text, Off units, Marker shape, std::uint8_t level,
                     std::uint32_t ordinal) {
  Block block = body(text);
  block.info.kind = Kind::heading;
  block.info.level = level;
  block.info.marker_shape = shape;
  block.info.ordinal = ordinal;
  block.info.marker = {0, units};
  block.info.lead = {units, block.info.content.end};
  return block;
}

// Consecutive lines with their facts.
class BlockLines final : public facts::Lines {
 public:
  void add(Block block) {
    block.id = static_cast<BlockId>(blocks.size() + 1);
    found.push_back(facts::extract(block));
    blocks.push_back(block);
  }
  // All facts of a family.
  [[nodiscard]] std::vector<FactAt> all(FactFamily family) const {
    std::vector<FactAt> out;
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
      for (const Fact& fact : found[i]) {
        if (fact.family == family) out.push_back({blocks[i].id, i, &fact});
      }
    }
    return out;
  }
  [[nodiscard]] std::uint32_t count() const override {
    return static_cast<std::uint32_t>(blocks.size());
  }
  [[nodiscard]] Block block(std::uint32_t line) const override { return blocks[line]; }
  [[nodiscard]] std::span<const Fact> facts(std::uint32_t line) const override {
    return found[line];
  }

  std::vector<Block> blocks;
  std::vector<std::vector<Fact>> found;
};

inline std::vector<Fact> of(FactFamily family, const Block& block) {
  std::vector<Fact> out;
  for (const Fact& fact : facts::extract(block)) {
    if (fact.family == family) out.push_back(fact);
  }
  return out;
}

// The words of each fact, parted by |.
inline std::u16string words(const std::vector<Fact>& facts, std::u16string_view text) {
  std::u16string out;
  for (const Fact& fact : facts) {
    if (!out.empty()) out += u'|';
    out += part(text, fact.span);
  }
  return out;
}

}  // namespace wengao::test
