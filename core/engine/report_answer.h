// What is said of a report as a whole: for the outline and for the list from which reports are
// opened as documents of their own.
#pragma once

#include <span>

#include "core/doc/block.h"
#include "core/engine/json_writer.h"
#include "core/recognise/recognise.h"

namespace wengao::engine {

// Adds titleProposed, genreConfidence, periodKind, organisation, organisationLevel, characters,
// noiseLines to an open object. `blocks`: those of the whole file.
void write_report_facts(JsonWriter& json, const recognise::Report& report,
                        std::span<const Block> blocks);

}  // namespace wengao::engine
