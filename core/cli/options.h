// The command line, read once into a plain value. design.md, section 6.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/code.h"
#include "core/base/result.h"
#include "core/export/text/charset.h"
#include "core/import/import.h"

namespace wengao::cli {

enum class Fixes : std::uint8_t { none, safe, all };
enum class Spelling : std::uint8_t { off, errors, suggestions };

struct Options {
  std::string verb;                // empty: help was asked for
  std::vector<std::string> files;  // operands after the verb; "-" is standard input
  std::string format;              // --format
  std::string output;              // -o, --output
  std::string fonts;               // --fonts: a folder of the user's own
  std::string profile;             // --profile
  std::string dictionary;          // --dictionary
  std::string date;                // --date; today when absent
  std::uint32_t why = 0;           // --why: a line, counted from 1; 0 when not asked
  TextCharset output_charset = TextCharset::utf8;  // --output-charset
  bool indent = false;                             // --indent
  import::Options import;                          // --charset, --revisions, --hidden
  bool comments = false;                           // --comments: list them
  Fixes fix = Fixes::none;
  Spelling spelling = Spelling::off;  // --spelling
  Lang lang = Lang::zh;
  bool quiet = false;
  bool pretty = false;
  bool help = false;
  bool version = false;
};

// Errors: bad_option (unknown option, missing or unfit value, unknown verb).
Result<Options> read_options(int argc, const char* const* argv);

// The text of --help.
std::string help(Lang lang);

}  // namespace wengao::cli
