// The writer's decisions for lines of like look, as a file that outlives the document.
#include <nlohmann/json.hpp>

#include "core/engine/doubts.h"
#include "core/text/hex.h"

namespace wengao::engine {
namespace {

using Json = nlohmann::json;

Error bad(std::string_view place) { return {Code::bad_option, "decisions: " + std::string(place)}; }

const std::string* string_in(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() ? nullptr : found->get_ptr<const std::string*>();
}

Result<LikeDecision> read_decision(const Json& entry) {
  if (!entry.is_object()) return bad("{}");
  const std::string* likeness = string_in(entry, "likeness");
  const std::string* kind = string_in(entry, "kind");
  if (likeness == nullptr || kind == nullptr) return bad("likeness, kind");
  const auto number = text::read_hex(*likeness);
  if (!number) return bad(*likeness);
  LikeDecision out;
  out.likeness = *number;
  out.attributes.kind = kind_named(*kind);
  if (!out.attributes.kind) return bad(*kind);
  if (const auto level = entry.find("level"); level != entry.end()) {
    const auto* value = level->get_ptr<const std::uint64_t*>();
    if (value == nullptr || *value > 5) return bad("level");
    out.attributes.level = static_cast<std::uint8_t>(*value);
  }
  if (const auto sure = entry.find("sureToo"); sure != entry.end()) {
    const auto* value = sure->get_ptr<const bool*>();
    if (value == nullptr) return bad("sureToo");
    out.sure_too = *value;
  }
  return out;
}

}  // namespace

std::string likeness_words(std::uint64_t likeness) { return text::to_hex(likeness); }

std::string decisions_json(const LikeDecisions& decisions) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.field("wengaoDecisions", std::uint32_t{1});
  json.field("scheme", recognise::likeness_scheme());
  json.key("decisions");
  json.begin_array();
  for (const LikeDecision& decision : decisions) {
    json.begin_object();
    json.field("likeness", std::string_view(likeness_words(decision.likeness)));
    json.field("kind", name(*decision.attributes.kind));
    json.field("level", std::uint32_t{decision.attributes.level});
    json.field("sureToo", decision.sure_too);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return out;
}

Result<LikeDecisions> read_decisions(std::string_view text) {
  const Json file = Json::parse(text, nullptr, false);
  if (file.is_discarded() || !file.is_object()) return bad("JSON");
  const auto version = file.find("wengaoDecisions");
  if (version == file.end() || *version != 1) return bad("wengaoDecisions");
  const auto list = file.find("decisions");
  if (list == file.end() || !list->is_array()) return bad("decisions");
  LikeDecisions out;
  const auto scheme = file.find("scheme");
  if (scheme == file.end() || *scheme != recognise::likeness_scheme()) return out;
  for (const Json& entry : *list) {
    const auto decision = read_decision(entry);
    if (!decision) return decision.error();
    out.push_back(*decision);
  }
  return out;
}

std::string intended_json(const RelationMarks& marks) {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  for (const std::uint64_t mark : marks) json.value(std::string_view(text::to_hex(mark)));
  json.end_array();
  return out;
}

Result<RelationMarks> read_intended(std::string_view json) {
  const Json list = Json::parse(json, nullptr, false);
  if (!list.is_array()) return bad("[]");
  RelationMarks out;
  for (const Json& entry : list) {
    const auto* words = entry.get_ptr<const std::string*>();
    const auto mark = words != nullptr ? text::read_hex(*words) : std::nullopt;
    if (!mark) return bad("[\"0123456789abcdef\"]");
    out.push_back(*mark);
  }
  return out;
}

}  // namespace wengao::engine
