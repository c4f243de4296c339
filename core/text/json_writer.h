// JsonWriter: writes compact JSON straight into a string, keys in the order they are given, so that
// the same answer is the same bytes everywhere and a large answer costs no tree.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wengao::text {

class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(&out) {}

  // Each opens a value; `}` and `]` close it. Commas come by themselves.
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void key(std::string_view name);  // ASCII without quotes

  void value(std::string_view utf8);
  void value(const char* utf8) { value(std::string_view(utf8)); }
  void value(std::u16string_view utf16);
  void value(std::uint32_t number);
  void value(bool yes);
  void number(std::string_view digits);  // as they are: 12.20 stays 12.20

  template <class T>
  void field(std::string_view name, const T& v) {
    key(name);
    value(v);
  }

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();
  std::string* out_;
  bool comma_ = false;
};

// The same JSON with line ends and two spaces a level, for people. Precondition: well-formed.
std::string indented(std::string_view json);

}  // namespace wengao::text
