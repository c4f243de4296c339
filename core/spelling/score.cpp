#include "core/spelling/suspects.h"

namespace wengao::spelling {

std::int32_t score(const Evidence& e) { return e.margin - e.cost - 250; }

}  // namespace wengao::spelling
