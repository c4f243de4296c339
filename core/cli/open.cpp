#include <algorithm>

#include "core/cli/commands.h"
#include "core/cli/files.h"
#include "core/text/utf.h"

namespace wengao::cli {
namespace {

// What the file lost or changed on its way in, a line each.
void tell_notes(const std::string& file, const import::Imported& imported, const Options& options) {
  const bool zh = options.lang == Lang::zh;
  if (!options.quiet) {
    for (const import::Note& note : imported.notes) {
      complain(file + (zh ? "：" : ": ") + import::message(note, options.lang) + "\n");
    }
  }
  if (!options.comments) return;
  for (const import::Comment& comment : imported.comments) {
    const bool change = comment.sort != import::Comment::Sort::remark;
    std::string text = text::to_utf8(import::words(comment, options.lang));
    std::replace(text.begin(), text.end(), '\n', ' ');
    std::string line = file;
    line.append(":")
        .append(std::to_string(comment.line + 1))
        .append(zh ? "：" : ": ")
        .append(zh ? (change ? "修订（" : "批注（") : (change ? "change (" : "comment ("));
    line.append(text::to_utf8(comment.author)).append(zh ? "）" : ") ").append(text).append("\n");
    complain(line);
  }
}

}  // namespace

Result<std::unique_ptr<Opened>> open(const std::string& file, const Options& options) {
  const auto bytes = read_file(file);
  if (!bytes) return bytes.error();
  auto imported = import::import_bytes(*bytes, options.import);
  if (!imported) return imported.error();
  tell_notes(file, *imported, options);
  auto out = std::make_unique<Opened>();
  out->file = file;
  out->imported = std::move(*imported);
  out->recognised = recognise::recognise(out->imported.document);
  return out;
}

Result<lint::Profile> profile_of(const Options& options) {
  if (options.profile.empty()) return lint::Profile{};
  const auto bytes = read_file(options.profile);
  if (!bytes) return bytes.error();
  return lint::read_profile({reinterpret_cast<const char*>(bytes->data()), bytes->size()},
                            options.lang);
}

void tell_deviations(const lint::Profile& profile, const Options& options) {
  if (options.quiet) return;
  for (const std::u16string& point : lint::deviations_told(profile, options.lang)) {
    complain(options.profile + (options.lang == Lang::zh ? "：" : ": ") + text::to_utf8(point) +
             "\n");
  }
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
