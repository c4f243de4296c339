// OLE2 compound files: what Word, Excel and PowerPoint 97, WPS and encrypted Office files are kept
// in. Only told apart, never read.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace wengao::import {

bool is_ole(ByteView bytes);

// Names the program whose file it is. Precondition: is_ole(bytes).
// Codes: not_supported, encrypted, binary_input.
Error ole_error(ByteView bytes);

}  // namespace wengao::import
