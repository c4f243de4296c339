#include <algorithm>
#include <array>
#include <vector>

#include "core/cli/commands.h"
#include "core/engine/answers.h"
#include "core/engine/figures_answer.h"

namespace wengao::cli {
namespace {

constexpr std::array<std::string_view, 3> kFormats = {"text", "json", "csv"};

}  // namespace

int figures(const Options& given) {
  Options options = given;
  if (options.format.empty()) options.format = "text";
  if (std::find(kFormats.begin(), kFormats.end(), options.format) == kFormats.end()) {
    report("wengao figures", Error{Code::bad_option, "--format " + options.format}, options);
    return kCouldNotRun;
  }
  std::vector<std::string> elements;
  std::string text;
  int status = kNothingFound;
  for (const std::string& file : options.files) {
    const auto opened = open(file, options);
    if (!opened) {
      report(file, opened.error(), options);
      status = kCouldNotRun;
      continue;
    }
    const std::span<const Block> blocks = (*opened)->recognised.blocks;
    const RelationMarks& intended = (*opened)->imported.document.intended();
    if (options.format == "json") {
      elements.push_back(engine::figures_json(file, blocks, intended));
    } else if (options.format == "csv") {
      text += engine::figures_csv(file, blocks);
    } else {
      text += engine::figures_text(file, blocks, options.lang, intended);
    }
  }
  if (options.format == "json") text = engine::array_of(elements);
  return std::max(status, write_output(text, options));
}

}  // namespace wengao::cli
