// Reads a profile: every mistake is told with its place in the JSON and what is wanted there.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/genres/genre.h"
#include "core/lint/layout_items.h"
#include "core/lint/profile.h"
#include "core/text/utf.h"

namespace wengao::lint {
namespace {

using Json = nlohmann::json;

class Reader {
 public:
  explicit Reader(Lang lang) : zh_(lang == Lang::zh) {}

  Result<Profile> read(const Json& root) {
    if (root.is_discarded())
      fail("", "不是 JSON：检查逗号、引号和括号是否成对",
           "not JSON: check commas, quotes and brackets");
    else if (!root.is_object())
      fail("", "应为 JSON 对象 { … }", "should be a JSON object { … }");
    else if (const auto version = root.find("wengaoProfile");
             version == root.end() || *version != 1)
      fail("wengaoProfile", "应为 1", "should be 1");
    else
      for (const auto& [key, value] : root.items()) member(key, value);
    if (error_) return *error_;
    return std::move(profile_);
  }

 private:
  void fail(const std::string& place, std::string_view zh, std::string_view en) {
    if (error_) return;
    std::string detail = place;
    if (!detail.empty()) detail += zh_ ? "：" : ": ";
    detail += zh_ ? zh : en;
    error_ = Error{Code::bad_profile, std::move(detail)};
  }

  void member(const std::string& key, const Json& value) {
    if (key == "wengaoProfile" || key == "$schema") return;
    if (key == "name")
      profile_.name = words(key, value);
    else if (key == "rules")
      rules(value);
    else if (key == "forbidden" || key == "preferred")
      terms(key, value);
    else if (key == "names")
      profile_.names = list(key, value);
    else if (key == "genres")
      genres(value);
    else if (key == "layout")
      layout(value);
    else
      fail(key, "不认识的项目；可用 name rules forbidden preferred names genres layout",
           "unknown; known are name rules forbidden preferred names genres layout");
  }

  // A text that is not empty.
  std::u16string words(const std::string& place, const Json& value) {
    const auto* text = value.get_ptr<const std::string*>();
    if (text == nullptr || text->empty()) {
      fail(place, "应为不空的文字，如 \"…\"", "should be a text, not empty");
      return {};
    }
    return text::from_utf8(*text);
  }

  std::vector<std::u16string> list(const std::string& place, const Json& value) {
    std::vector<std::u16string> out;
    if (!value.is_array()) {
      fail(place, "应为数组 [ \"…\", \"…\" ]", "should be an array of texts");
      return out;
    }
    for (std::size_t i = 0; i < value.size(); ++i) {
      out.push_back(words(place + "[" + std::to_string(i) + "]", value[i]));
    }
    return out;
  }

  std::optional<Severity> severity(const std::string& place, const Json& value) {
    const auto* word = value.get_ptr<const std::string*>();
    for (const Severity known : {Severity::error, Severity::warning, Severity::hint}) {
      if (word != nullptr && wengao::name(known) == *word) return known;
    }
    fail(place, "应为 off、hint、warning 或 error", "should be off, hint, warning or error");
    return std::nullopt;
  }

  void rules(const Json& value) {
    if (!value.is_object())
      return fail("rules", "应为 JSON 对象 { \"规则\": \"off\" }",
                  "should be an object { \"rule\": \"off\" }");
    // What names a family comes first, so that a rule of it can be an exception.
    for (const bool family : {true, false}) {
      for (const auto& [id, wanted] : value.items()) {
        if (id.ends_with(".*") == family) setting(id, wanted);
      }
    }
  }

  void setting(const std::string& id, const Json& wanted) {
    const std::string place = "rules." + id;
    const bool off = wanted == "off";
    const auto level = off ? std::nullopt : severity(place, wanted);
    if (id.ends_with(".*")) {
      const std::string_view family(id.data(), id.size() - 1);
      bool known = false;
      for (const Rule* rule : all_rules()) {
        if (!rule->id.starts_with(family)) continue;
        known = true;
        profile_.rules.push_back({rule, level});
      }
      if (!known)
        fail(place, "没有这一类规则；规则的名称见规则目录",
             "no such family; the catalogue of rules lists them");
      return;
    }
    const Rule* rule = find_rule(id);
    if (rule == nullptr)
      return fail(place, "没有这条规则；规则的名称见规则目录",
                  "no such rule; the catalogue of rules lists them");
    profile_.rules.push_back({rule, level});
  }

