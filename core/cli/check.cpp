#include "core/lint/check.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/cli/commands.h"
#include "core/cli/files.h"
#include "core/engine/answers.h"
#include "core/engine/page_check.h"
#include "core/lint/fix_all.h"
#include "core/lint/profile.h"
#include "core/spelling/findings.h"
#include "core/text/utf.h"

namespace wengao::cli {
namespace {

constexpr std::array<std::string_view, 4> kFormats = {"text", "json", "sarif", "html"};

struct Checked {
  std::unique_ptr<Opened> opened;
  std::vector<Finding> findings;

  [[nodiscard]] engine::Reading reading(const lint::Profile& profile) const {
    engine::Reading reading{opened->file, opened->recognised.blocks, opened->recognised.reports,
                            findings};
    reading.profile = &profile;
    return reading;
  }
};

// Makes the wanted fixes and writes the file back. Says how many were made and which were not.
Result<bool> fix(Opened& opened, const lint::Profile& profile, const Options& options) {
  // A Word file or a page cannot be written back as text over itself.
  if (opened.imported.format != "text" && options.output.empty()) {
    return Error{Code::bad_option, "--fix（" + opened.imported.format + "，请用 -o 指定输出）"};
  }
  const lint::FixAllResult result = lint::fix_all(
      opened.imported.document,
      {.safe_only = options.fix == Fixes::safe, .rule = {}, .category = {}, .profile = &profile});
  const auto bytes = import::text_as_it_came(opened.imported, result.document);
  if (!bytes) return bytes.error();
  const std::string& target = options.output.empty() ? opened.file : options.output;
  auto written = write_file(target, *bytes);
  if (!written) return written;
  opened.imported.document = result.document;
  opened.recognised = recognise::recognise(opened.imported.document);
  if (options.quiet) return true;
  const bool zh = options.lang == Lang::zh;
  complain(target + (zh ? "：已修改 " : ": fixed ") + std::to_string(result.fixed) +
           (zh ? " 处" : "") + "\n");
  for (const lint::Skipped& skipped : result.skipped) {
    complain(target + ":" + std::to_string(skipped.line + 1) +
             (zh ? "：与其他修改重叠，未改：" : ": overlaps another fix, left: ") +
             std::string(skipped.rule != nullptr ? skipped.rule->id : "") + "\n");
  }
  return true;
}

// The house rules of --profile; none without it.
Result<lint::Profile> profile_of(const Options& options) {
  if (options.profile.empty()) return lint::Profile{};
  const auto bytes = read_file(options.profile);
  if (!bytes) return bytes.error();
  return lint::read_profile({reinterpret_cast<const char*>(bytes->data()), bytes->size()},
                            options.lang);
}

// The model of --spelling; null without it.
Result<std::unique_ptr<spelling::Model>> model_of(const Options& options) {
  if (options.spelling == Spelling::off) return std::unique_ptr<spelling::Model>();
  auto bytes = read_data("spelling", "wengao-spelling.dat");
  if (!bytes) return bytes.error();
  return spelling::Model::open(std::move(*bytes));
}

// In what the house's paper differs from GB/T 9704: told once, beside the findings.
void tell_deviations(const lint::Profile& profile, const Options& options) {
  if (options.quiet) return;
  for (const std::u16string& point : lint::deviations_told(profile, options.lang)) {
    complain(options.profile + (options.lang == Lang::zh ? "：" : ": ") + text::to_utf8(point) +
             "\n");
  }
}

std::string answer(const std::vector<Checked>& files, const lint::Profile& profile,
                   const Options& options) {
  std::vector<std::string> elements;
  std::vector<engine::Reading> readings;
  for (const Checked& file : files) readings.push_back(file.reading(profile));
  if (options.format == "sarif") return engine::check_sarif(readings, options.lang);
  if (options.format == "html") return engine::check_html(readings, options.lang);
  std::string text;
  for (const engine::Reading& reading : readings) {
    if (options.format == "json") {
      elements.push_back(engine::check_json(reading, options.lang));
    } else {
      text += engine::check_text(reading, options.lang);
    }
  }
  return options.format == "json" ? engine::array_of(elements) : text;
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
  if (!profile) {
    report(options.profile, profile.error(), options);
    return kCouldNotRun;
  }
  const auto model = model_of(options);
  if (!model) {
    report("--spelling", model.error(), options);
    return kCouldNotRun;
  }
  const CheckedBy by{&*profile, model->get()};
  if (!fixing && options.format != "html" && (*folders || options.files.size() > 1)) {
    return check_many(options, by, *folders);
  }
  std::vector<Checked> files;
  int status = kNothingFound;
  for (const std::string& file : options.files) {
    auto opened = open(file, options);
    const auto fixed = opened && fixing ? fix(**opened, *profile, options) : Result<bool>(true);
    if (!opened || !fixed) {
      report(file, opened ? fixed.error() : opened.error(), options);
      status = kCouldNotRun;
      continue;
    }
    Checked checked{std::move(*opened), {}};
    checked.findings = findings_in(*checked.opened, by, options);
    if (!checked.findings.empty()) status = std::max<int>(status, kFound);
    files.push_back(std::move(checked));
  }
  tell_deviations(*profile, options);
  const std::string text = answer(files, *profile, options);
  if (fixing) {
    // The fixed text itself may have gone to standard output.
    if (options.output != "-" && !(options.files.front() == "-" && options.output.empty())) {
      print(text);
    }
    return status;
  }
  return std::max(status, write_output(text, options));
}

}  // namespace wengao::cli
