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

// Writes all of it as Stream does. Errors: cannot_write.
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

// Output in pieces: to a file beside that takes the file's place when all of it is written, so that
// a failure leaves the old content; a link stays a link to it. A device or a pipe is written as it
// is: a file would take the place of /dev/null. An empty name or "-" is standard output.
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
  void drop() const;

  std::string path_;    // as the user says it
  std::string target_;  // the file itself, behind links
  std::string fresh_;   // what is written first: beside the target, or the target
  std::FILE* file_ = nullptr;
  bool good_ = true;
};

// Whether people look at standard error.
bool watched();

}  // namespace wengao::cli
