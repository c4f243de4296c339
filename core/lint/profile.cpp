#include "core/lint/profile.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "core/facts/relations.h"
#include "core/lint/house.h"

namespace wengao::lint {
namespace {

// The last word on each rule counts: "word.*" first, then an exception.
std::map<std::string_view, const Profile::Setting*> settings_by_id(const Profile& profile) {
  std::map<std::string_view, const Profile::Setting*> last;
  for (const Profile::Setting& setting : profile.rules) last[setting.rule->id] = &setting;
  return last;
}

// Findings of relations of figures that the writer said are meant. `text`: their line; empty for
// those of tables.
void leave_intended(const Profile& profile, std::u16string_view text,
                    std::vector<Finding>& findings) {
  if (profile.intended.empty()) return;
  std::erase_if(findings, [&](const Finding& finding) {
    if (finding.rule->category != Category::fact && finding.rule->category != Category::unit) {
      return false;
    }
    if (finding.args.empty()) return false;
    const std::uint64_t mark = facts::mark_of(finding.args[0], text, finding.span);
    return std::binary_search(profile.intended.begin(), profile.intended.end(), mark);
  });
}

void apply_settings(const Profile& profile, std::vector<Finding>& findings) {
  if (profile.rules.empty()) return;
  const auto setting_of = [&](const Finding& finding) {
    // The last word on a rule counts: "word.*" first, then an exception.
    return std::find_if(profile.rules.rbegin(), profile.rules.rend(),
                        [&](const Profile::Setting& s) { return s.rule == finding.rule; });
  };
  std::erase_if(findings, [&](Finding& finding) {
    const auto setting = setting_of(finding);
    if (setting == profile.rules.rend()) return false;
    if (!setting->severity) return true;
    finding.severity = *setting->severity;
    return false;
  });
}

}  // namespace

std::vector<const Rule*> rules_off(const Profile& profile) {
  std::vector<const Rule*> off;
  for (const auto& [id, setting] : settings_by_id(profile)) {
    if (!setting->severity) off.push_back(setting->rule);
  }
  return off;
}

std::vector<std::pair<const Rule*, Severity>> rules_restamped(const Profile& profile) {
  std::vector<std::pair<const Rule*, Severity>> out;
  for (const auto& [id, setting] : settings_by_id(profile)) {
    if (setting->severity && *setting->severity != setting->rule->severity) {
      out.emplace_back(setting->rule, *setting->severity);
    }
  }
  return out;
}

void apply_profile(const Profile& profile, std::vector<Finding>& findings) {
  leave_intended(profile, {}, findings);
  apply_settings(profile, findings);
}

void apply_profile(const Profile& profile, const Block& block, std::vector<Finding>& findings) {
  std::erase_if(findings, [&](const Finding& finding) {
    return is_named(profile, block.text, finding.span);
  });
  if (!profile.terms.empty()) {
    check_terms(profile, block, findings);
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
      return std::tie(a.span.begin, a.span.end) < std::tie(b.span.begin, b.span.end);
    });
  }
  leave_intended(profile, block.text, findings);
  apply_settings(profile, findings);
}

}  // namespace wengao::lint
