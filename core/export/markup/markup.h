// Writes XML and HTML. Text and attribute values can only go in escaped; what XML 1.0 forbids
// (control characters, U+FFFE, U+FFFF) is dropped and a lone surrogate becomes U+FFFD, so whatever
// the text holds, the result is well-formed.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wengao {

class Markup {
 public:
  enum class Dialect : std::uint8_t {
    xml,       // begins with the XML declaration; an empty element is <a/>
    fragment,  // XML that begins with nothing, to stand within something else
    html,  // begins with the document type; void elements are <br>, others always have an end tag
  };
  explicit Markup(Dialect dialect = Dialect::xml);

  // Opens an element. `name` must be a literal: it is kept until the element is closed.
  Markup& open(std::string_view name);
  // An attribute of the element just opened; before its text and children.
  Markup& attr(std::string_view name, std::string_view utf8);
  Markup& attr(std::string_view name, std::u16string_view value);
  template <std::integral Number>
  Markup& attr(std::string_view name, Number value) {
    return attr(name, std::string_view(std::to_string(value)));
  }
  Markup& text(std::u16string_view value);
  Markup& text(std::string_view utf8);
  // Closes the innermost open element.
  Markup& close();
  // A line end between elements, where it means nothing (HTML made to be read).
  Markup& line_end();
  // Puts `trusted` in as it is: for a style sheet or markup that Wengao itself made, never for
  // text.
  Markup& verbatim(std::string_view trusted);

  void reserve(std::size_t bytes) { out_.reserve(bytes); }
  // The whole text; closes what is still open.
  std::string finish() &&;

 private:
  void end_start_tag();
  void escape(std::u16string_view value, bool in_attribute);
  void escape(std::string_view utf8, bool in_attribute);

  std::string out_;
  std::vector<std::string_view> open_;
  Dialect dialect_;
  bool in_start_tag_ = false;
};

}  // namespace wengao
