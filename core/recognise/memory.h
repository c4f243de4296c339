// What recognition remembers between edits, one entry a line.
#pragma once

#include <memory>
#include <vector>

#include "core/doc/block.h"
#include "core/recognise/features.h"
#include "core/recognise/recognise.h"
#include "core/recognise/state.h"

namespace wengao::recognise {

struct Memory {
  std::vector<Features> features;
  std::vector<State> before;  // the state in front of each line
  std::vector<BlockInfo> infos;
  std::shared_ptr<const LikeDecisions> like;  // the document's
};

}  // namespace wengao::recognise
