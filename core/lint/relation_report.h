// Relations of figures as findings: each kind has a rule of its own.
#pragma once

#include "core/facts/relations.h"
#include "core/lint/rule.h"

namespace wengao::lint {

// Reports the relations of `kind` in the block that do not hold, at the figure that is checked.
// args: the working, the figure as written.
void report_relations(const Block& block, const Scan& scan, facts::RelationKind kind, Sink& out);

}  // namespace wengao::lint
