#include "core/engine/answers.h"
#include "core/engine/json_writer.h"

namespace wengao::engine {
namespace {

// Blank lines and the separators between reports carry no words of a report.
bool listed(const Block& block) {
  return !block.is(Kind::blank) && !block.is(Kind::noise) && !block.is(Kind::separator);
}

// The words of a block without its number. A heading gives only its own words, even when its body
// follows in the same paragraph.
std::u16string_view words(const Block& block) {
  const BlockInfo& info = block.info;
  if (block.is(Kind::heading) && !info.lead.empty()) return part(block.text, info.lead);
  Span rest = info.content;
  if (!info.marker.empty() && info.marker.end <= rest.end) rest.begin = info.marker.end;
  return part(block.text, rest);
}

void write_block(JsonWriter& json, const Block& block, std::uint32_t line) {
  json.begin_object();
  json.field("line", line + 1);
  json.field("kind", name(block.info.kind));
  json.field("level", static_cast<std::uint32_t>(block.info.level));
  json.field("number", part(block.text, block.info.marker));
  json.field("text", words(block));
  json.field("runIn", block.info.run_in);
  json.end_object();
}

}  // namespace

std::string outline_json(const Reading& reading) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.field("file", reading.file);
  json.key("reports");
  json.begin_array();
  for (const recognise::Report& report : reading.reports) {
    json.begin_object();
    json.field("firstLine", report.first + 1);
    json.field("lastLine", report.last);
    json.field("title", std::u16string_view(report.title));
    json.field("genre", std::string_view(report.genre));
    json.field("period", std::u16string_view(report.period));
    json.key("blocks");
    json.begin_array();
    for (std::uint32_t line = report.first; line < report.last; ++line) {
      if (listed(reading.blocks[line])) write_block(json, reading.blocks[line], line);
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.key("noise");
  json.begin_array();
  for (std::uint32_t line = 0; line < reading.blocks.size(); ++line) {
    const Block& block = reading.blocks[line];
    if (!block.is(Kind::noise)) continue;
    json.begin_object();
    json.field("line", line + 1);
    json.field("text", block.content());
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return out;
}

std::string array_of(std::span<const std::string> elements) {
  std::string out = "[";
  for (const std::string& element : elements) {
    if (out.size() > 1) out.push_back(',');
    out += element;
  }
  out += "]\n";
  return out;
}

}  // namespace wengao::engine
