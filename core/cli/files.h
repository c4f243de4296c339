// Files, standard streams and the clock: the only code of the core that touches them.
#pragma once

#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace wengao::cli {

// The content of a file, or of standard input for "-".
// Errors: cannot_read; too_large (found before the whole file is read).
Result<Bytes> read_file(const std::string& path);

// Writes beside the file first and renames, so that a failure leaves the old content. "-" is
// standard output. Errors: cannot_write.
Result<bool> write_file(const std::string& path, ByteView bytes);

// A data file that comes with the tool: beside it, or where the build puts it.
// Errors: data_missing.
Result<Bytes> read_data(const std::string& folder, const std::string& name);

// Today as YYYY-MM-DD, in local time.
std::string today();

// Standard output and standard error; both take UTF-8.
void print(std::string_view text);
void complain(std::string_view text);

}  // namespace wengao::cli
