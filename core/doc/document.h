// Document: an immutable snapshot of the text, one paragraph a line, and the edits that lead from
// one snapshot to the next.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/doc/block.h"
#include "core/doc/picture.h"
#include "core/text/span.h"

namespace wengao {

// What the writer has decided for one line; wins over recognition and moves with the text.
struct Attributes {
  std::optional<Kind> kind;
  std::uint8_t level = 0;  // of a heading, a signature or a table: see BlockInfo

  friend bool operator==(const Attributes&, const Attributes&) = default;
};

struct LineAttributes {
  std::uint32_t line = 0;
  Attributes attributes;
};

// What the writer has decided for all lines of one look (recognise/explain.h gives the likeness).
struct LikeDecision {
  std::uint64_t likeness = 0;
  Attributes attributes;  // kind is set
  bool sure_too = false;  // also for lines that recognition has no doubt of

  friend bool operator==(const LikeDecision&, const LikeDecision&) = default;
};
using LikeDecisions = std::vector<LikeDecision>;  // sorted by likeness, one each

// Relations of figures that the writer has said are as they should be (facts/relations.h names
// them by their words, so that they move with the text). Sorted, one each.
using RelationMarks = std::vector<std::uint64_t>;

// One line. Never changed once made; shared between snapshots.
struct Paragraph {
  BlockId id = 0;
  std::uint32_t revision = 0;  // unique in the document's history; a new text has a new one
  std::u16string text;         // no line ends
  Attributes attributes;
};

// Replaces flat [from, to) by `insert`. Offsets count UTF-16 code units of all lines joined by \n.
struct Edit {
  Off from = 0;
  Off to = 0;
  std::u16string insert;

  friend bool operator==(const Edit&, const Edit&) = default;
};

// Lines [first, first + removed) of the old snapshot became [first, first + inserted) of the new.
struct LineDelta {
  std::uint32_t first = 0;
  std::uint32_t removed = 0;
  std::uint32_t inserted = 0;
};

class Document {
 public:
  // An empty document: one empty line.
  Document();

  // Splits at \n (also \r\n and \r). A lone surrogate becomes U+FFFD, one unit for one unit.
  // At most 2^31 code units (checked by importers, which give too_large).
  static Document from_text(std::u16string_view flat);

  // From lines whose kinds are partly known; texts hold no line ends. An empty list is one empty
  // line.
  static Document from_lines(std::vector<std::pair<std::u16string, Attributes>> lines);

  [[nodiscard]] std::uint32_t lines() const;  // ≥ 1
  [[nodiscard]] Off length() const;           // flat code units, line ends counted as one
  [[nodiscard]] const Paragraph& line(std::uint32_t index) const;  // 0-based
  [[nodiscard]] std::u16string text() const;                       // all lines joined by \n

  // The line that holds flat offset `at` (an offset at a line end belongs to that line).
  [[nodiscard]] std::uint32_t line_at(Off at) const;
  // The flat offset at which a line starts.
  [[nodiscard]] Off start_of(std::uint32_t line) const;

  struct Applied;
  // Gives the edited snapshot. The line where the edit begins keeps its id; lines it does not touch
  // are shared, not copied. Cost: O(lines in one chunk + length of the edit).
  // Errors: bad_offset (outside the text, from > to, or inside a surrogate pair).
  [[nodiscard]] Result<Applied> apply(const Edit& edit) const;

  // The same document with other attributes for one line. Precondition: line < lines().
  [[nodiscard]] Document with_attributes(std::uint32_t line, const Attributes& attributes) const;
  // For many lines at once, in linear time; of two for one line the later counts.
  [[nodiscard]] Document with_attributes(std::span<const LineAttributes> decided) const;

  // The pictures that lines like ［图片1］ show; null when the document has none. They stay through
  // all edits: a line that comes back by undoing shows its picture again.
  [[nodiscard]] const Pictures* pictures() const;
  [[nodiscard]] Document with_pictures(std::shared_ptr<const Pictures> pictures) const;

  // The decisions for lines of like look; null when there is none. The pointer changes exactly when
  // they do; edits keep it.
  [[nodiscard]] std::shared_ptr<const LikeDecisions> like_decisions() const;
  // The same document with these and no others; of two for one look the later counts.
  [[nodiscard]] Document with_like_decisions(LikeDecisions decisions) const;

  // The relations marked as intended; edits keep them.
  [[nodiscard]] const RelationMarks& intended() const;
  // The same document with these and no others.
  [[nodiscard]] Document with_intended(RelationMarks marks) const;

 private:
  struct Chunk;
  struct Data;
  explicit Document(std::shared_ptr<const Data> data);
  std::shared_ptr<const Data> data_;
};

struct Document::Applied {
  Document document;
  Edit inverse;     // applied to `document`, gives back the old text
  LineDelta lines;  // which lines to recognise again
};

// Where a flat offset of the old text lies after `edit`. An offset inside the replaced text goes to
// its end; at a pure insertion, `after` says on which side it stays.
[[nodiscard]] Off map_offset(Off at, const Edit& edit, bool after);

}  // namespace wengao
