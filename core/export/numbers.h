// Numbers as page formats write them, and a name for what they make.
#pragma once

#include <cstdint>
#include <string>

#include "core/base/bytes.h"

namespace wengao {

void append_integer(std::int64_t value, std::string& out);
// A number given in thousandths, without needless zeros: 16, −0.207.
void append_milli(std::int64_t thousandths, std::string& out);
// Two and four hexadecimal digits.
void append_hex2(unsigned value, std::string& out);
void append_hex4(unsigned value, std::string& out);

// 32 hexadecimal digits, the same for the same bytes and practically unique: not secure.
std::string identity(ByteView bytes);

}  // namespace wengao
