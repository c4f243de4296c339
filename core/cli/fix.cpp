// check --fix: the wanted fixes made, the file written back as it came.
#include "core/cli/commands.h"
#include "core/cli/files.h"
#include "core/import/import.h"
#include "core/lint/fix_all.h"

namespace wengao::cli {

Result<bool> fix(Opened& opened, const lint::Profile& profile, const Options& options) {
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

}  // namespace wengao::cli
