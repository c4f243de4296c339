#include "core/export/zip/deflate.h"

#include <libdeflate.h>

namespace wengao {
namespace {

constexpr int kLevel = 5;  // as in zip.cpp

}  // namespace

void Packer::Free::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

Bytes Packer::zlib(ByteView data) {
  if (!compressor_) compressor_.reset(libdeflate_alloc_compressor(kLevel));
  Bytes packed(data.size());
  const std::size_t size =
      !compressor_ || data.empty()
          ? 0
          : libdeflate_zlib_compress(compressor_.get(), data.data(), data.size(), packed.data(),
                                     packed.size());
  packed.resize(size);
  return packed;
}

}  // namespace wengao
