// What several files, or the reports of one, have in common. design.md, section 6.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/base/code.h"
#include "core/engine/answers.h"

namespace wengao::engine {

// An array, one element a file:
//   {"file","reports":[{"report","title","firstLine","lastLine","characters","elsewhere","repeated",
//     "new","with":[{"file","report","share"}]}],
//    "passages":[{"report","line","column","endLine","endColumn","text","same",
//     "other":{"file","report","line",…,"text"}}]}
// Reports count from 1 within their file. Shares are of 1: "elsewhere" stands in another report
// too, "repeated" twice in this one, "new" in no report given before it. A passage is told of both
// its places. Of a reading, blocks and reports suffice.
std::string similar_json(std::span<const Reading> readings);
// For people: shares, then each passage with both places.
std::string similar_text(std::span<const Reading> readings, Lang lang);

}  // namespace wengao::engine
