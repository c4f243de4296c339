#include <vector>

#include "core/cli/commands.h"
#include "core/engine/answers.h"
#include "core/engine/doubts.h"
#include "core/engine/json_writer.h"

namespace wengao::cli {

namespace {

// outline --why LINE: for people, or as JSON.
int explain(const Opened& opened, const Options& options) {
  const auto& blocks = opened.recognised.blocks;
  if (options.why > blocks.size()) {
    report(opened.file, Error{Code::not_found, "--why " + std::to_string(options.why)}, options);
    return kCouldNotRun;
  }
  const std::uint32_t line = options.why - 1;
  const auto why = recognise::explain(*opened.recognised.memory, line);
  const bool json = options.format == "json";
  const std::string answer = json ? engine::why_json(blocks[line], options.why, why, options.lang)
                                  : engine::why_text(blocks[line], line, why, options.lang);
  return write_output(json ? answer + "\n" : answer, options);
}

}  // namespace

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
    if (options.why != 0) {
      status = std::max(status, explain(o, options));
      continue;
    }
    elements.push_back(engine::outline_json(
        {o.file, o.recognised.blocks, o.recognised.reports, {}, o.recognised.memory.get()},
        options.lang));
  }
  if (options.why != 0) return status;
  const std::string answer = engine::array_of(elements);
  const int written =
      write_output(options.pretty ? text::indented(answer) + "\n" : answer, options);
  return std::max(status, written);
}

}  // namespace wengao::cli
