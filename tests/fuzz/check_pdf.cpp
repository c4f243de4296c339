#include <libdeflate.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "tests/fuzz/checkers.h"
#include "tests/fuzz/promise.h"

namespace wengao::fuzz {
namespace {

// The number at the start of `text`.
std::size_t number(std::string_view text) {
  std::size_t value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  PROMISE(read.ec == std::errc());
  return value;
}

std::string_view after(std::string_view text, std::string_view word) {
  const std::size_t at = text.find(word);
  PROMISE(at != text.npos);
  return text.substr(at + word.size());
}

std::size_t big_endian(std::string_view bytes) {
  std::size_t value = 0;
  for (const char byte : bytes) value = value << 8 | static_cast<unsigned char>(byte);
  return value;
}

std::string unpacked(std::string_view packed) {
  libdeflate_decompressor* inflate = libdeflate_alloc_decompressor();
  std::string whole(4 * packed.size() + 4096, '\0');
  std::size_t size = 0;
  const auto run = [&] {
    return libdeflate_zlib_decompress(inflate, packed.data(), packed.size(), whole.data(),
                                      whole.size(), &size);
  };
  auto result = run();
  for (; result == LIBDEFLATE_INSUFFICIENT_SPACE; result = run()) whole.resize(whole.size() * 4);
  libdeflate_free_decompressor(inflate);
  PROMISE(result == LIBDEFLATE_SUCCESS);
  whole.resize(size);
  return whole;
}

// The words of an object or of a page's content, one by one: names, numbers, operators, whole
// strings, and the brackets of arrays and dictionaries, which have to match.
class Words {
 public:
  explicit Words(std::string_view text) : left_(text) {}

  std::optional<std::string_view> next() {
    left_.remove_prefix(std::min(left_.find_first_not_of(" \n"), left_.size()));
    if (left_.empty()) {
      PROMISE(open_.empty());
      return std::nullopt;
    }
    const char first = left_.front();
    if (left_.starts_with("<<") || first == '[') {
      open_ += first;
      return take(first == '[' ? 1 : 2);
    }
    if (left_.starts_with(">>") || first == ']') {
      PROMISE(!open_.empty() && open_.back() == (first == ']' ? '[' : '<'));
      open_.pop_back();
      return take(first == ']' ? 1 : 2);
    }
    if (first == '<') {
      const std::size_t end = left_.find('>');
      PROMISE(end != left_.npos && left_.find_first_not_of("0123456789ABCDEFabcdef", 1) == end);
      return take(end + 1);
    }
    if (first == '(') return take(bracketed());
    return take(
        std::max<std::size_t>(1, std::min(left_.find_first_of(" \n<>[]()/", 1), left_.size())));
  }

 private:
  // How long a string in brackets is; a backslash takes the next character with it.
  [[nodiscard]] std::size_t bracketed() const {
    int depth = 0;
    for (std::size_t at = 0; at < left_.size(); ++at) {
      if (left_[at] == '\\')
        ++at;
      else if (left_[at] == '(')
        ++depth;
      else if (left_[at] == ')' && --depth == 0)
        return at + 1;
    }
    PROMISE(false);
    return 0;
  }
  std::string_view take(std::size_t size) {
    const std::string_view taken = left_.substr(0, size);
    left_.remove_prefix(size);
    return taken;
  }

  std::string_view left_;
  std::string open_;
};

class File {
 public:
  explicit File(std::string_view file) : file_(file) {}

  void check() {
    PROMISE(file_.starts_with("%PDF-1.7\n") && file_.ends_with("\n%%EOF\n"));
    const std::size_t last = file_.rfind("startxref\n");
    PROMISE(last != file_.npos);
    read_table(number(after(file_.substr(last), "startxref\n")));
    std::size_t pages = 0;
    for (const std::string& object : objects_) {
      check_references(object);
      if (object.find("/Type/Page/") != object.npos) ++pages;
    }
    PROMISE(pages > 0);
    const std::string& catalog = objects_[number(after(head_, "/Root "))];
    const std::string& tree = objects_[number(after(catalog, "/Pages "))];
    PROMISE(number(after(tree, "/Count ")) == pages);
  }

 private:
  struct Stream {
    std::string_view head;
    std::string data;
  };

