#include "core/engine/answers.h"
#include "core/engine/json_writer.h"
#include "core/engine/places.h"
#include "core/lint/rule.h"

namespace wengao::engine {
namespace {

void write_span(JsonWriter& json, Places& places, std::uint32_t line, Span span) {
  const Position begin = places.at(line, span.begin);
  const Position end = places.at(line, span.end);
  json.field("line", begin.line);
  json.field("column", begin.column);
  json.field("endLine", end.line);
  json.field("endColumn", end.column);
}

void write_fix(JsonWriter& json, Places& places, const Reading& reading, const Finding& finding,
               const Fix& fix, Lang lang) {
  json.begin_object();
  json.field("label", std::u16string_view(label(fix, lang)));
  json.key("edits");
  json.begin_array();
  for (const TextEdit& edit : edits_of(finding, fix, reading.blocks)) {
    const std::uint32_t line = places.line_of(edit.block);
    if (line == Places::kNone) continue;
    json.begin_object();
    write_span(json, places, line, edit.span);
    json.field("text", std::u16string_view(edit.insert));
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

// The other words the finding speaks of; left out where there are none.
void write_related(JsonWriter& json, Places& places, const Finding& finding) {
  json.key("related");
  json.begin_array();
  for (const auto& [block, span] : finding.related) {
    const std::uint32_t line = places.line_of(block);
    if (line == Places::kNone) continue;
    json.begin_object();
    write_span(json, places, line, span);
    json.end_object();
  }
  json.end_array();
}

// By whose rules the file was checked; left out where nothing differs from the rules as built.
void write_profile(JsonWriter& json, const lint::Profile& profile, Lang lang) {
  const auto differs = lint::deviations_told(profile, lang);
  const auto off = lint::rules_off(profile);
  if (profile.name.empty() && differs.empty() && off.empty()) return;
  json.key("profile");
  json.begin_object();
  json.field("name", std::u16string_view(profile.name));
  json.key("differs");
  json.begin_array();
  for (const std::u16string& point : differs) json.value(std::u16string_view(point));
  json.end_array();
  json.key("off");
  json.begin_array();
  for (const Rule* rule : off) json.value(rule->id);
  json.end_array();
  json.end_object();
}

}  // namespace

std::string deviations_json(const lint::Profile* profile, Lang lang) {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  const lint::Profile none;
  for (const lint::DeviationTold& point : lint::deviations(profile ? *profile : none, lang)) {
    json.begin_array();
    json.value(point.item);
    json.value(point.value);
    json.value(point.standard);
    json.value(point.clause);
    json.value(point.why);
    json.end_array();
  }
  json.end_array();
  return out;
}

std::string check_json(const Reading& reading, Lang lang) {
  std::string out;
  JsonWriter json(out);
  Places places(reading.blocks);
  json.begin_object();
  json.field("file", reading.file);
  if (reading.profile != nullptr) write_profile(json, *reading.profile, lang);
  json.key("findings");
  json.begin_array();
  for (const Finding& finding : reading.findings) {
    const std::uint32_t line = places.line_of(finding.block);
    if (line == Places::kNone) continue;
    json.begin_object();
    write_span(json, places, line, finding.span);
    json.field("rule", finding.rule->id);
    json.field("category", name(finding.rule->category));
    json.field("severity", name(finding.severity));
    json.field("source", name(finding.rule->source));
    json.field("message", std::u16string_view(message(finding, lang)));
    json.field("text", part(places.block(line).text, finding.span));
    if (!finding.related.empty()) write_related(json, places, finding);
    json.key("fixes");
    json.begin_array();
    for (const Fix& fix : finding.fixes) write_fix(json, places, reading, finding, fix, lang);
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return out;
}

std::vector<TextEdit> edits_of(const Finding& finding, const Fix& fix,
                               std::span<const Block> blocks) {
  if (!fix.edits.empty() || finding.rule->fix_block == nullptr) return fix.edits;
  std::vector<TextEdit> edits;
  for (const Block& block : blocks) finding.rule->fix_block(block, edits);
  return edits;
}

}  // namespace wengao::engine
