#include <algorithm>
#include <string>
#include <vector>

#include "tests/fuzz/checkers.h"
#include "tests/fuzz/promise.h"

namespace wengao::fuzz {
namespace {

// One pass over the markup, no more lenient than the recommendation.
class Reader {
 public:
  Reader(std::string_view text, bool html) : left_(text), html_(html) {}

  void read() {
    check_characters(left_);
    take_prolog();
    while (!left_.empty()) {
      if (left_.front() == '<') {
        read_tag();
      } else {
        read_text();
      }
    }
    PROMISE(open_.empty() && roots_ == 1);
  }

 private:
  bool take(std::string_view word) {
    if (!left_.starts_with(word)) return false;
    left_.remove_prefix(word.size());
    return true;
  }
  std::string_view take_until(std::string_view mark) {
    const std::size_t end = left_.find(mark);
    PROMISE(end != left_.npos);
    const std::string_view taken = left_.substr(0, end);
    left_.remove_prefix(end + mark.size());
    return taken;
  }
  void skip_blanks() {
    left_.remove_prefix(std::min(left_.find_first_not_of(" \t\r\n"), left_.size()));
  }

  void take_prolog() {
    if (html_) {
      PROMISE(take("<!DOCTYPE html>"));
    } else if (take("<?xml ")) {
      take_until("?>");
    }
  }

  std::string_view take_name() {
    const std::size_t end = std::min(left_.find_first_of(" \t\r\n/>=<\"'&"), left_.size());
    PROMISE(end > 0);
    const std::string_view name = left_.substr(0, end);
    PROMISE(std::string_view("-.0123456789").find(name.front()) == std::string_view::npos);
    left_.remove_prefix(end);
    return name;
  }

  void read_tag() {
    take("<");
    if (take("/")) {
      PROMISE(!open_.empty() && take_name() == open_.back());
      open_.pop_back();
      skip_blanks();
      PROMISE(take(">"));
      return;
    }
    const std::string_view name = take_name();
    if (open_.empty()) ++roots_;
    std::vector<std::string_view> seen;
    for (;;) {
      const std::size_t before = left_.size();
      skip_blanks();
      if (take("/>")) return;
      if (take(">")) break;
      PROMISE(left_.size() < before);  // attributes are parted by blanks
      seen.push_back(take_name());
      PROMISE(std::count(seen.begin(), seen.end(), seen.back()) == 1);
      if (html_ && !left_.starts_with("=")) continue;
      PROMISE(take("=\""));
      check_references(take_until("\""));
    }
    if (html_ && is_void(name)) return;
    open_.push_back(name);
    if (html_ && (name == "style" || name == "script")) {
      left_.remove_prefix(left_.find("</"));
    }
  }

  static bool is_void(std::string_view name) {
    constexpr std::string_view kVoid[] = {"meta", "img", "br", "hr", "col", "link"};
    return std::find(std::begin(kVoid), std::end(kVoid), name) != std::end(kVoid);
  }

  void read_text() {
    const std::size_t end = std::min(left_.find('<'), left_.size());
    const std::string_view text = left_.substr(0, end);
    left_.remove_prefix(end);
    if (open_.empty()) PROMISE(text.find_first_not_of(" \t\r\n") == text.npos);
    PROMISE(text.find("]]>") == text.npos);
    check_references(text);
  }

  // Every & begins one of the five names or a number.
  static void check_references(std::string_view text) {
    PROMISE(text.find('<') == text.npos);
    for (std::size_t at = 0; (at = text.find('&', at)) != text.npos; ++at) {
      const std::size_t end = text.find(';', at);
      PROMISE(end != text.npos);
      const std::string_view name = text.substr(at + 1, end - at - 1);
      constexpr std::string_view kNames[] = {"amp", "lt", "gt", "quot", "apos"};
      const bool named = std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
      PROMISE(named || (name.size() > 1 && name[0] == '#' &&
                        name.find_first_not_of("0123456789", 1) == name.npos));
    }
  }

  std::string_view left_;
  bool html_;
  std::vector<std::string_view> open_;
  int roots_ = 0;
};

}  // namespace

void check_characters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = [&](std::size_t k) {
      return at + k < text.size() ? static_cast<unsigned char>(text[at + k]) : 0u;
    };
    const unsigned lead = byte(0);
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    PROMISE(lead < 0x80 || (lead >= 0xC2 && lead <= 0xF4));
    unsigned c = size == 1 ? lead : lead & (0x7Fu >> size);
    for (std::size_t k = 1; k < size; ++k) {
      PROMISE((byte(k) & 0xC0) == 0x80);
      c = c << 6 | (byte(k) & 0x3F);
    }
    constexpr unsigned kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
    PROMISE(c >= kLeast[size] && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF));
    PROMISE(c >= 0x20 || c == '\t' || c == '\n' || c == '\r');
    PROMISE(c != 0xFFFE && c != 0xFFFF);
    at += size;
  }
}

void check_xml(std::string_view xml) { Reader(xml, false).read(); }
void check_html(std::string_view html) { Reader(html, true).read(); }

}  // namespace wengao::fuzz
