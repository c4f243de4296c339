// Reads Wengao's own file; core/export/json/json.h shows its form.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/doc/document.h"
#include "core/doc/metadata.h"

namespace wengao::import {

struct JsonFile {
  Document document;  // with the writer's decisions as attributes
  Metadata metadata;
};

// Whether the bytes claim to be such a file: an object that names the format near its beginning.
bool looks_like_json_file(ByteView bytes);

// Unknown keys are passed over, so that a newer file opens as far as it is understood.
// Errors: damaged (no JSON, or a value of another type than the form says; detail names the place),
// not_supported (a version later than ours).
Result<JsonFile> read_json(ByteView bytes);

}  // namespace wengao::import
