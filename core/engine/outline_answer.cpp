#include "core/engine/answers.h"
#include "core/engine/doubts.h"
#include "core/engine/json_writer.h"
#include "core/engine/report_answer.h"
#include "core/recognise/inner.h"
#include "core/text/chars.h"

namespace wengao::engine {
namespace {

// Blank lines and the separators between reports carry no words of a report.
bool listed(const Block& block) {
  return !block.is(Kind::blank) && !block.is(Kind::noise) && !block.is(Kind::separator);
}

struct Entry {
  Kind kind = Kind::body;
  std::uint8_t level = 0;
  std::u16string_view number;
  std::u16string_view words;  // without the number; a heading's or title's own words only
  bool run_in = false;
};

void write_entry(JsonWriter& json, const Entry& entry, std::uint32_t line) {
  json.begin_object();
  json.field("line", line + 1);
  json.field("kind", name(entry.kind));
  json.field("level", static_cast<std::uint32_t>(entry.level));
  json.field("number", entry.number);
  json.field("text", entry.words);
  json.field("runIn", entry.run_in);
  json.end_object();
}

// The words of a block: what it leads with when something else runs in after it.
std::u16string_view words(const Block& block) {
  const BlockInfo& info = block.info;
  const bool led = block.is(Kind::heading) || info.run_in;
  if (led && !info.lead.empty()) return part(block.text, info.lead);
  Span rest = info.content;
  if (!info.marker.empty() && info.marker.end <= rest.end) rest.begin = info.marker.end;
  return part(block.text, rest);
}

// What runs in after a title is its subtitle, after a signature its date.
void write_rest(JsonWriter& json, const Block& block, std::uint32_t line) {
  const BlockInfo& info = block.info;
  if (!info.run_in || !(block.is(Kind::title) || block.is(Kind::signature))) return;
  const std::u16string_view after = part(block.text, {info.lead.end, info.content.end});
  write_entry(json,
              {block.is(Kind::title) ? Kind::subtitle : Kind::date,
               0,
               {},
               part(after, text::trimmed(after)),
               false},
              line);
}

void write_block(JsonWriter& json, const Block& block, std::uint32_t line) {
  const BlockInfo& info = block.info;
  write_entry(json,
              {info.kind, info.level, part(block.text, info.marker), words(block), info.run_in},
              line);
  write_rest(json, block, line);
  for (const recognise::InnerHeading& inner : recognise::inner_headings(block.text, info)) {
    write_entry(json,
                {Kind::heading, inner.level, part(block.text, inner.marker),
                 part(block.text, inner.lead), true},
                line);
  }
}

}  // namespace

std::string outline_json(const Reading& reading, Lang lang) {
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
    write_report_facts(json, report, reading.blocks);
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
  if (reading.memory != nullptr) {
    json.key("doubts");
    write_doubts(json, reading.blocks, *reading.memory, LineCount::from_one, lang);
  }
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
