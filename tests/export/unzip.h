// A small reader of zip archives, written from the format's description and not from our writer.
#pragma once

#include <doctest/doctest.h>
#include <libdeflate.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"

namespace wengao::testing {

struct UnzippedEntry {
  std::string name;
  std::string data;
  std::uint32_t date_and_time = 0;  // as MS-DOS has them: date in the upper half
  int method = 0;
};

inline std::uint32_t little_endian(const Bytes& bytes, std::size_t at, int count) {
  REQUIRE(at + static_cast<std::size_t>(count) <= bytes.size());
  std::uint32_t value = 0;
  for (int i = count; i-- > 0;) value = value << 8 | bytes[at + static_cast<std::size_t>(i)];
  return value;
}

// The entries in the order of the directory. Fails the test when anything is out of order.
inline std::vector<UnzippedEntry> unzip(const Bytes& bytes) {
  REQUIRE(bytes.size() >= 22);
  const std::size_t end = bytes.size() - 22;  // our archives have no comment
  REQUIRE(little_endian(bytes, end, 4) == 0x06054b50);
  const std::uint32_t count = little_endian(bytes, end + 10, 2);
  std::size_t at = little_endian(bytes, end + 16, 4);
  REQUIRE(at + little_endian(bytes, end + 12, 4) == end);
  std::vector<UnzippedEntry> entries;
  for (std::uint32_t i = 0; i < count; ++i) {
    REQUIRE(little_endian(bytes, at, 4) == 0x02014b50);
    UnzippedEntry entry;
    entry.method = static_cast<int>(little_endian(bytes, at + 10, 2));
    entry.date_and_time = little_endian(bytes, at + 12, 4);
    const std::uint32_t crc = little_endian(bytes, at + 16, 4);
    const std::size_t packed = little_endian(bytes, at + 20, 4);
    const std::size_t size = little_endian(bytes, at + 24, 4);
    const std::size_t name = little_endian(bytes, at + 28, 2);
    const std::size_t local = little_endian(bytes, at + 42, 4);
    entry.name.assign(bytes.begin() + static_cast<std::ptrdiff_t>(at + 46),
                      bytes.begin() + static_cast<std::ptrdiff_t>(at + 46 + name));
    at += 46 + name + little_endian(bytes, at + 30, 2) + little_endian(bytes, at + 32, 2);

    REQUIRE(little_endian(bytes, local, 4) == 0x04034b50);
    REQUIRE(little_endian(bytes, local + 14, 4) == crc);
    REQUIRE(little_endian(bytes, local + 18, 4) == packed);
    REQUIRE(little_endian(bytes, local + 22, 4) == size);
    const std::size_t data =
        local + 30 + little_endian(bytes, local + 26, 2) + little_endian(bytes, local + 28, 2);
    REQUIRE(data + packed <= end);
    entry.data.resize(size);
    if (entry.method == 0) {
      REQUIRE(packed == size);
      entry.data.assign(bytes.begin() + static_cast<std::ptrdiff_t>(data),
                        bytes.begin() + static_cast<std::ptrdiff_t>(data + size));
    } else {
      REQUIRE(entry.method == 8);
      libdeflate_decompressor* inflate = libdeflate_alloc_decompressor();
      std::size_t got = 0;
      const auto result = libdeflate_deflate_decompress(inflate, bytes.data() + data, packed,
                                                        entry.data.data(), size, &got);
      libdeflate_free_decompressor(inflate);
      REQUIRE(result == LIBDEFLATE_SUCCESS);
      REQUIRE(got == size);
    }
    REQUIRE(libdeflate_crc32(0, entry.data.data(), entry.data.size()) == crc);
    entries.push_back(std::move(entry));
  }
  REQUIRE(at == end);
  return entries;
}

inline std::string part_of(const std::vector<UnzippedEntry>& entries, std::string_view name) {
  for (const UnzippedEntry& entry : entries) {
    if (entry.name == name) return entry.data;
  }
  FAIL("no part " << name);
  return {};
}

}  // namespace wengao::testing
