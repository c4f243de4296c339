#include "core/export/zip/deflate.h"

#include <libdeflate.h>

namespace wengao {
namespace {

constexpr int kLevel = 5;  // as zip.cpp has it for packages with fonts

}  // namespace

void Packer::Free::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

Bytes Packer::zlib(ByteView data) {
  if (!compressor_) compressor_.reset(libdeflate_alloc_compressor(kLevel));
  if (!compressor_) return {};
  Bytes packed(libdeflate_zlib_compress_bound(compressor_.get(), data.size()));
  packed.resize(libdeflate_zlib_compress(compressor_.get(), data.data(), data.size(), packed.data(),
                                         packed.size()));
  return packed;
}

Bytes unpack_zlib(ByteView packed, std::size_t size) {
  // Deflate makes nothing smaller than this: a broken size would cost memory for nothing.
  constexpr std::size_t kMostRatio = 1032;
  if (size / kMostRatio > packed.size()) return {};
  struct Free {
    void operator()(libdeflate_decompressor* tool) const { libdeflate_free_decompressor(tool); }
  };
  const std::unique_ptr<libdeflate_decompressor, Free> tool(libdeflate_alloc_decompressor());
  if (!tool) return {};
  Bytes out(size);
  const libdeflate_result result = libdeflate_zlib_decompress(
      tool.get(), packed.data(), packed.size(), out.data(), out.size(), nullptr);
  return result == LIBDEFLATE_SUCCESS ? out : Bytes();
}

}  // namespace wengao
