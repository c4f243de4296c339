// The charsets a text file can be written in. Big5 is not among them: it lacks the simplified
// forms.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace wengao {

enum class TextCharset : std::uint8_t {
  utf8,
  utf8_marked,  // led by a byte order mark, by which old Windows programs know it
  utf16le,      // led by one too: what Windows calls Unicode
  gb18030,      // holds every character
  gbk,          // one or two bytes a character: what GB18030 writes in four is not in it
};

// "utf-8", "utf-8-bom", "utf-16le", "gb18030", "gbk"; nothing for another name.
std::optional<TextCharset> text_charset_named(std::string_view name);

struct EncodedText {
  Bytes bytes;
  std::u32string lost;  // each character that 〓 stands for, once, in the order of the text
};

// Errors: data_missing (GB18030 and GBK in a browser before their table is loaded).
Result<EncodedText> encode_text(std::u16string_view text, TextCharset charset);

}  // namespace wengao
