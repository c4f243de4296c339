// Tokens: HTML as a stream of tags and text. As forgiving as a browser: any text gives tokens,
// nothing fails, and the cost is linear. WHATWG HTML, 13.2.5, as far as text needs it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wengao::import::html {

struct Token {
  enum class Type : std::uint8_t { text, open, close } type = Type::text;
  std::u16string_view name;        // of a tag, as written
  std::u16string_view attributes;  // everything between the name and the closing bracket
  std::u16string_view text;        // entities not decoded
};

class Tokens {
 public:
  explicit Tokens(std::u16string_view source) : source_(source) {}

  // The next token; false at the end. Comments, declarations and the content of script, style and
  // their like are passed over.
  bool next(Token& out);

 private:
  [[nodiscard]] std::size_t end_of_tag(std::size_t at) const;
  void skip_raw_text(std::u16string_view name);

  std::u16string_view source_;
  std::size_t at_ = 0;
};

// Compares without regard to ASCII case; `lower` is in lower case.
bool named(std::u16string_view name, std::u16string_view lower);

// The value of an attribute, entities not decoded; empty when absent.
std::u16string_view attribute(const Token& tag, std::u16string_view lower_name);

// Appends `text` with its entities decoded. An unknown one stays as written.
void append_decoded(std::u16string_view text, std::u16string& out);

}  // namespace wengao::import::html
