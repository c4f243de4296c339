// Tables: two or more lines with the same number of tabs, as a spreadsheet pastes them. A row
// of nothing but tabs belongs to the table above it: a form has rows still to be filled in.
#include "core/recognise/step.h"

namespace wengao::recognise {
namespace {

// A tab before the text is an indent; two lines with one leading tab each are no table.
bool alike(const Features& a, const Features& b) {
  return a.tabs != 0 && a.tabs == b.tabs && (a.inner_tabs != 0 || b.inner_tabs != 0);
}

}  // namespace

std::optional<Verdict> find_table(const Look& look) {
  const Features& line = look.line();
  if (line.tabs == 0) return std::nullopt;
  const bool continues = look.state().tabs == line.tabs;
  if (line.blank()) {
    return continues ? std::optional(Verdict{Kind::table, 0, 90, false}) : std::nullopt;
  }
  const bool begins = !look.ahead().empty() && alike(line, look.ahead().front());
  if (!continues && !begins) return std::nullopt;
  return Verdict{Kind::table, 0, 95, false};
}

}  // namespace wengao::recognise
