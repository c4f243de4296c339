#include "core/text/json_writer.h"

#include "core/text/utf.h"

namespace wengao::text {

void JsonWriter::separate() {
  if (comma_) out_->push_back(',');
  comma_ = true;
}

void JsonWriter::open(char bracket) {
  separate();
  out_->push_back(bracket);
  comma_ = false;
}

void JsonWriter::close(char bracket) {
  out_->push_back(bracket);
  comma_ = true;
}

void JsonWriter::key(std::string_view name) {
  value(name);
  out_->push_back(':');
  comma_ = false;
}

void JsonWriter::value(std::string_view utf8) {
  separate();
  constexpr char kHex[] = "0123456789abcdef";
  out_->push_back('"');
  for (const char c : utf8) {
    const auto u = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out_->push_back('\\');
      out_->push_back(c);
    } else if (c == '\n') {
      *out_ += "\\n";
    } else if (c == '\t') {
      *out_ += "\\t";
    } else if (u < 0x20 || u == 0x7F) {
      *out_ += "\\u00";
      out_->push_back(kHex[u >> 4]);
      out_->push_back(kHex[u & 15]);
    } else {
      out_->push_back(c);
    }
  }
  out_->push_back('"');
}

void JsonWriter::value(std::u16string_view utf16) { value(std::string_view(to_utf8(utf16))); }

void JsonWriter::value(std::uint32_t number) {
  separate();
  *out_ += std::to_string(number);
}

void JsonWriter::value(bool yes) {
  separate();
  *out_ += yes ? "true" : "false";
}

void JsonWriter::number(std::string_view digits) {
  separate();
  *out_ += digits;
}

std::string indented(std::string_view json) {
  std::string out;
  std::size_t depth = 0;
  bool quoted = false;
  const auto new_line = [&] {
    out.push_back('\n');
    out.append(2 * depth, ' ');
  };
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (quoted) {
      out.push_back(c);
      if (c == '\\' && i + 1 < json.size()) {
        out.push_back(json[++i]);
      } else if (c == '"') {
        quoted = false;
      }
      continue;
    }
    const char next = i + 1 < json.size() ? json[i + 1] : '\0';
    switch (c) {
      case '"':
        quoted = true;
        out.push_back(c);
        break;
      case '{':
      case '[':
        out.push_back(c);
        if (next == '}' || next == ']') {
          out.push_back(next);
          ++i;
        } else {
          ++depth;
          new_line();
        }
        break;
      case '}':
      case ']':
        if (depth > 0) --depth;
        new_line();
        out.push_back(c);
        break;
      case ',':
        out.push_back(c);
        new_line();
        break;
      case ':':
        out += ": ";
        break;
      default:
        out.push_back(c);
    }
  }
  return out;
}

}  // namespace wengao::text
