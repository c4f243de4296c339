#include <algorithm>
#include <set>

#include "core/cli/commands.h"
#include "core/cli/files.h"
#include "core/cli/fonts.h"
#include "core/export/exporter.h"
#include "core/layout/layout.h"
#include "core/text/utf.h"

namespace wengao::cli {
namespace {

// out.docx and 2 → out-2.docx
std::string numbered(const std::string& path, std::size_t number) {
  const auto dot = path.rfind('.');
  return path.substr(0, dot) + "-" + std::to_string(number) + path.substr(dot);
}

std::string extension_of(const std::string& path) {
  const auto dot = path.rfind('.');
  const auto slash = path.rfind('/');
  const bool inside_name = dot != path.npos && (slash == path.npos || dot > slash);
  return inside_name ? path.substr(dot + 1) : std::string();
}

// “编码容不下……” An error is that of writing, which follows.
void tell_lost(const Result<std::u32string>& lost, const Options& options) {
  if (!lost || lost->empty()) return;
  std::u16string characters;
  for (const char32_t c : *lost) text::append(c, characters);
  complain((options.lang == Lang::en ? "Not in that charset, written as 〓: "
                                     : "所选编码没有这些字，以〓代替：") +
           text::to_utf8(characters) + "\n");
}

Result<Bytes> write_report(const Exporter& exporter, std::span<const Block> blocks,
                           Metadata metadata, std::span<const Attributes> attributes,
                           const Document& document, const layout::House& house,
                           const Options& options, std::set<Face>& substituted) {
  std::vector<Page> pages;
  if (exporter.needs_pages) {
    pages = layout::lay_out(blocks, {.pictures = document.pictures(), .house = house});
  }
  ExportInput input{
      blocks, pages, std::move(metadata), attributes, document.pictures(), document.intended()};
  input.house = house;
  const ExportOptions how{
      .date = options.date, .indent_text = options.indent, .charset = options.output_charset};
  if (exporter.lost != nullptr && !options.quiet) tell_lost(exporter.lost(input, how), options);
  if (!exporter.needs_fonts) return exporter.write(input, how);
  const auto fonts = prepare_fonts(pages, options, substituted);
  if (!fonts) return fonts.error();
  input.fonts = &*fonts;
  return exporter.write(input, how);
}

// What the writer decided for each line; a file format keeps it.
std::vector<Attributes> attributes_of(const Document& document) {
  std::vector<Attributes> attributes;
  attributes.reserve(document.lines());
  for (std::uint32_t i = 0; i < document.lines(); ++i) {
    attributes.push_back(document.line(i).attributes);
  }
  return attributes;
}

}  // namespace

int convert(const Options& options) {
  const Exporter* exporter = exporter_for(extension_of(options.output));
  if (exporter == nullptr || options.files.size() != 1) {
    report("wengao convert",
           exporter == nullptr ? Error{Code::unknown_format, extension_of(options.output)}
                               : Error{Code::bad_option, "convert FILE -o OUT"},
           options);
    return kCouldNotRun;
  }
  const auto opened = open(options.files.front(), options);
  if (!opened) {
    report(options.files.front(), opened.error(), options);
    return kCouldNotRun;
  }
  const auto profile = profile_of(options);
  if (!profile) return kCouldNotRun;
  tell_deviations(*profile, options);
  const std::span<const Block> blocks = (*opened)->recognised.blocks;
  const auto& reports = (*opened)->recognised.reports;
  // A file format holds the whole text; all others hold one report a file.
  const bool whole = exporter->whole_file || reports.empty();
  const std::size_t count = whole ? 1 : reports.size();
  std::vector<Attributes> attributes;
  if (whole) attributes = attributes_of((*opened)->imported.document);
  std::set<Face> substituted;
  for (std::size_t i = 0; i < count; ++i) {
    const auto part =
        whole ? blocks : blocks.subspan(reports[i].first, reports[i].last - reports[i].first);
    Metadata metadata = (*opened)->imported.metadata;
    if (metadata.title.empty() && i < reports.size()) metadata.title = reports[i].title;
    const std::string path = count > 1 ? numbered(options.output, i + 1) : options.output;
    const auto bytes =
        write_report(*exporter, part, std::move(metadata), attributes, (*opened)->imported.document,
                     profile->house, options, substituted);
    const auto written = bytes ? write_file(path, *bytes) : Result<bool>(bytes.error());
    if (!written) {
      report(path, written.error(), options);
      return kCouldNotRun;
    }
    if (!options.quiet && count > 1) complain(path + "\n");
  }
  tell_substituted(substituted, options);
  return kNothingFound;
}

}  // namespace wengao::cli
