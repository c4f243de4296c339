// Stand-ins: the characters a template leaves where a word, a year or a figure belongs.
#pragma once

#include <vector>

#include "core/lint/rule.h"

namespace wengao::lint {

// What the stand-in stands for, by the words around it.
enum class StandsFor : std::uint8_t { year, date, ordinal, number, name, blank };

struct StandIn {
  Span span;  // with the words that tell what it stands for: 20__年, 第__次, ××街道
  StandsFor what;
};

// All stand-ins of a block, in order of place: runs of _ × X x * ○ and 某某.
std::vector<StandIn> stand_ins(const Block& block, const Scan& scan);

// Reports those that stand for `what`; args: the words.
void report_stand_ins(const Block& block, const Scan& scan, StandsFor what, Sink& out);

}  // namespace wengao::lint
