// Bytes → UTF-16, in the charsets Chinese files come in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace wengao::text {

enum class Charset : std::uint8_t { utf8, utf16le, utf16be, gb18030, big5 };

// "utf-8", "utf-16le", "utf-16be", "gb18030", "big5".
std::string_view name(Charset charset);
// Also gbk, gb2312, cp936, utf8, utf-16 …; case does not matter. Nothing for an unknown name.
std::optional<Charset> charset_named(std::string_view name);

// What the bytes look like. `certain` when a byte order mark or the form of the bytes leaves no
// other reading; a guess between GB18030 and Big5 is not.
struct Guess {
  Charset charset = Charset::utf8;
  bool certain = true;
};
Guess guess_charset(ByteView bytes);
// The text of bytes that guess_charset would call UTF-8 at first sight: well formed, without a zero
// byte; nothing for all others. A byte order mark is dropped.
std::optional<std::u16string> decode_utf8(ByteView bytes);

// Decodes; a byte order mark is dropped, an ill-formed sequence becomes U+FFFD.
// Errors: data_missing (GB18030 and Big5 in a browser before their tables are loaded).
Result<std::u16string> decode(ByteView bytes, Charset charset);

// Encodes for a file; a character the charset lacks becomes a question mark.
// Errors: data_missing.
Result<Bytes> encode(std::u16string_view text, Charset charset);

}  // namespace wengao::text
