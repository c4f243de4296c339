// Page check: the layout rules on the pages of all reports of a file. Apart from the keystroke
// path: asked for when nothing else is to do, and before a report is handed in.
#pragma once

#include <vector>

#include "core/engine/pager.h"
#include "core/engine/session.h"
#include "core/lint/check.h"

namespace wengao::engine {

// Looks at the pages and hands the session what they show; the patch says what is new.
Patch check_pages(Session& session, Pager& pager);

// Every finding of a file from scratch, with what the pages show: what a session says after
// check_pages, in the same order.
std::vector<Finding> check_with_pages(const recognise::Recognised& recognised,
                                      const lint::Profile* profile = nullptr);

}  // namespace wengao::engine
