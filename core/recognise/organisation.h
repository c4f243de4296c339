// Organisation: the body whose report it is, and how high it stands.
#pragma once

#include <string>
#include <string_view>

namespace wengao::recognise {

// The name of the body a title begins with: 青禾镇2023年工作总结, 青禾县农业农村局关于……的报告,
// 2026年青禾市政府工作报告. Empty when it names none (我镇…, 全市…). The title holds no blanks.
std::u16string organisation_in_title(std::u16string_view title);

// "national" "province" "city" "county" "township" "village", by the smallest district in the name;
// "school" "enterprise" for those without one; empty when nothing tells.
std::string_view organisation_level(std::u16string_view name);

// The same by how a text speaks of its own body (我镇, 我局 → "unit", 全县).
std::string_view level_spoken_of(std::u16string_view text);

}  // namespace wengao::recognise
