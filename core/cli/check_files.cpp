// check of the files that were named, be it one or those of whole folders. They are dealt out to
// the cores some at a time; when all of those are done, what was found in them is written in their
// order and forgotten.
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

// What stands before the answers, between and after them.
struct Frame {
  std::string head;
  std::string between;
  std::string tail;
};

Frame frame_of(const Options& options) {
  if (options.format == "json") return {"[", ",", "]\n"};
  if (options.format == "sarif") {
    std::string head = engine::check_sarif({}, options.lang);
    head.resize(head.size() - engine::kSarifEnd.size());
    return {std::move(head), ",", std::string(engine::kSarifEnd)};
  }
  if (options.format != "html") return {};
  constexpr std::string_view kBody = "<body>";
  std::string page = engine::check_html({}, options.lang);
  const std::size_t at = page.find(kBody) + kBody.size();
  return {page.substr(0, at), "", page.substr(at)};
}

std::string answer(const engine::Reading& reading, const Frame& frame, const Options& options) {
  if (options.format == "json") return engine::check_json(reading, options.lang);
  if (options.format == "sarif") return engine::check_sarif_results(reading, options.lang);
  if (options.format == "text") return engine::check_text(reading, options.lang);
  const std::string page = engine::check_html({&reading, 1}, options.lang);
  return page.substr(frame.head.size(), page.size() - frame.head.size() - frame.tail.size());
}

// Opens a file and, where that is wanted, mends it. Of a folder only texts are mended: a Word file
// there is checked as it is.
Result<std::unique_ptr<Opened>> made_ready(const std::string& file, const Options& options,
                                           const CheckedBy& by, bool of_folder) {
  auto opened = open(file, options);
  if (!opened || options.fix == Fixes::none) return opened;
  if (of_folder && (*opened)->imported.format != "text") {
    if (!options.quiet) {
      complain(file + (options.lang == Lang::zh ? "：不是文本，没有修改\n" : ": no text, left\n"));
    }
    return opened;
  }
  const auto fixed = fix(**opened, *by.profile, options);
  if (!fixed) return fixed.error();
  return opened;
}

Outcome check_one(const std::string& file, const Options& options, const CheckedBy& by,
                  const Frame& frame, bool of_folder) {
  Outcome out;
  const Withheld withheld;
  const auto opened = made_ready(file, options, by, of_folder);
  if (!opened) {
    report(file, opened.error(), options);
    out.status = kCouldNotRun;
  } else {
    const Opened& o = **opened;
    const std::vector<Finding> findings = findings_in(o, by, options);
    engine::Reading reading{o.file, o.recognised.blocks, o.recognised.reports, findings};
    reading.profile = by.profile;
    out.answer = answer(reading, frame, options);
    if (!findings.empty()) out.status = kFound;
    for (const Finding& finding : findings) {
      ++out.findings[static_cast<std::size_t>(finding.severity)];
    }
  }
  out.complaints = withheld.words();
  return out;
}

// Where answers go. With --fix, -o names the mended text; where that goes to standard output, the
// findings that remain have no place.
class Answers {
 public:
  explicit Answers(const Options& options)
      : stream_(options.fix == Fixes::none ? options.output : ""),
        untold_(
            options.fix != Fixes::none &&
            (options.output == "-" || (options.output.empty() && options.files.front() == "-"))) {}

  void put(std::string_view text) {
    if (!untold_) stream_.put(text);
  }
  Result<bool> finish() { return stream_.finish(); }

 private:
  Stream stream_;
  bool untold_;
};

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

int check_files(const Options& options, const CheckedBy& by, bool folders) {
  static_assert(static_cast<int>(Severity::error) == 0 && static_cast<int>(Severity::hint) == 2);
  const Frame frame = frame_of(options);
  Answers answers(options);
  answers.put(frame.head);
  Sums sums;
  bool first = true;
  const bool progress = folders && !options.quiet && watched();
  const std::size_t count = options.files.size();
  for (std::size_t begin = 0; begin < count; begin += kAtOnce) {
    std::vector<Outcome> outcomes(std::min(kAtOnce, count - begin));
    in_parts(outcomes.size(), outcomes.size(), [&](std::size_t, std::size_t at, std::size_t end) {
      for (; at < end; ++at) {
        outcomes[at] = check_one(options.files[begin + at], options, by, frame, folders);
      }
    });
    for (const Outcome& outcome : outcomes) {
      complain(outcome.complaints);
      ++sums.files[static_cast<std::size_t>(outcome.status)];
      for (std::size_t i = 0; i < 3; ++i) sums.findings[i] += outcome.findings[i];
      if (outcome.status == kCouldNotRun || outcome.answer.empty()) continue;
      if (!first) answers.put(frame.between);
      answers.put(outcome.answer);
      first = false;
    }
    if (progress) {
      complain("\r" + std::to_string(begin + outcomes.size()) + "/" + std::to_string(count));
    }
  }
  if (progress) complain("\r\x1b[K");
  answers.put(frame.tail);
  const auto written = answers.finish();
  if (!written) report(written.error().detail, written.error(), options);
  if (folders && !options.quiet) complain(told(sums, options.lang));
  if (!written || sums.files[kCouldNotRun] > 0) return kCouldNotRun;
  return sums.files[kFound] > 0 ? kFound : kNothingFound;
}

}  // namespace wengao::cli
