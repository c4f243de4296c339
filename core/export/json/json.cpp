#include "core/export/json/json.h"

#include <nlohmann/json.hpp>

#include "core/text/base64.h"
#include "core/text/hex.h"
#include "core/text/utf.h"

namespace wengao {
namespace {

nlohmann::ordered_json pictures_of(const Pictures& pictures) {
  nlohmann::ordered_json out = nlohmann::ordered_json::array();
  for (const Picture& picture : pictures) {
    nlohmann::ordered_json entry{{"type", std::string(name(picture.type))},
                                 {"width", picture.width},
                                 {"height", picture.height},
                                 {"description", text::to_utf8(picture.description)},
                                 {"bytes", text::to_base64(*picture.bytes)}};
    out.push_back(std::move(entry));
  }
  return out;
}

}  // namespace

Result<Bytes> write_json(const ExportInput& input, const ExportOptions&) {
  std::string text;
  for (const Block& block : input.blocks) {
    if (&block != input.blocks.data()) text += '\n';
    text::append_utf8(block.text, text);
  }
  // Ordered: the same keys in the same order, and the small ones before the long text.
  nlohmann::ordered_json lines = nlohmann::ordered_json::array();
  for (std::size_t i = 0; i < input.attributes.size(); ++i) {
    const Attributes& decided = input.attributes[i];
    if (!decided.kind) continue;
    nlohmann::ordered_json line{{"line", i + 1}, {"kind", std::string(name(*decided.kind))}};
    if (decided.level != 0) line["level"] = decided.level;
    lines.push_back(std::move(line));
  }
  const Metadata& metadata = input.metadata;
  nlohmann::ordered_json about{{"title", text::to_utf8(metadata.title)},
                               {"author", text::to_utf8(metadata.author)},
                               {"organisation", text::to_utf8(metadata.organisation)}};
  if (!metadata.created.empty()) about["created"] = text::to_utf8(metadata.created);
  if (!metadata.modified.empty()) about["modified"] = text::to_utf8(metadata.modified);
  nlohmann::ordered_json file{
      {"format", "wengao"},
      {"version", kJsonVersion},
      {"metadata", std::move(about)},
      {"lines", std::move(lines)},
  };
  if (input.pictures != nullptr && !input.pictures->empty()) {
    file["pictures"] = pictures_of(*input.pictures);
  }
  if (!input.intended.empty()) {
    nlohmann::ordered_json marks = nlohmann::ordered_json::array();
    for (const std::uint64_t mark : input.intended) marks.push_back(text::to_hex(mark));
    file["intended"] = std::move(marks);
  }
  file["text"] = std::move(text);
  // One key a line would not help: the text is one string. `replace` cannot meet ill-formed UTF-8
  // here, but without exceptions the strict handler would abort.
  std::string out = file.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  out += '\n';
  return Bytes(out.begin(), out.end());
}

}  // namespace wengao
