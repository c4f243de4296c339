// Bytes as text and back. RFC 4648, 4.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/bytes.h"

namespace wengao::text {

std::string to_base64(ByteView bytes);
// Nothing when it is not well-formed; blanks are not allowed.
std::optional<Bytes> from_base64(std::string_view text);

}  // namespace wengao::text
