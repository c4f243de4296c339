// RefreshSteps: the work of one refresh, step by step. Lines first (refresh.cpp), then the reports
// and the rules that read them (refresh_reports.cpp). Internal to refresh.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "core/engine/refresh.h"
#include "core/facts/fact.h"

namespace wengao::engine {

class RefreshSteps {
 public:
  RefreshSteps(Memory& memory, const Document& document, LineDelta delta)
      : memory_(memory), document_(document), delta_(delta) {}

  Patch run();
  Patch take_page_findings(std::vector<Finding> found);

 private:
  struct Redone {
    std::uint32_t line;
    FamilySet families;  // whose facts differ
  };

  // The families some rule reads over a report, or over the whole file; facts of others are not
  // listed there.
  static FamilySet families_read(bool whole_file);

  // Lines that lived through the change keep what is known of them.
  void replace_lines();
  void forget(const std::vector<StoredFinding>& findings);
  // Takes `fresh` in place of `held`; what is equal keeps its id. Additions are announced at the
  // end, when nothing moves any more.
  void replace_findings(std::vector<StoredFinding>& held, std::vector<StoredFinding>& pool,
                        std::vector<Finding> fresh);
  // Redoes the lines whose text differs or what was recognised of them, a batch at a time.
  void look_at_lines();
  // True when the line is to be redone; notes what is to be known of it from now on.
  bool differs(std::uint32_t line);
  void look_at(std::span<const std::uint32_t> lines);
  void take(std::uint32_t line, std::vector<Fact> facts, std::vector<Finding> found);
  // Runs of redone lines; the lines that came and went as one.
  void list_line_changes();
  // The scope that holds a line.
  [[nodiscard]] std::size_t scope_of(std::uint32_t line) const;
  // True for a line that came with a change of the number of lines.
  [[nodiscard]] bool came(std::uint32_t line) const;
  void follow_in_scopes();
  void list_file_again();
  // Lines after the change have other numbers now. A report whose first line was among those
  // replaced may have lost it: then the scopes are parted again.
  void move_lines();
  // Makes the scopes anew from the one before the first line looked at to the one of the last.
  // Findings are pooled so that those said again keep their ids.
  void part_again();
  void run_rules();
  void run_dirty(Scope& scope, bool whole_file);
  // What the pages showed of lines that are other now, or gone.
  void drop_of_pages();
  void follow_in_ledger();
  void run_family(Scope& scope, std::size_t family, bool whole_file,
                  std::vector<StoredFinding>& pool);

  Memory& memory_;
  const Document& document_;
  LineDelta delta_;
  Patch patch_;
  const FamilySet in_reports_ = families_read(false);
  const FamilySet in_file_ = families_read(true);
  bool structural_ = false;
  bool starts_moved_ = false;
  std::uint32_t begin_ = 0;  // lines [begin_, end_) were looked at
  std::uint32_t end_ = 0;
  std::size_t rebuilt_from_ = 0;
  std::size_t rebuilt_to_ = 0;
  std::vector<Redone> redone_;
  std::vector<BlockId> gone_;
  std::array<std::vector<StoredFinding>, kFamilies> pool_;
};

}  // namespace wengao::engine
