// Reads zip archives from anywhere. Nothing is trusted: sizes, counts and ratios have limits, and a
// broken archive gives an error, never a crash.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace wengao::import {

// design.md, section 9. All unpacked parts together, one part against its packed size, and parts.
inline constexpr std::uint64_t kMaxUnzipped = 512u << 20;
inline constexpr std::uint64_t kMaxRatio = 1000;
inline constexpr std::size_t kMaxEntries = 20'000;

class Archive {
 public:
  // Reads the table of contents. `bytes` must outlive the archive.
  // Errors: damaged (no table of contents, or one that points outside the file), too_large (more
  // than kMaxEntries), encrypted.
  static Result<Archive> open(ByteView bytes);

  [[nodiscard]] bool has(std::string_view name) const { return find(name) != nullptr; }
  // Whether some part lies under that folder, or is named so.
  [[nodiscard]] bool has_prefix(std::string_view prefix) const;
  // Unpacks one part. Part names compare without regard to ASCII case, as Windows tools write them.
  // Errors: not_found, damaged, too_large (kMaxUnzipped over all reads, kMaxRatio).
  Result<Bytes> read(std::string_view name);

 private:
  struct Entry {
    std::string name;
    std::uint32_t method = 0;
    std::uint64_t packed = 0;
    std::uint64_t size = 0;
    std::uint64_t header = 0;  // offset of the local header
  };
  [[nodiscard]] const Entry* find(std::string_view name) const;

  ByteView bytes_;
  std::vector<Entry> entries_;
  std::uint64_t unpacked_ = 0;
};

}  // namespace wengao::import
