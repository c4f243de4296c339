#include "core/export/markup/markup.h"

#include <algorithm>

#include "core/text/utf.h"

namespace wengao {
namespace {

// What stands for a character that cannot stand for itself; null for one that can. Empty: dropped.
const char* stand_in(char32_t c, bool in_attribute) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";  // so that ]]> cannot arise
    case '"':
      return in_attribute ? "&quot;" : nullptr;
    case '\t':
      return in_attribute ? "&#9;" : nullptr;
    case '\n':
      return in_attribute ? "&#10;" : nullptr;
    case '\r':
      return "&#13;";  // a bare one would be read back as \n
    case 0xFFFE:
    case 0xFFFF:
      return "";
    default:
      return c < 0x20 ? "" : nullptr;
  }
}

bool is_void_element(std::string_view name) {
  return name == "meta" || name == "br" || name == "hr" || name == "link" || name == "img";
}

}  // namespace

Markup::Markup(Dialect dialect) : dialect_(dialect) {
  if (dialect == Dialect::xml)
    out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  if (dialect == Dialect::html) out_ = "<!DOCTYPE html>\n";
}

void Markup::end_start_tag() {
  if (in_start_tag_) out_ += '>';
  in_start_tag_ = false;
}

Markup& Markup::open(std::string_view name) {
  end_start_tag();
  out_ += '<';
  out_ += name;
  open_.push_back(name);
  in_start_tag_ = true;
  return *this;
}

Markup& Markup::attr(std::string_view name, std::string_view utf8) {
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  escape(utf8, true);
  out_ += '"';
  return *this;
}

Markup& Markup::attr(std::string_view name, std::u16string_view value) {
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  escape(value, true);
  out_ += '"';
  return *this;
}

Markup& Markup::text(std::u16string_view value) {
  end_start_tag();
  escape(value, false);
  return *this;
}

Markup& Markup::text(std::string_view utf8) {
  end_start_tag();
  escape(utf8, false);
  return *this;
}

Markup& Markup::close() {
  const std::string_view name = open_.back();
  open_.pop_back();
  if (in_start_tag_ && dialect_ != Dialect::html) {
    out_ += "/>";
  } else if (in_start_tag_ && is_void_element(name)) {
    out_ += '>';
  } else {
    end_start_tag();
    out_ += "</";
    out_ += name;
    out_ += '>';
  }
  in_start_tag_ = false;
  return *this;
}

Markup& Markup::line_end() {
  end_start_tag();
  out_ += '\n';
  return *this;
}

Markup& Markup::verbatim(std::string_view trusted) {
  end_start_tag();
  out_ += trusted;
  return *this;
}

std::string Markup::finish() && {
  while (!open_.empty()) close();
  return std::move(out_);
}

void Markup::escape(std::u16string_view value, bool in_attribute) {
  std::size_t clean = 0;  // what stands for itself is appended in one go
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char16_t c = value[i];
    if (c > '>' && c < 0xFFFE) continue;
    const char* instead = stand_in(c, in_attribute);
    if (instead == nullptr) continue;
    text::append_utf8(value.substr(clean, i - clean), out_);
    out_ += instead;
    clean = i + 1;
  }
  text::append_utf8(value.substr(clean), out_);
}

void Markup::escape(std::string_view utf8, bool in_attribute) {
  // Only what comes from outside as UTF-8 can be more than ASCII; UTF-16 is the form we check.
  const bool ascii = std::all_of(utf8.begin(), utf8.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (!ascii) {
    escape(std::u16string_view(text::from_utf8(utf8)), in_attribute);
    return;
  }
  for (const char c : utf8) {
    const char* instead = stand_in(static_cast<unsigned char>(c), in_attribute);
    if (instead == nullptr) {
      out_ += c;
    } else {
      out_ += instead;
    }
  }
}

}  // namespace wengao
