// Files, standard streams and the clock: the only code of the core that touches them.
#pragma once

#include <cstdio>
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

// Keeps back what this thread complains of, for one who wants to say it in order.
class Withheld {
 public:
  Withheld();
  ~Withheld();
  Withheld(const Withheld&) = delete;
  Withheld& operator=(const Withheld&) = delete;
  [[nodiscard]] const std::string& words() const { return words_; }

 private:
  std::string words_;
};

// Output in pieces: to a file that takes its place when all of it is written, or to standard output
// where the name is empty or "-".
class Stream {
 public:
  explicit Stream(std::string path);
  ~Stream();
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  void put(std::string_view text);
  // Errors: cannot_write, of any piece.
  Result<bool> finish();

 private:
  std::string path_;
  std::FILE* file_ = nullptr;
  bool good_ = true;
};

// Whether people look at standard error.
bool watched();

}  // namespace wengao::cli
