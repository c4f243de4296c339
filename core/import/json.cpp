#include "core/import/json.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/export/json/json.h"
#include "core/text/base64.h"
#include "core/text/chars.h"
#include "core/text/hex.h"
#include "core/text/utf.h"

namespace wengao::import {
namespace {

using Json = nlohmann::json;

// Our files nest three deep. A file of nothing but brackets is refused before it becomes a tree.
constexpr int kMaxDepth = 16;

std::string_view as_text(ByteView bytes) {
  std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return text;
}

bool too_deep(std::string_view json) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      if (++depth > kMaxDepth) return true;
    } else if (c == '}' || c == ']') {
      --depth;
    }
  }
  return false;
}

Error damaged(std::string_view place) {
  return {Code::damaged, "文稿 JSON（" + std::string(place) + "）"};
}

// The member of that name, or null. Never throws: `at` and typed getters would abort.
const Json* member(const Json& object, const char* name) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(name);
  return found == object.end() ? nullptr : &*found;
}

const std::string* string_in(const Json& object, const char* name) {
  const Json* value = member(object, name);
  return value == nullptr ? nullptr : value->get_ptr<const std::string*>();
}

// A whole number that is no less than 0, or nothing.
std::optional<std::uint64_t> number_in(const Json& object, const char* name) {
  const Json* value = member(object, name);
  if (value == nullptr) return std::nullopt;
  const auto* number = value->get_ptr<const std::uint64_t*>();
  return number == nullptr ? std::nullopt : std::optional(*number);
}

Result<Metadata> read_metadata(const Json& file) {
  Metadata metadata;
  const Json* object = member(file, "metadata");
  if (object == nullptr) return metadata;
  if (!object->is_object()) return damaged("metadata");
  const auto take = [object](const char* name, std::u16string& into) {
    if (member(*object, name) == nullptr) return true;
    const std::string* text = string_in(*object, name);
    if (text != nullptr) into = text::from_utf8(*text);
    return text != nullptr;
  };
  if (!take("title", metadata.title)) return damaged("metadata.title");
  if (!take("author", metadata.author)) return damaged("metadata.author");
  if (!take("organisation", metadata.organisation)) return damaged("metadata.organisation");
  if (!take("created", metadata.created)) return damaged("metadata.created");
  if (!take("modified", metadata.modified)) return damaged("metadata.modified");
  return metadata;
}

// Puts the writer's decisions on their lines.
Result<Document> with_lines(const Document& document, const Json& file) {
  const Json* lines = member(file, "lines");
  if (lines == nullptr) return document;
  if (!lines->is_array()) return damaged("lines");
  std::vector<LineAttributes> decided;
  for (std::size_t i = 0; i < lines->size(); ++i) {
    const Json& entry = (*lines)[i];
    const std::string place = "lines[" + std::to_string(i) + "]";
    const auto line = number_in(entry, "line");
    const std::string* kind_name = string_in(entry, "kind");
    if (!line || *line < 1 || *line > document.lines() || kind_name == nullptr) {
      return damaged(place);
    }
    Attributes attributes;
    attributes.kind = kind_named(*kind_name);
    if (!attributes.kind) return damaged(place + ".kind");
    if (member(entry, "level") != nullptr) {
      const auto level = number_in(entry, "level");
      if (!level || *level > 5) return damaged(place + ".level");
      attributes.level = static_cast<std::uint8_t>(*level);
    }
    decided.push_back({static_cast<std::uint32_t>(*line - 1), attributes});
  }
  return document.with_attributes(decided);
}

// The relations the writer marked as intended.
Result<RelationMarks> read_intended(const Json& file) {
  RelationMarks out;
  const Json* marks = member(file, "intended");
  if (marks == nullptr) return out;
  if (!marks->is_array()) return damaged("intended");
  for (const Json& entry : *marks) {
    const auto* words = entry.get_ptr<const std::string*>();
    const auto mark = words != nullptr ? text::read_hex(*words) : std::nullopt;
    if (!mark) return damaged("intended");
    out.push_back(*mark);
  }
  return out;
}

// Null when the file has none.
Result<std::shared_ptr<const Pictures>> read_pictures(const Json& file) {
  const Json* entries = member(file, "pictures");
  if (entries == nullptr) return std::shared_ptr<const Pictures>();
  if (!entries->is_array()) return damaged("pictures");
  auto out = std::make_shared<Pictures>();
  for (std::size_t i = 0; i < entries->size(); ++i) {
    const Json& entry = (*entries)[i];
    const std::string place = "pictures[" + std::to_string(i) + "]";
    const auto width = number_in(entry, "width");
    const auto height = number_in(entry, "height");
    const std::string* description = string_in(entry, "description");
    if (!width || !height || *width > kMaxPictureSize || *height > kMaxPictureSize ||
        description == nullptr) {
      return damaged(place);
    }
    Picture picture;
    picture.width = static_cast<std::uint32_t>(*width);
    picture.height = static_cast<std::uint32_t>(*height);
    picture.description = text::from_utf8(*description);
    const std::string* base64 = string_in(entry, "bytes");
    auto bytes = base64 != nullptr ? text::from_base64(*base64) : std::nullopt;
    // The bytes themselves say what they are: they go into pages that others open.
    const auto type = bytes ? picture_type(*bytes) : std::nullopt;
    if (!type) return damaged(place + ".bytes");
    picture.type = *type;
    picture.bytes = std::make_shared<const Bytes>(std::move(*bytes));
    out->push_back(std::move(picture));
  }
  return std::shared_ptr<const Pictures>(std::move(out));
}

}  // namespace

bool looks_like_json_file(ByteView bytes) {
  const std::string_view text = as_text(bytes);
  const std::size_t brace = text.find_first_not_of(" \t\r\n");
  if (brace == text.npos || text[brace] != '{') return false;
  const std::string_view head = text.substr(brace, 256);
  return head.find("\"format\"") != head.npos && head.find("\"wengao\"") != head.npos;
}

Result<JsonFile> read_json(ByteView bytes) {
  const std::string_view text = as_text(bytes);
  if (too_deep(text)) return damaged("层数");
  const Json file = Json::parse(text.begin(), text.end(), nullptr, false);
  if (file.is_discarded() || !file.is_object()) return damaged("JSON");
  const std::string* format = string_in(file, "format");
  if (format == nullptr || *format != "wengao") return damaged("format");
  const auto version = number_in(file, "version");
  if (!version || *version < 1) return damaged("version");
  if (*version > kJsonVersion) {
    return Error{Code::not_supported, "文稿 JSON 第 " + std::to_string(*version) + " 版"};
  }
  const std::string* words = string_in(file, "text");
  if (words == nullptr) return damaged("text");
  const std::u16string decoded = text::from_utf8(*words);
  if (decoded.size() > std::numeric_limits<Off>::max() / 2) {
    return Error{Code::too_large, "text: 2^31"};
  }
  const auto metadata = read_metadata(file);
  if (!metadata) return metadata.error();
  auto document = with_lines(Document::from_text(decoded), file);
  if (!document) return document.error();
  const auto pictures = read_pictures(file);
  if (!pictures) return pictures.error();
  if (*pictures != nullptr) *document = document->with_pictures(*pictures);
  auto intended = read_intended(file);
  if (!intended) return intended.error();
  if (!intended->empty()) *document = document->with_intended(std::move(*intended));
  return JsonFile{std::move(*document), *metadata};
}

}  // namespace wengao::import
