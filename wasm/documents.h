// The documents the module holds, by handle, and the buffer its answers lie in.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/engine/pager.h"
#include "core/engine/session.h"
#include "core/export/exporter.h"

namespace wengao::wasm {

struct OpenDocument {
  engine::Session session;
  engine::Pager pager;
  Metadata metadata;
  Lang lang = Lang::zh;
};

// The buffer that wg_out shows. One for all calls; what it held is gone with the next call.
Bytes& out();

// Puts bytes into the buffer; gives 0.
std::int32_t answer(std::string_view bytes);
std::int32_t answer(ByteView bytes);
// Puts the error into the buffer; gives its status.
std::int32_t fail(const Error& error, Lang lang);

std::int32_t add_document(OpenDocument document);
// Null for a handle that is not open.
OpenDocument* find_document(std::int32_t handle);
bool remove_document(std::int32_t handle);
// The status for a handle that is not open.
std::int32_t no_document(std::int32_t handle);

}  // namespace wengao::wasm
