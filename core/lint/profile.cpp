#include "core/lint/profile.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace wengao::lint {
namespace {

using Json = nlohmann::json;

Error bad(std::string detail) { return {Code::bad_profile, std::move(detail)}; }

std::optional<Severity> severity_named(std::string_view name) {
  for (const Severity severity : {Severity::error, Severity::warning, Severity::hint}) {
    if (wengao::name(severity) == name) return severity;
  }
  return std::nullopt;
}

Result<Profile::Setting> read_setting(const std::string& id, const Json& value) {
  const Rule* rule = find_rule(id);
  if (rule == nullptr) return bad("rules." + id + "：没有这条规则");
  const auto* word = value.get_ptr<const std::string*>();
  if (word != nullptr && *word == "off") return Profile::Setting{rule, std::nullopt};
  const auto severity = word != nullptr ? severity_named(*word) : std::nullopt;
  if (!severity) return bad("rules." + id + "：应为 off、hint、warning 或 error");
  return Profile::Setting{rule, severity};
}

}  // namespace

Result<Profile> read_profile(std::string_view json) {
  const Json root = Json::parse(json, nullptr, false);
  if (root.is_discarded() || !root.is_object()) return bad("不是 JSON 对象");
  if (const auto version = root.find("wengaoProfile"); version == root.end() || *version != 1) {
    return bad("wengaoProfile：应为 1");
  }
  Profile out;
  for (const auto& [key, value] : root.items()) {
    if (key == "wengaoProfile") continue;
    if (key != "rules") return bad(key + "：不认识的项目");
    if (!value.is_object()) return bad("rules：应为 JSON 对象");
    for (const auto& [id, wanted] : value.items()) {
      const auto setting = read_setting(id, wanted);
      if (!setting) return setting.error();
      out.rules.push_back(*setting);
    }
  }
  return out;
}

void apply_profile(const Profile& profile, std::vector<Finding>& findings) {
  const auto setting_of = [&](const Finding& finding) {
    return std::find_if(profile.rules.begin(), profile.rules.end(),
                        [&](const Profile::Setting& s) { return s.rule == finding.rule; });
  };
  std::erase_if(findings, [&](Finding& finding) {
    const auto setting = setting_of(finding);
    if (setting == profile.rules.end()) return false;
    if (!setting->severity) return true;
    finding.severity = *setting->severity;
    return false;
  });
}

}  // namespace wengao::lint
