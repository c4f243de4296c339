// Profile: the rules of one house, read from JSON. Its form is told in profile.schema.json and, for
// people, in README.md beside this file:
//
//   { "wengaoProfile": 1, "name": "白沙县政府办公室",
//     "rules":     { "heading.end_mark": "error", "word.colloquial": "off", "layout.*": "hint" },
//     "forbidden": [ "内部掌握", { "words": "一把手", "why": "改用职务", "unless": ["“一把手”工程"]
//     } ], "preferred": [ { "words": "发改委", "instead": "发展改革委", "unless": ["国家发改委"] }
//     ], "names":     [ "布署路社区" ], "genres":    [ "annual-summary" ], "layout":    [ { "item":
//     "body-size", "value": "四号", "why": "本单位沿用" } ] }
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/doc/document.h"
#include "core/layout/house.h"
#include "core/lint/rule.h"

namespace wengao::lint {

// Words the house does not want, or wants written otherwise. Found as they stand; conditions are
// words within the same sentence.
struct HouseTerm {
  std::u16string words;
  std::u16string instead;                 // empty: forbidden
  std::u16string why;                     // shown with the finding; may be empty
  std::vector<std::u16string> near;       // one of these stands in the sentence; empty: always
  std::vector<std::u16string> unless;     // not where one of these stands in the sentence
  std::optional<Severity> severity = {};  // nothing: that of the rule
};

// A point in which the house's paper differs from GB/T 9704, on purpose: pages and files follow it.
struct Deviation {
  std::string item;      // "body-size"; known ones in layout_items.cpp
  std::u16string value;  // what the house does
  std::u16string why;
};

struct Profile {
  struct Setting {
    const Rule* rule;
    std::optional<Severity> severity;  // nothing: the rule is off
  };
  std::u16string name;
  std::vector<Setting> rules;
  std::vector<HouseTerm> terms;
  std::vector<std::u16string> names;  // words that stand within these are right
  std::vector<std::string> genres;    // ids; empty: all
  std::vector<Deviation> deviations;
  layout::House house;  // the paper they make
  // Not the house's but the writer's: relations that are as they should be (Document::intended).
  RelationMarks intended;
};

// Errors: bad_profile, its detail naming the place in the JSON, what is wrong there and what is
// wanted.
Result<Profile> read_profile(std::string_view json, Lang lang = Lang::zh);

// Removes findings of rules that are off and restamps the severity of others.
void apply_profile(const Profile& profile, std::vector<Finding>& findings);

// The same for the findings of one block, less those on allowed names, with those on the house's
// own words; in text order.
void apply_profile(const Profile& profile, const Block& block, std::vector<Finding>& findings);

// The rules the profile switches off, and those to which it gives another severity; sorted by id.
std::vector<const Rule*> rules_off(const Profile& profile);
std::vector<std::pair<const Rule*, Severity>> rules_restamped(const Profile& profile);

// What of a profile differs from GB/T 9704—2012, both sides named. Points stated as the standard
// has them, or that only name a font of the standard's face, are not among these. Views of the
// profile.
struct DeviationTold {
  std::u16string_view item;  // 正文字号
  std::u16string_view value;
  std::u16string_view standard;
  std::string_view clause;
  std::u16string_view why;
};
std::vector<DeviationTold> deviations(const Profile& profile, Lang lang);

// The same, a line each: 正文字号：四号，不同于 GB/T 9704—2012 的 5.2.2（三号）.
std::vector<std::u16string> deviations_told(const Profile& profile, Lang lang);

}  // namespace wengao::lint
