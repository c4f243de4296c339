#include "core/import/zip/unzip.h"

#include <libdeflate.h>

#include <algorithm>
#include <memory>

#include "core/text/utf.h"

namespace wengao::import {
namespace {

// Signatures and sizes of the fixed parts, from PKWARE's APPNOTE 6.3, 4.3.
constexpr std::uint32_t kLocalHeader = 0x04034B50;
constexpr std::uint32_t kDirectoryEntry = 0x02014B50;
constexpr std::uint32_t kDirectoryEnd = 0x06054B50;
constexpr std::size_t kLocalHeaderSize = 30;
constexpr std::size_t kDirectoryEntrySize = 46;
constexpr std::size_t kDirectoryEndSize = 22;
constexpr std::size_t kMaxComment = 65'535;
constexpr std::uint32_t kStored = 0;
constexpr std::uint32_t kDeflated = 8;
constexpr std::uint32_t kEncryptedFlag = 1;

std::uint32_t u16(ByteView b, std::size_t at) {
  return static_cast<std::uint32_t>(b[at] | b[at + 1] << 8);
}
std::uint32_t u32(ByteView b, std::size_t at) { return u16(b, at) | u16(b, at + 2) << 16; }

Error damaged(std::string detail) { return {Code::damaged, std::move(detail)}; }

// A part's name as a message can tell it: the file may call its parts by any bytes.
std::string shown(std::string_view name) {
  constexpr std::size_t kLongest = 80;
  std::u16string out = text::from_utf8(name).substr(0, kLongest);
  for (char16_t& c : out) {
    if (c < u' ' || c == 0x7F) c = 0xFFFD;
  }
  return text::to_utf8(out);
}

char lower(char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); }

bool same_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    return (x == '\\' ? '/' : lower(x)) == (y == '\\' ? '/' : lower(y));
  });
}

// The offset of the end-of-directory record, searched from the end of the file.
std::size_t find_directory_end(ByteView bytes) {
  if (bytes.size() < kDirectoryEndSize) return ByteView::extent;
  const std::size_t last = bytes.size() - kDirectoryEndSize;
  const std::size_t first = last > kMaxComment ? last - kMaxComment : 0;
  for (std::size_t at = last + 1; at-- > first;) {
    if (u32(bytes, at) == kDirectoryEnd) return at;
  }
  return ByteView::extent;
}

struct FreeDecompressor {
  void operator()(libdeflate_decompressor* d) const { libdeflate_free_decompressor(d); }
};

}  // namespace

Result<Archive> Archive::open(ByteView bytes) {
  const std::size_t end = find_directory_end(bytes);
  if (end == ByteView::extent)
    return damaged(
        "压缩包不完整，没有目录\x1F"
        "the archive is cut off and has no directory");
  const std::size_t count = u16(bytes, end + 10);
  if (count > kMaxEntries)
    return Error{Code::too_large,
                 "压缩包内文件数 20000\x1F"
                 "20,000 parts in an archive"};
  Archive out;
  out.bytes_ = bytes;
  // What is left of the directory; every entry must lie inside it.
  if (u32(bytes, end + 16) > end)
    return damaged(
        "压缩包目录有误\x1F"
        "the directory of the archive is wrong");
  ByteView rest = bytes.subspan(u32(bytes, end + 16));
  for (std::size_t i = 0; i < count; ++i) {
    if (rest.size() < kDirectoryEntrySize || u32(rest, 0) != kDirectoryEntry) {
      return damaged(
          "压缩包目录有误\x1F"
          "the directory of the archive is wrong");
    }
    const std::size_t name_size = u16(rest, 28);
    const std::size_t whole = kDirectoryEntrySize + name_size + u16(rest, 30) + u16(rest, 32);
    if (rest.size() < whole)
      return damaged(
          "压缩包目录有误\x1F"
          "the directory of the archive is wrong");
    if ((u16(rest, 8) & kEncryptedFlag) != 0) {
      return Error{Code::encrypted,
                   "压缩包\x1F"
                   "The archive"};
    }
    const auto* name = reinterpret_cast<const char*>(rest.data()) + kDirectoryEntrySize;
    out.entries_.push_back(
        {std::string(name, name_size), u16(rest, 10), u32(rest, 20), u32(rest, 24), u32(rest, 42)});
    rest = rest.subspan(whole);
  }
  return out;
}

const Archive::Entry* Archive::find(std::string_view name) const {
  const auto entry = std::find_if(entries_.begin(), entries_.end(),
                                  [&](const Entry& e) { return same_name(e.name, name); });
  return entry == entries_.end() ? nullptr : &*entry;
}

bool Archive::has_prefix(std::string_view prefix) const {
  return std::any_of(entries_.begin(), entries_.end(), [&](const Entry& e) {
    return same_name(std::string_view(e.name).substr(0, prefix.size()), prefix);
  });
}

Result<Bytes> Archive::read(std::string_view name) {
  const Entry* entry = find(name);
  if (entry == nullptr) return Error{Code::not_found, shown(name)};
  // All sums in 64 bits: in a browser a size_t has 32, and the numbers come from the file.
  const std::uint64_t file_size = bytes_.size();
  if (entry->header + kLocalHeaderSize > file_size) return damaged(shown(entry->name));
  const auto header = static_cast<std::size_t>(entry->header);
  if (u32(bytes_, header) != kLocalHeader) return damaged(shown(entry->name));
  // The local header repeats the name and has extra fields of its own length.
  const std::uint64_t begin =
      entry->header + kLocalHeaderSize + u16(bytes_, header + 26) + u16(bytes_, header + 28);
  if (begin + entry->packed > file_size) return damaged(shown(entry->name));
  unpacked_ += entry->size;
  if (unpacked_ > kMaxUnzipped)
    return Error{Code::too_large,
                 "解压后 512 MB\x1F"
                 "512 MB unpacked"};
  if (entry->size > (entry->packed + 1024) * kMaxRatio) {
    return Error{Code::too_large,
                 "压缩比 1000（疑似恶意文件）\x1F"
                 "compression ratio 1,000, which looks like an attack"};
  }
  const ByteView packed =
      bytes_.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(entry->packed));
  if (entry->method == kStored) return Bytes(packed.begin(), packed.end());
  if (entry->method != kDeflated)
    return Error{Code::not_supported,
                 "此种压缩方法\x1F"
                 "This method of compression"};
  const std::unique_ptr<libdeflate_decompressor, FreeDecompressor> tool(
      libdeflate_alloc_decompressor());
  Bytes out(static_cast<std::size_t>(entry->size));
  if (!tool || libdeflate_deflate_decompress(tool.get(), packed.data(), packed.size(), out.data(),
                                             out.size(), nullptr) != LIBDEFLATE_SUCCESS) {
    return damaged(shown(entry->name));
  }
  return out;
}

}  // namespace wengao::import
