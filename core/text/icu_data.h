// The parts of ICU's data that a browser loads only when they are first needed. Native builds link
// all of it and never need these.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace wengao::text {

// Names of the packs, as in the detail of Code::data_missing and in the file names <pack>.dat.
inline constexpr std::string_view kCharsetPack = "icu-charset";
inline constexpr std::string_view kSegmentPack = "icu-segment";

// ICU's word for what it refused (a UErrorCode): damaged, with the number ICU gives it.
Error icu_error(int status);

// Hands one pack to ICU, which keeps it for the life of the process. Each pack once.
// Errors: damaged (not data of ICU 72, little-endian).
Result<bool> add_icu_data(ByteView pack);

}  // namespace wengao::text