  void terms(const std::string& key, const Json& value) {
    if (!value.is_array()) return fail(key, "应为数组 [ … ]", "should be an array");
    for (std::size_t i = 0; i < value.size(); ++i) {
      term(key + "[" + std::to_string(i) + "]", value[i], key == "preferred");
    }
  }

  void term(const std::string& place, const Json& value, bool preferred) {
    HouseTerm out;
    if (value.is_string() && !preferred) {
      out.words = words(place, value);
    } else if (!value.is_object()) {
      return fail(place, "应为 { \"words\": \"…\" }", "should be an object { \"words\": \"…\" }");
    } else {
      for (const auto& [key, cell] : value.items()) {
        const std::string at = std::string(place).append(".").append(key);
        if (key == "words")
          out.words = words(at, cell);
        else if (key == "instead" && preferred)
          out.instead = words(at, cell);
        else if (key == "why")
          out.why = words(at, cell);
        else if (key == "near")
          out.near = list(at, cell);
        else if (key == "unless")
          out.unless = list(at, cell);
        else if (key == "severity")
          out.severity = severity(at, cell);
        else
          fail(at,
               preferred ? "不认识的项目；可用 words instead why near unless severity"
                         : "不认识的项目；可用 words why near unless severity",
               preferred ? "unknown; known are words instead why near unless severity"
                         : "unknown; known are words why near unless severity");
      }
      if (out.words.empty())
        fail(place + ".words", "缺少要找的词", "the words to look for are missing");
      if (preferred && out.instead.empty())
        fail(place + ".instead", "缺少要改成的词", "the words wanted instead are missing");
      if (preferred && out.instead == out.words)
        fail(place + ".instead", "与 words 相同", "is the same as words");
    }
    profile_.terms.push_back(std::move(out));
  }

  void genres(const Json& value) {
    for (const std::u16string& id : list("genres", value)) {
      const std::string name = text::to_utf8(id);
      if (wengao::genres::find_genre(name) == nullptr) {
        fail("genres", "没有体裁 " + name + "；wengao new 列出全部体裁",
             "no genre " + name + "; wengao new lists them");
      }
      profile_.genres.push_back(name);
    }
  }

  void layout(const Json& value) {
    if (!value.is_array()) return fail("layout", "应为数组 [ … ]", "should be an array");
    for (std::size_t i = 0; i < value.size(); ++i) {
      const std::string place = "layout[" + std::to_string(i) + "]";
      if (!value[i].is_object())
        return fail(place, "应为 { \"item\": \"body-size\", \"value\": \"四号\" }",
                    "should be { \"item\": \"body-size\", \"value\": \"…\" }");
      Deviation out;
      for (const auto& [key, cell] : value[i].items()) {
        const std::string at = std::string(place).append(".").append(key);
        if (key == "item")
          out.item = text::to_utf8(words(at, cell));
        else if (key == "value")
          out.value = words(at, cell);
        else if (key == "why")
          out.why = words(at, cell);
        else
          fail(at, "不认识的项目；可用 item value why", "unknown; known are item value why");
      }
      check_point(place, out);
      profile_.deviations.push_back(std::move(out));
    }
    if (error_) return;
    std::vector<layout::Point> points;
    for (const Deviation& one : profile_.deviations) points.push_back({one.item, one.value});
    auto house = layout::house_of(points);
    if (!house)
      return fail("layout", "各项合在一起排不成版：版心太小，或一行、一面放不下这么多字",
                  "no page comes of these: no room for text, or more characters than fit");
    profile_.house = std::move(*house);
  }

  void check_point(const std::string& place, const Deviation& point) {
    const LayoutItem* item = layout_item(point.item);
    if (item == nullptr) {
      std::string known;
      for (const LayoutItem& each : layout_items()) known.append(" ").append(each.id);
      return fail(place + ".item", "应为下列之一：" + known, "should be one of:" + known);
    }
    if (point.value.empty())
      return fail(place + ".value", "缺少本单位的做法", "what the house does is missing");
    if (layout::is_understood({point.item, point.value})) return;
    const std::string forms = text::to_utf8(item->forms);
    fail(place + ".value", "看不懂；可写 " + forms, "not understood; write as in " + forms);
  }

  bool zh_;
  Profile profile_;
  std::optional<Error> error_;
};

}  // namespace

Result<Profile> read_profile(std::string_view json, Lang lang) {
  return Reader(lang).read(Json::parse(json, nullptr, false));
}

}  // namespace wengao::lint
