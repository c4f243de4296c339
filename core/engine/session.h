// Session: the only thing that remembers. It holds one document, what was recognised and found in
// it, and after a change redoes what the change can have touched: recognition until it meets what
// it said before, block rules and facts of the blocks that differ, fact rules of the families whose
// facts differ, in the report they belong to. Equal, always, to lint::check_document of the text,
// with what the pages show beside it when somebody has looked at them.
//
// The editor owns undo: to the session an undo is an edit like any other.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/doc/document.h"
#include "core/engine/line_store.h"
#include "core/engine/patch.h"
#include "core/engine/spelling_pass.h"
#include "core/facts/ledger.h"
#include "core/lint/fix_all.h"
#include "core/lint/profile.h"
#include "core/normalise/normalise.h"
#include "core/recognise/recognise.h"

namespace wengao::engine {

// Changes to the text of `revision`, in text order, not overlapping.
struct FixPlan {
  std::uint32_t revision = 0;
  std::vector<Edit> edits;
  std::uint32_t applied = 0;  // fixes these edits carry out
  std::uint32_t skipped = 0;  // fixes left out because they overlap others
};

class Session {
 public:
  explicit Session(Document document);
  ~Session();
  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;

  [[nodiscard]] const Document& document() const;
  // Starts at 1 and grows by one with every change.
  [[nodiscard]] std::uint32_t revision() const;

  // Carries out edits that all speak of the present text, in text order, not overlapping, as one
  // change. Errors: bad_offset; then nothing has changed.
  Result<Patch> edit(std::span<const Edit> edits);
  // The writer's decision about one line; empty attributes take it back. Errors: not_found.
  Result<Patch> set_kind(std::uint32_t line, const Attributes& attributes);
  // The same, and for all lines of its look: in a line recognition was unsure of, the unsure ones;
  // in one it was sure of, all. Empty attributes take both back. Errors: not_found.
  Result<Patch> decide_like(std::uint32_t line, const Attributes& attributes);
  // Puts these in place of all decisions for lines of like look, e.g. those kept on a machine.
  Patch remember(LikeDecisions decisions);
  // The house's word on rules, in place of the one before: everything is checked again.
  Patch set_profile(lint::Profile profile);
  // Puts these in place of all relations marked as intended (facts::mark_of); they make no
  // findings.
  Patch set_intended(RelationMarks marks);
  // What is wanted of the spelling check, in place of what was; check_spelling finds it.
  Patch set_spelling(SpellingWishes wishes);
  // Checks the spelling of about `units` more characters. `done`: nothing is left to look at.
  Patch check_spelling(std::size_t units, bool& done);
  // Looks again at lines that wait for the dictionary of words (core/text/segment.h) to be judged,
  // once it has come. Errors: data_missing (detail: the pack), as long as such lines wait.
  Result<Patch> check_words();
  // What the pages of all reports show (page_check.h), in place of what they showed before. The
  // revision stays. Kept until the words they mark change.
  Patch set_page_findings(std::vector<Finding> found);
  // The house's word on rules; null: none.
  [[nodiscard]] const lint::Profile* profile() const;
  // Everything, as though it had just been added: for a view that is new.
  [[nodiscard]] Patch everything() const;

  // One line with what was recognised. Precondition: line < document().lines(). Valid until the
  // next change.
  [[nodiscard]] Block block(std::uint32_t line) const;
  [[nodiscard]] std::vector<Block> blocks() const;
  [[nodiscard]] const std::vector<recognise::Report>& reports() const;
  // What was recognised, for explain.h and doubts.h. Valid until the next change.
  [[nodiscard]] const recognise::Memory& recognised() const;
  // The figures of the text and their relations, made at the first call and kept up with every
  // change from then on. Valid until a profile or the relations meant are set anew.
  [[nodiscard]] facts::Ledger& ledger();
  // The lines it reads. Valid until the next change.
  [[nodiscard]] StoredLines lines() const;
  // All findings in text order.
  [[nodiscard]] std::vector<const StoredFinding*> findings() const;

  // What a fix would do. Errors: not_found (the finding is gone, or has no such fix).
  [[nodiscard]] Result<FixPlan> plan_fix(FindingId finding, std::size_t fix) const;
  // Leaves what the profile switches off.
  // Numbers in their standard forms and in order, references following (normalise.h). `applied`
  // counts numbers and references that change, `skipped` references that are not clear.
  [[nodiscard]] FixPlan plan_normalise() const;
  // Those numbers only (normalise::renumber).
  [[nodiscard]] FixPlan plan_renumber(std::span<const normalise::Numbered> wanted) const;
  [[nodiscard]] FixPlan plan_fix_all(lint::Filter filter) const;

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace wengao::engine
