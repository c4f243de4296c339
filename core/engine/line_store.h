// LineStore: what the session remembers of each line, in an order that takes insertions in the
// middle of 50,000 lines for the price of one chunk.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/doc/block.h"
#include "core/doc/document.h"
#include "core/facts/fact.h"
#include "core/facts/lines.h"
#include "core/lint/finding.h"

namespace wengao::engine {

// Names a finding for as long as it says the same of the same words; 0 is none.
using FindingId = std::uint32_t;

struct StoredFinding {
  FindingId id = 0;
  Finding finding;
};

// One line. Stays where it is in memory, so that facts may be pointed at.
struct LineState {
  const Paragraph* paragraph = nullptr;  // of the session's present snapshot
  BlockId paragraph_id = 0;              // its id, readable when the snapshot is gone
  std::uint32_t text_revision = 0;       // of the paragraph when it was last looked at; 0 never
  std::uint32_t revision = 0;            // Block::revision
  BlockInfo info;
  std::vector<StoredFinding> findings;  // of block rules
  std::vector<Fact> facts;
  std::uint32_t words = 0;

  [[nodiscard]] Block block() const { return {paragraph->id, revision, paragraph->text, info}; }
};

using LinePtr = std::unique_ptr<LineState>;

class LineStore {
 public:
  [[nodiscard]] std::uint32_t size() const { return size_; }
  // Precondition: line < size().
  [[nodiscard]] LineState& at(std::uint32_t line);
  [[nodiscard]] const LineState& at(std::uint32_t line) const;

  // Takes lines [first, first + count) out; put gives them back or others in their place.
  std::vector<LinePtr> take(std::uint32_t first, std::uint32_t count);
  void put(std::uint32_t first, std::vector<LinePtr> lines);

 private:
  struct Chunk {
    std::uint32_t first = 0;
    std::vector<LinePtr> lines;
  };
  [[nodiscard]] std::size_t chunk_of(std::uint32_t line) const;
  void renumber(std::size_t from_chunk);
  std::vector<Chunk> chunks_;
  std::uint32_t size_ = 0;
};

// The same lines, for what reads facts beyond one of them.
class StoredLines final : public facts::Lines {
 public:
  explicit StoredLines(const LineStore& store) : store_(store) {}
  [[nodiscard]] std::uint32_t count() const override { return store_.size(); }
  [[nodiscard]] Block block(std::uint32_t line) const override { return store_.at(line).block(); }
  [[nodiscard]] std::span<const Fact> facts(std::uint32_t line) const override {
    return store_.at(line).facts;
  }

 private:
  const LineStore& store_;
};

}  // namespace wengao::engine
