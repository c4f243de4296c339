#include <vector>

#include "core/cli/commands.h"
#include "core/engine/answers.h"
#include "core/engine/json_writer.h"

namespace wengao::cli {

int outline(const Options& options) {
  std::vector<std::string> elements;
  int status = kNothingFound;
  for (const std::string& file : options.files) {
    const auto opened = open(file, options);
    if (!opened) {
      report(file, opened.error(), options);
      status = kCouldNotRun;
      continue;
    }
    const Opened& o = **opened;
    elements.push_back(
        engine::outline_json({o.file, o.recognised.blocks, o.recognised.reports, {}}));
  }
  const std::string answer = engine::array_of(elements);
  const int written =
      write_output(options.pretty ? engine::indented(answer) + "\n" : answer, options);
  return std::max(status, written);
}

}  // namespace wengao::cli
