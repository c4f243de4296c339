#include "core/text/icu_data.h"

#include <unicode/udata.h>

#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include "core/text/segment.h"

namespace wengao::text {
namespace {

// ICU reads the pack in place and wants it aligned; it is never freed.
struct alignas(16) Cell {
  std::uint8_t bytes[16];
};

}  // namespace

Error icu_error(int status) { return {Code::damaged, "ICU " + std::to_string(status)}; }

Result<bool> add_icu_data(ByteView pack) {
  static std::vector<std::unique_ptr<Cell[]>> kept;
  auto cells = std::make_unique<Cell[]>(pack.size() / sizeof(Cell) + 1);
  std::memcpy(cells.get(), pack.data(), pack.size());
  UErrorCode status = U_ZERO_ERROR;
  udata_setCommonData(cells.get(), &status);
  if (U_FAILURE(status)) return icu_error(status);
  kept.push_back(std::move(cells));
  look_for_dictionary();
  return true;
}

}  // namespace wengao::text
