#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include "core/cli/commands.h"
#include "core/engine/similar_answer.h"

namespace wengao::cli {

int similar(const Options& given) {
  Options options = given;
  if (options.format.empty()) options.format = "text";
  if (options.format != "text" && options.format != "json") {
    report("wengao similar", Error{Code::bad_option, "--format " + options.format}, options);
    return kCouldNotRun;
  }
  std::vector<std::unique_ptr<Opened>> opened;
  int status = kNothingFound;
  for (const std::string& file : options.files) {
    auto one = open(file, options);
    if (!one) {
      report(file, one.error(), options);
      status = kCouldNotRun;
      continue;
    }
    opened.push_back(std::move(*one));
  }
  std::vector<engine::Reading> readings;
  for (const auto& one : opened) {
    readings.push_back({one->file, one->recognised.blocks, one->recognised.reports, {}});
  }
  const std::string text = options.format == "json" ? engine::similar_json(readings)
                                                    : engine::similar_text(readings, options.lang);
  return std::max(status, write_output(text, options));
}

}  // namespace wengao::cli