  // The stream object that stands at an offset.
  Stream stream_at(std::size_t at, std::size_t object) {
    const std::string begin = std::to_string(object) + " 0 obj\n";
    PROMISE(file_.substr(at).starts_with(begin));
    const std::string_view rest = file_.substr(at + begin.size());
    const std::size_t end = rest.find("\nstream\n");
    PROMISE(end != rest.npos);
    const std::string_view head = rest.substr(0, end);
    const std::size_t length = number(after(head, "/Length "));
    const std::string_view data = rest.substr(end + 8, length);
    PROMISE(data.size() == length && rest.substr(end + 8 + length).starts_with("\nendstream\n"));
    if (head.find("/FlateDecode") == head.npos) return {head, std::string(data)};
    return {head, unpacked(data)};
  }

  void read_table(std::size_t at) {
    const std::string_view rest = file_.substr(at);
    const Stream table = stream_at(at, number(rest));
    head_ = table.head;
    constexpr std::size_t kRow = 7;  // one byte of kind, four of place, two of index
    PROMISE(head_.find("/W[1 4 2]") != head_.npos);
    PROMISE(table.data.size() == number(after(head_, "/Size ")) * kRow);
    objects_.resize(table.data.size() / kRow);
    for (std::size_t k = 1; k < objects_.size(); ++k) {
      const std::string_view row = std::string_view(table.data).substr(k * kRow, kRow);
      if (row[0] != 1) continue;
      const Stream stream = stream_at(big_endian(row.substr(1, 4)), k);
      objects_[k] = stream.head;
      if (stream.head.find("/Type/ObjStm") != stream.head.npos) take_objects(stream);
      if (stream.data.find(" Tf ") != stream.data.npos) check_content(stream.data);
    }
    for (std::size_t k = 1; k < objects_.size(); ++k) PROMISE(!objects_[k].empty());
  }

  void take_objects(const Stream& stream) {
    const std::size_t first = number(after(stream.head, "/First "));
    Words words(std::string_view(stream.data).substr(0, first));
    const std::size_t count = number(after(stream.head, "/N "));
    std::vector<std::pair<std::size_t, std::size_t>> places;
    for (std::size_t k = 0; k < count; ++k) {
      const std::size_t object = number(words.next().value_or(""));
      places.emplace_back(object, first + number(words.next().value_or("")));
    }
    for (std::size_t k = 0; k < count; ++k) {
      const std::size_t end = k + 1 < count ? places[k + 1].second : stream.data.size();
      PROMISE(places[k].first < objects_.size() && places[k].second <= end);
      objects_[places[k].first] = stream.data.substr(places[k].second, end - places[k].second);
    }
  }

  // Brackets match; “12 0 R” names an object that is there.
  void check_references(std::string_view object) const {
    Words words(object);
    std::string_view two_before;
    std::string_view before;
    while (const auto word = words.next()) {
      if (*word == "R") {
        PROMISE(before == "0");
        const std::size_t to = number(two_before);
        PROMISE(to > 0 && to < objects_.size());
      }
      two_before = before;
      before = *word;
    }
  }

  // What begins ends: text, marked content, the graphics state; nothing is drawn outside marked
  // content, and each mark has a number of its own.
  static void check_content(std::string_view content) {
    if (content.find("begincmap") != content.npos) return;
    Words words(content);
    std::set<std::size_t> marks;
    int text = 0;
    int marked = 0;
    int saved = 0;
    std::string_view before;
    while (const auto word = words.next()) {
      if (*word == "BT") PROMISE(++text == 1 && marked > 0);
      if (*word == "ET") PROMISE(--text == 0);
      if (*word == "BDC" || *word == "BMC") PROMISE(++marked <= 2 && (text == 0 || marked == 2));
      if (*word == "EMC") PROMISE(--marked >= 0);
      if (*word == "q") ++saved;
      if (*word == "Q") PROMISE(--saved >= 0);
      if (before == "/MCID") PROMISE(marks.insert(number(*word)).second);
      if (*word == "Tj" || *word == "TJ") PROMISE(text == 1);
      before = *word;
    }
    PROMISE(text == 0 && marked == 0 && saved == 0);
  }

  std::string_view file_;
  std::string head_;  // of the cross-reference stream
  std::vector<std::string> objects_;
};

}  // namespace

void check_pdf(std::string_view pdf) { File(pdf).check(); }

}  // namespace wengao::fuzz
