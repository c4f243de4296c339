#pragma once

#include <doctest/doctest.h>

#include <string_view>

#include "tests/export/read_zip.h"

namespace wengao::testing {

// The entries in the order of the directory. Fails the test when anything is out of order.
inline std::vector<UnzippedEntry> unzip(const Bytes& bytes) {
  auto entries = ZipReader(bytes).read();
  REQUIRE(entries.has_value());
  return std::move(*entries);
}

inline std::string part_of(const std::vector<UnzippedEntry>& entries, std::string_view name) {
  for (const UnzippedEntry& entry : entries) {
    if (entry.name == name) return entry.data;
  }
  FAIL("no part " << name);
  return {};
}

}  // namespace wengao::testing
