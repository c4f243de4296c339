#include "core/import/docx/numbering.h"

#include <algorithm>
#include <vector>

#include "core/import/number_format.h"
#include "core/import/symbols.h"
#include "core/text/utf.h"

namespace wengao::import::docx {
namespace {

// Signs of the symbol fonts bullets are drawn with, as characters every font has. Word's own second
// level is the letter o of Courier New.
std::u16string bullet(std::u16string_view text, std::string_view font) {
  if (text == u"o" && font == "Courier New") return u"\u25E6";
  std::u16string out(text);
  for (char16_t& c : out) {
    if (c < 0xE000 || c > 0xF8FF) continue;
    const char16_t sign = symbol(font, c);
    c = sign == 0 ? u'\u25CF' : sign;
  }
  return out;
}

bool level_ok(int level) { return level >= 0 && level < kLevels; }

}  // namespace

void Numbering::read_level(pugi::xml_node node, Level& out) {
  out.start = number(child(node, "start"), "val", 1);
  out.restart = number(child(node, "lvlRestart"), "val", -1);
  out.legal = is_on(child(node, "isLgl"));
  out.format = attribute(child(node, "numFmt"), "val");
  // WPS and Word write rare formats as a choice with the common name beside it.
  if (const auto choice = child(node, "AlternateContent")) {
    if (const auto fallback = child(child(choice, "Fallback"), "numFmt")) {
      out.format = attribute(fallback, "val");
    }
  }
  out.text = text::from_utf8(attribute(child(node, "lvlText"), "val"));
  out.style = attribute(child(node, "pStyle"), "val");
  const std::string_view font = attribute(child(child(node, "rPr"), "rFonts"), "ascii");
  if (out.format == "bullet") out.text = bullet(out.text, font);
}

Numbering::Numbering(pugi::xml_node root) {
  std::map<int, std::array<Level, kLevels>> abstract;
  // A list that only points to a style of numbers has that style's levels. ECMA-376, 17.9.21.
  std::map<std::string_view, int> styled;
  std::vector<std::pair<int, std::string_view>> links;
  for (const pugi::xml_node node : root.children()) {
    if (!is(node, "abstractNum")) continue;
    const int id = number(node, "abstractNumId", 0);
    if (const auto own = child(node, "styleLink")) styled.emplace(attribute(own, "val"), id);
    if (const auto other = child(node, "numStyleLink")) {
      links.emplace_back(id, attribute(other, "val"));
    }
    auto& levels = abstract[id];
    for (const pugi::xml_node level : node.children()) {
      const int index = number(level, "ilvl", -1);
      if (is(level, "lvl") && level_ok(index)) {
        read_level(level, levels[static_cast<std::size_t>(index)]);
      }
    }
  }
  for (const auto& [id, style] : links) {
    const auto target = styled.find(style);
    if (target != styled.end()) abstract[id] = abstract[target->second];
  }
  for (const pugi::xml_node node : root.children()) {
    if (!is(node, "num")) continue;
    List list;
    list.counters = number(child(node, "abstractNumId"), "val", -1);
    const auto definition = abstract.find(list.counters);
    if (definition == abstract.end()) continue;
    list.levels = definition->second;
    list.override_start.fill(-1);
    for (const pugi::xml_node change : node.children()) {
      const int index = number(change, "ilvl", -1);
      if (!is(change, "lvlOverride") || !level_ok(index)) continue;
      const auto i = static_cast<std::size_t>(index);
      if (const auto level = child(change, "lvl")) read_level(level, list.levels[i]);
      list.override_start[i] = number(child(change, "startOverride"), "val", -1);
    }
    lists_[number(node, "numId", 0)] = std::move(list);
    counters_[definition->first].fill(-1);
  }
}

int Numbering::level_of_style(int list, std::string_view style) const {
  const auto found = lists_.find(list);
  if (found == lists_.end()) return -1;
  for (int i = 0; i < kLevels; ++i) {
    if (found->second.levels[static_cast<std::size_t>(i)].style == style) return i;
  }
  return -1;
}

std::u16string Numbering::next(NumberedAs as) {
  const auto found = lists_.find(as.list);
  if (found == lists_.end() || !level_ok(as.level)) return {};
  List& list = found->second;
  auto& counters = counters_[list.counters];
  const auto at = static_cast<std::size_t>(as.level);
  // A list that overrides starts counts anew from its first paragraph on.
  if (!list.started) {
    for (std::size_t i = 0; i < kLevels; ++i) {
      if (list.override_start[i] >= 0) counters[i] = list.override_start[i] - 1;
    }
    list.started = true;
    if (list.override_start[at] >= 0) counters[at] = list.override_start[at] - 1;
  }
  const Level& level = list.levels[at];
  counters[at] = counters[at] < 0 ? level.start : counters[at] + 1;
  for (std::size_t i = at + 1; i < kLevels; ++i) {
    const int restart = list.levels[i].restart;
    if (restart != 0 && (restart < 0 || as.level < restart)) counters[i] = -1;
  }
  if (level.format == "bullet") return level.text;
  std::u16string out;
  for (std::size_t i = 0; i < level.text.size(); ++i) {
    const char16_t next = i + 1 < level.text.size() ? level.text[i + 1] : u'\0';
    if (level.text[i] != u'%' || next < u'1' || next > u'9') {
      out.push_back(level.text[i]);
      continue;
    }
    const auto named = static_cast<std::size_t>(next - u'1');
    const Level& other = list.levels[named];
    const int value = counters[named] < 0 ? other.start : counters[named];
    out += in_format(std::max(value, 0), level.legal ? "decimal" : other.format);
    ++i;
  }
  return out;
}

}  // namespace wengao::import::docx
