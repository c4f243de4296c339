// SpellingPass: the spelling check of one session. It looks at the lines in slices, as many
// characters at a time as it is given, remembers what it suspects of each line by the line's text,
// and speaks when all lines have been looked at: whether a word is a term depends on all of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "core/engine/patch.h"
#include "core/engine/refresh.h"
#include "core/spelling/findings.h"
#include "core/spelling/model.h"

namespace wengao::engine {

// What a writer wants of the check.
struct SpellingWishes {
  std::shared_ptr<const spelling::Model> model;  // null: no check
  spelling::Level level = spelling::Level::errors;
  std::shared_ptr<const spelling::Known> words;  // refused corrections; may be null
};

class SpellingPass {
 public:
  // Takes back what was found, and begins anew. What is suspected is kept while the model stays.
  void set(SpellingWishes wishes, Memory& memory, Patch& patch);

  // Before the document changes, and after: takes back what was found in lines that differ. `patch`
  // then says so.
  void before_change(const Memory& memory, LineDelta delta);
  void after_change(Memory& memory, Patch& patch);

  // When all findings of the session are forgotten and counted anew: these too.
  void forget_findings();

  // Looks at about `units` more characters; the findings change when the last are done. False:
  // there is more to do.
  bool run(std::size_t units, Memory& memory, Patch& patch);

  template <class Visit>
  void for_each_finding(Visit visit) const {
    for (const auto& [id, line] : lines_) {
      for (const StoredFinding& stored : line.findings) visit(stored);
    }
  }

 private:
  struct Line {
    std::uint32_t text_revision = 0;
    Off done = 0;  // the text before it has been looked at
    std::vector<spelling::Suspect> suspects;
    std::vector<StoredFinding> findings;
  };
  void forget(Line& line, Memory& memory, Patch& patch);
  void tell(Memory& memory, Patch& patch);

  SpellingWishes wishes_;
  std::unique_ptr<spelling::Finder> finder_;
  std::unordered_map<BlockId, Line> lines_;
  std::vector<BlockId> changing_;
  std::uint32_t next_ = 0;  // the first line that may have to be looked at
  bool told_ = true;
};

}  // namespace wengao::engine
