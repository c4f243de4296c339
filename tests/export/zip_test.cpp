#include "core/export/zip/zip.h"

#include <doctest/doctest.h>

#include <array>

#include "tests/export/unzip.h"

using namespace wengao;
using wengao::testing::unzip;

namespace {

constexpr Date kDate{2026, 1, 5};

std::string random_bytes(std::size_t count) {
  std::string bytes;
  std::uint32_t state = 1;
  while (bytes.size() < count) {
    state = state * 1664525u + 1013904223u;
    bytes += static_cast<char>(state >> 24);
  }
  return bytes;
}

}  // namespace

TEST_CASE("an archive gives back its entries, in order") {
  const std::array entries{ZipEntry{"b.xml", std::string(5000, 'x')}, ZipEntry{"a/empty", ""},
                           ZipEntry{"a/noise", random_bytes(3000)}};
  const Result<Bytes> zip = write_zip(entries, kDate);
  REQUIRE(zip.ok());
  const auto got = unzip(*zip);
  REQUIRE(got.size() == entries.size());
  for (std::size_t i = 0; i < got.size(); ++i) {
    CHECK(got[i].name == entries[i].name);
    CHECK(got[i].data == entries[i].data);
  }
  CHECK(got[0].method == 8);
  CHECK(zip->size() < 5000);
  CHECK(got[1].method == 0);
  // What does not shrink is stored.
  CHECK(got[2].method == 0);
}

TEST_CASE("an archive without entries is an archive") {
  const Result<Bytes> zip = write_zip({}, kDate);
  REQUIRE(zip.ok());
  CHECK(unzip(*zip).empty());
}

TEST_CASE("entries carry the given date, never an earlier one than 1980") {
  const std::array entries{ZipEntry{"a", "1"}};
  const auto stamp = [&entries](Date date) {
    return unzip(*write_zip(entries, date)).at(0).date_and_time;
  };
  CHECK(stamp(kDate) == ((46u << 9 | 1u << 5 | 5u) << 16));
  CHECK(stamp({1970, 6, 7}) == ((0u << 9 | 1u << 5 | 1u) << 16));
}

TEST_CASE("the same entries give the same bytes") {
  const std::array entries{ZipEntry{"a", std::string(999, 'q')}, ZipEntry{"b", random_bytes(100)}};
  CHECK(*write_zip(entries, kDate) == *write_zip(entries, kDate));
}
