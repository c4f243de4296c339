// Zip archives, the container of DOCX and OFD. The same entries and date give the same bytes.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/export/date.h"

namespace wengao {

struct ZipEntry {
  std::string_view name = {};  // a path with forward slashes, ASCII
  std::string data = {};
};

// Writes the entries in the order given, each stamped with `date` at midnight.
// Errors: too_large (an entry or the whole reaches 4 GiB, or there are more than 65,535 entries),
// internal (out of memory in the compressor).
Result<Bytes> write_zip(std::span<const ZipEntry> entries, Date date);

}  // namespace wengao
