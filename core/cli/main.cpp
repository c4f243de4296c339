// The command line tool: reads files, asks the core, writes answers.
#include <algorithm>

#include "core/cli/commands.h"
#include "core/cli/files.h"
#include "core/cli/heap.h"
#include "core/engine/answers.h"

namespace wengao::cli {
namespace {

struct Verb {
  std::string_view name;
  int (*run)(const Options& options);
};

constexpr Verb kVerbs[] = {{"outline", outline}, {"check", check},     {"figures", figures},
                           {"similar", similar}, {"convert", convert}, {"normalise", normalise},
                           {"new", make_new},    {"rules", rules}};

int run(int argc, const char* const* argv) {
  auto options = read_options(argc, argv);
  if (!options) {
    const bool english = std::any_of(argv, argv + argc, [](std::string_view word) {
      return word == "--lang=en" || word == "en";
    });
    complain("wengao: " + message(options.error(), english ? Lang::en : Lang::zh) + "\n");
    return kCouldNotRun;
  }
  if (options->version) {
    print("wengao " + std::string(engine::kVersion) + "\n");
    return kNothingFound;
  }
  if (options->help) {
    print(help(options->lang));
    return kNothingFound;
  }
  if (options->date.empty()) options->date = today();
  const auto* verb = std::find_if(std::begin(kVerbs), std::end(kVerbs),
                                  [&](const Verb& v) { return v.name == options->verb; });
  return verb->run(*options);
}

}  // namespace
}  // namespace wengao::cli

int main(int argc, char** argv) {
  wengao::cli::keep_heap();
  return wengao::cli::run(argc, argv);
}
