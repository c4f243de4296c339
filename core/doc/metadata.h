// Metadata: what a file says of itself.
#pragma once

#include <string>

namespace wengao {

struct Metadata {
  std::u16string title;
  std::u16string author;
  std::u16string organisation;

  friend bool operator==(const Metadata&, const Metadata&) = default;
};

}  // namespace wengao
