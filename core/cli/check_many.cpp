// check of many files. They are dealt out to the cores some at a time; when all of those are done,
// what was found in them is written in their order and forgotten.
#include <algorithm>
#include <array>

#include "core/base/parallel.h"
#include "core/cli/commands.h"
#include "core/cli/files.h"
#include "core/engine/answers.h"

namespace wengao::cli {
namespace {

// Enough that a long file among them holds little up, few enough that their answers are little.
constexpr std::size_t kAtOnce = 64;

struct Outcome {
  std::string answer;
  std::string complaints;
  int status = kNothingFound;
  std::array<std::size_t, 3> findings{};  // by Severity
};

struct Sums {
  std::array<std::size_t, 3> files{};  // by exit status
  std::array<std::size_t, 3> findings{};
};

Outcome check_one(const std::string& file, const Options& options, const CheckedBy& by) {
  Outcome out;
  const Withheld withheld;
  const auto opened = open(file, options);
  if (!opened) {
    report(file, opened.error(), options);
    out.status = kCouldNotRun;
  } else {
    const Opened& o = **opened;
    const std::vector<Finding> findings = findings_in(o, by, options);
    engine::Reading reading{o.file, o.recognised.blocks, o.recognised.reports, findings};
    reading.profile = by.profile;
    out.answer = options.format == "json"    ? engine::check_json(reading, options.lang)
                 : options.format == "sarif" ? engine::check_sarif_results(reading, options.lang)
                                             : engine::check_text(reading, options.lang);
    if (!findings.empty()) out.status = kFound;
    for (const Finding& finding : findings) {
      ++out.findings[static_cast<std::size_t>(finding.severity)];
    }
  }
  out.complaints = withheld.words();
  return out;
}

// What stands before the answers, between and after them.
struct Frame {
  std::string head;
  std::string_view between;
  std::string_view tail;
};

Frame frame_of(const Options& options) {
  if (options.format == "json") return {"[", ",", "]\n"};
  if (options.format != "sarif") return {};
  std::string head = engine::check_sarif({}, options.lang);
  head.resize(head.size() - engine::kSarifEnd.size());
  return {std::move(head), ",", engine::kSarifEnd};
}

std::string told(const Sums& sums, Lang lang) {
  const auto n = [](std::size_t count) { return std::to_string(count); };
  const auto& [clean, found, unread] = sums.files;
  const auto& [errors, warnings, hints] = sums.findings;
  if (lang == Lang::en) {
    return n(clean + found + unread) + " files: " + n(found) + " with findings, " + n(clean) +
           " without, " + n(unread) + " could not be read; " + n(errors) + " errors, " +
           n(warnings) + " warnings, " + n(hints) + " hints\n";
  }
  return "共 " + n(clean + found + unread) + " 个文件：" + n(found) + " 个有问题，" + n(clean) +
         " 个没有问题，" + n(unread) + " 个没有读成；必改 " + n(errors) + " 处，建议 " +
         n(warnings) + " 处，提示 " + n(hints) + " 处\n";
}

}  // namespace

int check_many(const Options& options, const CheckedBy& by, bool summary) {
  static_assert(static_cast<int>(Severity::error) == 0 && static_cast<int>(Severity::hint) == 2);
  const Frame frame = frame_of(options);
  Stream stream(options.output);
  stream.put(frame.head);
  Sums sums;
  bool first = true;
  const bool progress = summary && !options.quiet && watched();
  const std::size_t count = options.files.size();
  for (std::size_t begin = 0; begin < count; begin += kAtOnce) {
    std::vector<Outcome> outcomes(std::min(kAtOnce, count - begin));
    in_parts(outcomes.size(), outcomes.size(), [&](std::size_t, std::size_t at, std::size_t end) {
      for (; at < end; ++at) outcomes[at] = check_one(options.files[begin + at], options, by);
    });
    for (const Outcome& outcome : outcomes) {
      complain(outcome.complaints);
      ++sums.files[static_cast<std::size_t>(outcome.status)];
      for (std::size_t i = 0; i < 3; ++i) sums.findings[i] += outcome.findings[i];
      if (outcome.status == kCouldNotRun || outcome.answer.empty()) continue;
      if (!first) stream.put(frame.between);
      stream.put(outcome.answer);
      first = false;
    }
    if (progress) {
      complain("\r" + std::to_string(begin + outcomes.size()) + "/" + std::to_string(count));
    }
  }
  if (progress) complain("\r\x1b[K");
  stream.put(frame.tail);
  const auto written = stream.finish();
  if (!written) report(written.error().detail, written.error(), options);
  if (summary && !options.quiet) complain(told(sums, options.lang));
  if (!written || sums.files[kCouldNotRun] > 0) return kCouldNotRun;
  return sums.files[kFound] > 0 ? kFound : kNothingFound;
}

}  // namespace wengao::cli
