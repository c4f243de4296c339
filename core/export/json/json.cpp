#include "core/export/json/json.h"

#include "core/text/base64.h"
#include "core/text/hex.h"
#include "core/text/json_writer.h"

namespace wengao {
namespace {

using std::u16string_view;
using text::JsonWriter;

void write_metadata(const Metadata& metadata, JsonWriter& json) {
  json.key("metadata");
  json.begin_object();
  json.field("title", u16string_view(metadata.title));
  json.field("author", u16string_view(metadata.author));
  json.field("organisation", u16string_view(metadata.organisation));
  if (!metadata.created.empty()) json.field("created", u16string_view(metadata.created));
  if (!metadata.modified.empty()) json.field("modified", u16string_view(metadata.modified));
  json.end_object();
}

void write_decisions(std::span<const Attributes> attributes, JsonWriter& json) {
  json.key("lines");
  json.begin_array();
  for (std::size_t i = 0; i < attributes.size(); ++i) {
    const Attributes& decided = attributes[i];
    if (!decided.kind) continue;
    json.begin_object();
    json.field("line", static_cast<std::uint32_t>(i + 1));
    json.field("kind", name(*decided.kind));
    if (decided.level != 0) json.field("level", std::uint32_t{decided.level});
    json.end_object();
  }
  json.end_array();
}

void write_pictures(const Pictures& pictures, JsonWriter& json) {
  json.key("pictures");
  json.begin_array();
  for (const Picture& picture : pictures) {
    json.begin_object();
    json.field("type", name(picture.type));
    json.field("width", picture.width);
    json.field("height", picture.height);
    json.field("description", u16string_view(picture.description));
    json.field("bytes", std::string_view(text::to_base64(*picture.bytes)));
    json.end_object();
  }
  json.end_array();
}

void write_intended(std::span<const std::uint64_t> marks, JsonWriter& json) {
  json.key("intended");
  json.begin_array();
  for (const std::uint64_t mark : marks) json.value(std::string_view(text::to_hex(mark)));
  json.end_array();
}

}  // namespace

// The small things stand before the long text.
Result<Bytes> write_json(const ExportInput& input, const ExportOptions&) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.field("format", "wengao");
  json.field("version", std::uint32_t{kJsonVersion});
  write_metadata(input.metadata, json);
  write_decisions(input.attributes, json);
  if (input.pictures != nullptr && !input.pictures->empty()) write_pictures(*input.pictures, json);
  if (!input.intended.empty()) write_intended(input.intended, json);
  std::u16string text;
  for (const Block& block : input.blocks) {
    if (&block != input.blocks.data()) text += u'\n';
    text += block.text;
  }
  json.field("text", u16string_view(text));
  json.end_object();
  out += '\n';
  return Bytes(out.begin(), out.end());
}

}  // namespace wengao
