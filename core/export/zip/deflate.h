// Deflate: packing and unpacking with libdeflate in the form that PDF streams and PNG hold it.
#pragma once

#include <memory>

#include "core/base/bytes.h"

struct libdeflate_compressor;

namespace wengao {

// Keeps the compressor between calls: making one costs more than packing a small stream.
class Packer {
 public:
  // The zlib form (RFC 1950) of `data`; empty when memory is short.
  Bytes zlib(ByteView data);

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

// What was packed, when it is sound and exactly of that size; or else nothing.
Bytes unpack_zlib(ByteView packed, std::size_t size);

}  // namespace wengao
