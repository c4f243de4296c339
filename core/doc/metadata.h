// Metadata: what a file says of itself.
#pragma once

#include <string>

namespace wengao {

struct Metadata {
  std::u16string title;
  std::u16string author;
  std::u16string organisation;
  // Given by files, seldom by people.
  std::u16string created = {};  // dates as the file writes them: 2024-03-01T09:00:00Z; may be empty
  std::u16string modified = {};

  friend bool operator==(const Metadata&, const Metadata&) = default;
};

}  // namespace wengao
