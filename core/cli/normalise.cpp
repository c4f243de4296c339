#include "core/normalise/normalise.h"

#include "core/cli/commands.h"
#include "core/cli/files.h"

namespace wengao::cli {
namespace {

// The edits from the last to the first, so that none moves another.
Document with_edits(Document document, const std::vector<Edit>& edits) {
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
    auto applied = document.apply(*edit);
    if (applied) document = std::move(applied->document);
  }
  return document;
}

std::string told(const wengao::normalise::Result& result, Lang lang) {
  const auto n = [](std::uint32_t count) { return std::to_string(count); };
  if (lang == Lang::en) {
    return "renumbered " + n(result.renumbered) + ", forms mended " + n(result.reformed) +
           ", references followed " + n(result.references) + ", unclear references left " +
           n(result.unclear);
  }
  return "重编序号 " + n(result.renumbered) + " 处，改正写法 " + n(result.reformed) +
         " 处，引用随改 " + n(result.references) + " 处，所指不明未改 " + n(result.unclear) + " 处";
}

}  // namespace

int normalise(const Options& options) {
  if (options.files.size() > 1) {
    report("wengao normalise", Error{Code::bad_option, options.files[1]}, options);
    return kCouldNotRun;
  }
  const std::string& file = options.files.front();
  const auto opened = open(file, options);
  if (!opened) {
    report(file, opened.error(), options);
    return kCouldNotRun;
  }
  const Opened& o = **opened;
  const wengao::normalise::Result result =
      wengao::normalise::normalise(o.imported.document, o.recognised.blocks, o.recognised.reports);
  const auto bytes =
      import::text_as_it_came(o.imported, with_edits(o.imported.document, result.edits));
  const std::string target = options.output.empty() ? "-" : options.output;
  const auto written = bytes ? write_file(target, *bytes) : Result<bool>(bytes.error());
  if (!written) {
    report(target, written.error(), options);
    return kCouldNotRun;
  }
  const std::string_view colon = options.lang == Lang::zh ? "：" : ": ";
  if (!options.quiet) complain(file + std::string(colon) + told(result, options.lang) + "\n");
  return kNothingFound;
}

}  // namespace wengao::cli
