// Tables: two or more lines with the same number of tabs, as a spreadsheet pastes them. Rows that
// hold nothing but tabs belong to the table when a row with words follows them.
#include "core/recognise/step.h"

namespace wengao::recognise {
namespace {

// A tab before the text is an indent; two lines with one leading tab each are no table.
bool alike(const Features& a, const Features& b) {
  return a.tabs != 0 && a.tabs == b.tabs && (a.inner_tabs != 0 || b.inner_tabs != 0);
}

// True when a row with words comes after this one and others as empty as this.
bool goes_on_below(const Look& look) {
  for (const Features& after : look.ahead()) {
    if (after.tabs != look.line().tabs) return false;
    if (!after.blank()) return true;
  }
  return false;
}

}  // namespace

std::optional<Verdict> find_table(const Look& look) {
  const Features& line = look.line();
  if (line.tabs == 0) return std::nullopt;
  const bool continues = look.state().tabs == line.tabs;
  if (line.blank()) {
    if (!continues || !goes_on_below(look)) return std::nullopt;
    return Verdict{Kind::table, 0, 90, false};
  }
  const bool begins = !look.ahead().empty() && alike(line, look.ahead().front());
  if (!continues && !begins) return std::nullopt;
  return Verdict{Kind::table, 0, 95, false};
}

}  // namespace wengao::recognise
