#include "core/facts/extractors.h"

namespace wengao::facts {

void quantity(const Block&, std::vector<Fact>&) {}

}  // namespace wengao::facts
