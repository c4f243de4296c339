#include "core/engine/answers.h"
#include "core/engine/json_writer.h"
#include "core/engine/places.h"
#include "core/lint/rule.h"

namespace wengao::engine {
namespace {

std::string_view level(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::hint:
      return "note";
  }
  return "none";
}

// SARIF wants a URI reference: everything but unreserved characters and / is percent-encoded.
std::string uri(std::string_view file) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : file) {
    const auto u = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '.' || c == '_' || c == '~' || c == '/';
    if (plain) {
      out.push_back(c);
    } else {
      out.push_back('%');
      out.push_back(kHex[u >> 4]);
      out.push_back(kHex[u & 15]);
    }
  }
  return out;
}

void write_message(JsonWriter& json, std::string_view key, std::u16string_view words) {
  json.key(key);
  json.begin_object();
  json.field("text", words);
  json.end_object();
}

void write_file(JsonWriter& json, std::string_view file) {
  json.key("artifactLocation");
  json.begin_object();
  json.field("uri", std::string_view(uri(file)));
  json.end_object();
}

void write_region(JsonWriter& json, std::string_view key, Places& places, std::uint32_t line,
                  Span span) {
  const Position begin = places.at(line, span.begin);
  const Position end = places.at(line, span.end);
  json.key(key);
  json.begin_object();
  json.field("startLine", begin.line);
  json.field("startColumn", begin.column);
  json.field("endLine", end.line);
  json.field("endColumn", end.column);
  json.end_object();
}

void write_rules(JsonWriter& json, Lang lang) {
  json.key("rules");
  json.begin_array();
  for (const Rule* rule : lint::all_rules()) {
    json.begin_object();
    json.field("id", rule->id);
    write_message(json, "shortDescription", lang == Lang::zh ? rule->name.zh : rule->name.en);
    json.key("defaultConfiguration");
    json.begin_object();
    json.field("level", level(rule->severity));
    json.end_object();
    json.key("properties");
    json.begin_object();
    json.field("category", name(rule->category));
    json.field("source", name(rule->source));
    if (!rule->clause.empty()) json.field("clause", rule->clause);
    json.end_object();
    json.end_object();
  }
  json.end_array();
}

void write_fixes(JsonWriter& json, Places& places, const Reading& reading, const Finding& finding,
                 Lang lang) {
  json.key("fixes");
  json.begin_array();
  for (const Fix& fix : finding.fixes) {
    json.begin_object();
    write_message(json, "description", label(fix, lang));
    json.key("artifactChanges");
    json.begin_array();
    json.begin_object();
    write_file(json, reading.file);
    json.key("replacements");
    json.begin_array();
    for (const TextEdit& edit : edits_of(finding, fix, reading.blocks)) {
      const std::uint32_t at = places.line_of(edit.block);
      if (at == Places::kNone) continue;
      json.begin_object();
      write_region(json, "deletedRegion", places, at, edit.span);
      write_message(json, "insertedContent", edit.insert);
      json.end_object();
    }
    json.end_array();
    json.end_object();
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

void write_result(JsonWriter& json, Places& places, const Reading& reading, const Finding& finding,
                  Lang lang) {
  const std::uint32_t line = places.line_of(finding.block);
  if (line == Places::kNone) return;
  json.begin_object();
  json.field("ruleId", finding.rule->id);
  json.field("level", level(finding.severity));
  write_message(json, "message", message(finding, lang));
  json.key("locations");
  json.begin_array();
  json.begin_object();
  json.key("physicalLocation");
  json.begin_object();
  write_file(json, reading.file);
  write_region(json, "region", places, line, finding.span);
  json.end_object();
  json.end_object();
  json.end_array();
  if (!finding.fixes.empty()) write_fixes(json, places, reading, finding, lang);
  json.end_object();
}

}  // namespace

std::string check_sarif_results(const Reading& reading, Lang lang) {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  Places places(reading.blocks);
  for (const Finding& finding : reading.findings) {
    write_result(json, places, reading, finding, lang);
  }
  json.end_array();
  return out.substr(1, out.size() - 2);
}

std::string check_sarif(std::span<const Reading> readings, Lang lang) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
  json.field("version", "2.1.0");
  json.key("runs");
  json.begin_array();
  json.begin_object();
  json.key("tool");
  json.begin_object();
  json.key("driver");
  json.begin_object();
  json.field("name", "wengao");
  json.field("version", kVersion);
  write_rules(json, lang);
  json.end_object();
  json.end_object();
  json.field("columnKind", "unicodeCodePoints");
  json.key("results");
  json.begin_array();
  json.end_array();
  json.end_object();
  json.end_array();
  json.end_object();
  out.push_back('\n');
  std::string results;
  for (const Reading& reading : readings) {
    const std::string more = check_sarif_results(reading, lang);
    if (!results.empty() && !more.empty()) results.push_back(',');
    results += more;
  }
  return out.insert(out.size() - kSarifEnd.size(), results);
}

}  // namespace wengao::engine
