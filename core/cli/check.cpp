#include "core/lint/check.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/cli/commands.h"
#include "core/cli/files.h"
#include "core/engine/page_check.h"
#include "core/lint/profile.h"
#include "core/spelling/findings.h"
#include "core/text/utf.h"

namespace wengao::cli {
namespace {

constexpr std::array<std::string_view, 4> kFormats = {"text", "json", "sarif", "html"};

// The model of --spelling; null without it.
Result<std::unique_ptr<spelling::Model>> model_of(const Options& options) {
  if (options.spelling == Spelling::off) return std::unique_ptr<spelling::Model>();
  auto bytes = read_data("spelling", "wengao-spelling.dat");
  if (!bytes) return bytes.error();
  return spelling::Model::open(std::move(*bytes));
}

}  // namespace

std::vector<Finding> findings_in(const Opened& opened, const CheckedBy& by,
                                 const Options& options) {
  lint::Profile asked = by.profile != nullptr ? *by.profile : lint::Profile{};
  asked.intended = opened.imported.document.intended();
  std::vector<Finding> findings = engine::check_with_pages(opened.recognised, &asked);
  if (by.model != nullptr) {
    const auto level = options.spelling == Spelling::suggestions ? spelling::Level::suggestions
                                                                 : spelling::Level::errors;
    spelling::check_blocks(*by.model, opened.recognised.blocks,
                           {.level = level, .profile = by.profile}, findings);
  }
  return findings;
}

int check(const Options& given) {
  Options options = given;
  if (options.format.empty()) options.format = "text";
  if (std::find(kFormats.begin(), kFormats.end(), options.format) == kFormats.end()) {
    report("wengao check", Error{Code::bad_option, "--format " + options.format}, options);
    return kCouldNotRun;
  }
  const auto folders = with_files_of_folders(options.files);
  if (!folders) {
    report(folders.error().detail, folders.error(), options);
    return kCouldNotRun;
  }
  // With --fix, -o names the fixed text; the findings that remain go to standard output.
  const bool fixing = options.fix != Fixes::none;
  if (!options.output.empty() && fixing && options.files.size() > 1) {
    report("wengao check", Error{Code::bad_option, "-o " + options.output}, options);
    return kCouldNotRun;
  }
  const auto profile = profile_of(options);
  if (!profile) return kCouldNotRun;
  const auto model = model_of(options);
  if (!model) {
    report("--spelling", model.error(), options);
    return kCouldNotRun;
  }
  tell_deviations(*profile, options);
  return check_files(options, {&*profile, model->get()}, *folders);
}

}  // namespace wengao::cli
