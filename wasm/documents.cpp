#include "wasm/documents.h"

#include <map>
#include <string>

namespace wengao::wasm {
namespace {

// Handles are never used twice, so that one kept too long finds nothing rather than another text.
struct Documents {
  std::map<std::int32_t, OpenDocument> open;
  std::int32_t next = 1;
};

Documents& documents() {
  static Documents all;
  return all;
}

}  // namespace

Bytes& out() {
  static Bytes buffer;
  return buffer;
}

std::int32_t answer(std::string_view bytes) {
  out().assign(bytes.begin(), bytes.end());
  return 0;
}

std::int32_t answer(ByteView bytes) {
  out().assign(bytes.begin(), bytes.end());
  return 0;
}

std::int32_t fail(const Error& error, Lang lang) {
  std::string text(name(error.code));
  text.push_back('\0');
  text += message(error, lang);
  text.push_back('\0');
  text += detail(error, lang);
  answer(std::string_view(text));
  return -1 - static_cast<std::int32_t>(error.code);
}

std::int32_t add_document(OpenDocument document) {
  const std::int32_t handle = documents().next++;
  documents().open.emplace(handle, std::move(document));
  return handle;
}

OpenDocument* find_document(std::int32_t handle) {
  const auto at = documents().open.find(handle);
  return at == documents().open.end() ? nullptr : &at->second;
}

bool remove_document(std::int32_t handle) { return documents().open.erase(handle) == 1; }

std::int32_t no_document(std::int32_t handle) {
  return fail(Error{Code::not_found, "document " + std::to_string(handle)}, Lang::zh);
}

}  // namespace wengao::wasm
