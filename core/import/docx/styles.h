// Styles: what a paragraph or run inherits that matters to text and structure.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/import/docx/numbering.h"
#include "core/import/docx/xml.h"

namespace wengao::import::docx {

struct Style {
  std::string name;    // w:name in lower case: “heading 1”, “title”
  std::string parent;  // w:basedOn
  std::optional<NumberedAs> numbered;
  int outline_level = -1;  // 0–8; -1 when the style says nothing
  bool hidden = false;     // its text is hidden
};

class Styles {
 public:
  Styles() = default;
  // `root` is w:styles.
  explicit Styles(pugi::xml_node root);

  // The style with what it inherits. An unknown id gives the default paragraph style.
  [[nodiscard]] Style resolved(std::string_view id) const;
  // Whether a character style hides text.
  [[nodiscard]] bool hides(std::string_view id) const;

 private:
  std::map<std::string, Style, std::less<>> styles_;
  std::map<std::string, bool, std::less<>> character_;  // style → hidden
  std::string default_;
};

}  // namespace wengao::import::docx
