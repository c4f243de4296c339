// Every way the core can fail, and the sentence a user reads for it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wengao {

struct Error;

enum class Lang : std::uint8_t { zh, en };

// One value per failure a caller can tell apart. The order is that of the message table in
// code.cpp (a static test compares the two); new values go before `count_`.
enum class Code : std::uint8_t {
  bad_offset,      // an offset outside the text, or inside a surrogate pair
  stale,           // made for an older revision of the document
  not_found,       // no such file, block, finding or fix
  cannot_read,     // the operating system refused to read
  cannot_write,    // the operating system refused to write
  too_large,       // a limit was exceeded; detail names it
  empty_input,     // nothing but white space
  binary_input,    // not text in any charset we read; detail names what it looks like
  not_supported,   // a known format we do not read yet; detail names it
  unknown_format,  // no exporter for this extension
  encrypted,       // a file that only opens with its password; detail names it
  picture,         // a picture: no text to be read in it; detail names it
  damaged,         // a file of a known format whose content is broken
  bad_option,      // a command line or export option that does not fit
  bad_profile,     // a profile that cannot be read; detail names the place
  data_missing,    // a data package (segmentation, charset) is not loaded
  internal,        // a step failed that cannot fail: a defect of Wengao
  count_
};

// The sentence for an error: what is wrong, where, what to do. Never empty.
std::string message(const Error& error, Lang lang);

// The stable name of a code, e.g. "bad_offset": used in JSON and in the JavaScript API.
std::string_view name(Code code);

}  // namespace wengao
