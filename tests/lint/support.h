// What the tests of rules share.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/layout/layout.h"
#include "core/lint/check.h"
#include "core/lint/fix_all.h"
#include "core/lint/pages.h"
#include "core/lint/phrases.h"
#include "core/lint/scan.h"
#include "core/text/utf.h"

namespace wengao::test {

inline std::string utf8(std::u16string_view text) { return text::to_utf8(text); }

// The house whose words the examples of word.house_… speak of.
inline const lint::Profile& house() {
  static const lint::Profile profile = lint::read_profile(R"({"wengaoProfile": 1,
    "forbidden": [{"words": "内部掌握", "why": "含义不明", "unless": ["保密"]}],
    "preferred": [{"words": "发改委", "instead": "发展改革委", "unless": ["国家发改委"]}]})")
                                           .value();
  return profile;
}

// What one pass finds in a text that stands alone.
inline lint::Scan scan_of(std::u16string_view text) {
  static lint::CharSets chars;
  Block block;
  block.text = text;
  block.info.content = {0, static_cast<Off>(text.size())};
  lint::Scan scan;
  lint::scan_block(block, {}, lint::CharSet(chars, 1), scan);
  chars.forget(text);
  return scan;
}

inline std::vector<Finding> findings_of(std::u16string_view text) {
  return lint::check_document(Document::from_text(text), &house());
}

// With what the pages show, each report laid out by itself.
inline std::vector<Finding> findings_with_pages(std::u16string_view text) {
  const Document document = Document::from_text(text);
  const recognise::Recognised recognised = recognise::recognise(document);
  std::vector<Finding> out = lint::check_blocks(recognised, &house());
  for (const recognise::Report& report : recognised.reports) {
    const auto blocks =
        std::span(recognised.blocks).subspan(report.first, report.last - report.first);
    lint::check_pages(blocks, layout::lay_out(blocks), out);
  }
  return out;
}

// The findings that concern the rule: pages are made only for those that look at pages.
inline std::vector<Finding> findings_for(const Rule& rule, std::u16string_view text) {
  return rule.check_pages != nullptr ? findings_with_pages(text) : findings_of(text);
}

// The findings of one rule.
inline std::vector<Finding> only(std::string_view rule, const std::vector<Finding>& all) {
  std::vector<Finding> out;
  for (const Finding& finding : all) {
    if (finding.rule->id == rule) out.push_back(finding);
  }
  return out;
}

// The text after one fix.
inline std::u16string with_fix(std::u16string_view text, const Finding& finding, const Fix& fix) {
  Document document = Document::from_text(text);
  const recognise::Recognised recognised = recognise::recognise(document);
  for (const Edit& edit : lint::flat_edits(document, recognised.blocks, finding, fix)) {
    document = document.apply(edit).value().document;
  }
  return document.text();
}

// Rule ids with the words they mark, one a line: what a failed test shows.
inline std::string listed(std::u16string_view text, const std::vector<Finding>& findings) {
  const Document document = Document::from_text(text);
  std::string out;
  for (const Finding& finding : findings) {
    out += std::string(finding.rule->id) + " ";
    for (std::uint32_t line = 0; line < document.lines(); ++line) {
      if (document.line(line).id != finding.block) continue;
      out += std::to_string(line + 1) + " «" + utf8(part(document.line(line).text, finding.span)) +
             "»";
    }
    out += "\n";
  }
  return out;
}

}  // namespace wengao::test
