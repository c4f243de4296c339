#include "wasm/subset/api.h"

#include <cstdlib>
#include <optional>
#include <vector>

#include "core/export/subset/subset.h"

namespace {

// By handle; nothing where a font was closed.
std::vector<std::optional<wengao::FontSource>>& sources() {
  static std::vector<std::optional<wengao::FontSource>> held;
  return held;
}

wengao::FontSource* find(std::int32_t font) {
  const auto at = static_cast<std::size_t>(font);
  return font >= 0 && at < sources().size() && sources()[at] ? &*sources()[at] : nullptr;
}

wengao::Bytes& out() {
  static wengao::Bytes buffer;
  return buffer;
}

}  // namespace

extern "C" {

void* ws_alloc(std::uint32_t bytes) { return std::malloc(bytes); }
void ws_free(void* memory) { std::free(memory); }
const void* ws_out() { return out().data(); }
std::uint32_t ws_out_size() { return static_cast<std::uint32_t>(out().size()); }

std::int32_t ws_open(std::uint8_t* bytes, std::uint32_t size) {
  auto source = wengao::FontSource::open({bytes, std::free}, size);
  if (!source) return -1;
  sources().emplace_back(std::move(*source));
  return static_cast<std::int32_t>(sources().size()) - 1;
}

std::int32_t ws_subset(std::int32_t font, const std::uint32_t* characters, std::uint32_t count) {
  const wengao::FontSource* const source = find(font);
  if (source == nullptr) return -1;
  const std::u32string wanted(characters, characters + count);
  auto made = source->subset(wanted);
  if (!made) return -1;
  out() = std::move(*made);
  return 0;
}

std::int32_t ws_close(std::int32_t font) {
  if (find(font) == nullptr) return -1;
  sources()[static_cast<std::size_t>(font)].reset();
  return 0;
}

}  // extern "C"
