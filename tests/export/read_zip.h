// A small reader of zip archives, written from the format's description and not from our writer.
#pragma once

#include <libdeflate.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/bytes.h"

namespace wengao::testing {

struct UnzippedEntry {
  std::string name;
  std::string data;
  std::uint32_t date_and_time = 0;  // as MS-DOS has them: date in the upper half
  int method = 0;
};

class ZipReader {
 public:
  explicit ZipReader(ByteView bytes) : bytes_(bytes) {}

  // The entries in the order of the directory; nothing when anything is out of order.
  std::optional<std::vector<UnzippedEntry>> read() {
    constexpr std::size_t kEndRecord = 22;  // our archives have no comment
    if (bytes_.size() < kEndRecord) return std::nullopt;
    end_ = bytes_.size() - kEndRecord;
    must(number(end_, 4) == 0x06054b50);
    const std::uint32_t count = number(end_ + 10, 2);
    std::size_t at = number(end_ + 16, 4);
    must(at + number(end_ + 12, 4) == end_);
    std::vector<UnzippedEntry> entries;
    for (std::uint32_t i = 0; i < count && sound_; ++i) at = read_entry(at, entries);
    must(at == end_);
    return sound_ ? std::optional(std::move(entries)) : std::nullopt;
  }

 private:
  void must(bool holds) { sound_ = sound_ && holds; }

  std::uint32_t number(std::size_t at, int count) {
    must(at + static_cast<std::size_t>(count) <= bytes_.size());
    std::uint32_t value = 0;
    for (int i = count; sound_ && i-- > 0;) {
      value = value << 8 | bytes_[at + static_cast<std::size_t>(i)];
    }
    return value;
  }

  // Gives where the next entry of the directory stands.
  std::size_t read_entry(std::size_t at, std::vector<UnzippedEntry>& entries) {
    must(number(at, 4) == 0x02014b50);
    UnzippedEntry entry;
    entry.method = static_cast<int>(number(at + 10, 2));
    entry.date_and_time = number(at + 12, 4);
    const std::uint32_t crc = number(at + 16, 4);
    const std::size_t packed = number(at + 20, 4);
    const std::size_t size = number(at + 24, 4);
    const std::size_t name = number(at + 28, 2);
    const std::size_t local = number(at + 42, 4);
    const std::size_t next = at + 46 + name + number(at + 30, 2) + number(at + 32, 2);
    must(next <= end_);
    must(number(local, 4) == 0x04034b50 && number(local + 14, 4) == crc);
    must(number(local + 18, 4) == packed && number(local + 22, 4) == size);
    const std::size_t data = local + 30 + number(local + 26, 2) + number(local + 28, 2);
    must(data + packed <= end_);
    if (!sound_) return at;
    entry.name = text(at + 46, name);
    must(unpack(bytes_.subspan(data, packed), size, entry));
    must(libdeflate_crc32(0, entry.data.data(), entry.data.size()) == crc);
    entries.push_back(std::move(entry));
    return next;
  }

  std::string text(std::size_t at, std::size_t size) {
    const ByteView part = bytes_.subspan(at, size);
    return {part.begin(), part.end()};
  }

  static bool unpack(ByteView packed, std::size_t size, UnzippedEntry& entry) {
    if (entry.method == 0) {
      entry.data.assign(packed.begin(), packed.end());
      return packed.size() == size;
    }
    entry.data.resize(size);
    libdeflate_decompressor* inflate = libdeflate_alloc_decompressor();
    const auto result = libdeflate_deflate_decompress(inflate, packed.data(), packed.size(),
                                                      entry.data.data(), size, nullptr);
    libdeflate_free_decompressor(inflate);
    return entry.method == 8 && result == LIBDEFLATE_SUCCESS;
  }

  ByteView bytes_;
  std::size_t end_ = 0;  // of the directory
  bool sound_ = true;
};

}  // namespace wengao::testing
