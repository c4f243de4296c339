#include "core/cli/commands.h"
#include "core/cli/files.h"

namespace wengao::cli {

Result<std::unique_ptr<Opened>> open(const std::string& file, const Options& options) {
  const auto bytes = read_file(file);
  if (!bytes) return bytes.error();
  auto imported = import::import_bytes(*bytes, {.charset = options.charset});
  if (!imported) return imported.error();
  auto out = std::make_unique<Opened>();
  out->file = file;
  out->imported = std::move(*imported);
  out->recognised = recognise::recognise(out->imported.document);
  return out;
}

void report(const std::string& file, const Error& error, const Options& options) {
  complain(file + "：" + message(error, options.lang) + "\n");
}

int write_output(std::string_view text, const Options& options) {
  if (options.output.empty()) {
    print(text);
    return kNothingFound;
  }
  const ByteView bytes(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
  const auto written = write_file(options.output, bytes);
  if (!written) {
    report(options.output, written.error(), options);
    return kCouldNotRun;
  }
  return kNothingFound;
}

}  // namespace wengao::cli
