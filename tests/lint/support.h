// What the tests of rules share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/lint/check.h"
#include "core/lint/fix_all.h"
#include "core/lint/phrases.h"
#include "core/text/utf.h"

namespace wengao::test {

inline std::string utf8(std::u16string_view text) { return text::to_utf8(text); }

inline std::vector<Finding> findings_of(std::u16string_view text) {
  return lint::check_document(Document::from_text(text));
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
