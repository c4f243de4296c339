#include <algorithm>

#include "core/cli/commands.h"
#include "core/cli/files.h"
#include "core/text/chars.h"
#include "core/text/charset.h"
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

Result<lint::Profile> read_rules(const Options& options) {
  const auto bytes = read_file(options.profile);
  if (!bytes) return bytes.error();
  return lint::read_profile({reinterpret_cast<const char*>(bytes->data()), bytes->size()},
                            options.lang);
}

// The words of a list, one a line; a line that is too long is no word.
Result<std::vector<std::u16string>> read_words(const std::string& file) {
  constexpr Off kLongest = 40;
  const auto bytes = read_file(file);
  if (!bytes) return bytes.error();
  const auto decoded = text::decode(*bytes, text::guess_charset(*bytes).charset);
  if (!decoded) return decoded.error();
  std::vector<std::u16string> words;
  for (std::u16string_view rest = *decoded; !rest.empty();) {
    const std::size_t end = std::min(rest.find(u'\n'), rest.size());
    const std::u16string_view line = rest.substr(0, end);
    const Span word = text::trimmed(line);
    if (!word.empty() && word.size() <= kLongest) words.emplace_back(part(line, word));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return words;
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

std::optional<lint::Profile> profile_of(const Options& options) {
  lint::Profile profile;
  if (!options.profile.empty()) {
    auto read = read_rules(options);
    if (!read) {
      report(options.profile, read.error(), options);
      return std::nullopt;
    }
    profile = std::move(*read);
  }
  if (options.dictionary.empty()) return profile;
  const auto words = read_words(options.dictionary);
  if (!words) {
    report(options.dictionary, words.error(), options);
    return std::nullopt;
  }
  profile.names.insert(profile.names.end(), words->begin(), words->end());
  return profile;
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
