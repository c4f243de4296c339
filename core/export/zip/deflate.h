// Deflate: packing with libdeflate in the form PDF streams hold it.
#pragma once

#include <memory>

#include "core/base/bytes.h"

struct libdeflate_compressor;

namespace wengao {

// Keeps the compressor between calls: making one costs more than packing a small stream.
class Packer {
 public:
  // The zlib form (RFC 1950) of `data`; empty when that is no smaller, or memory is short.
  Bytes zlib(ByteView data);

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

}  // namespace wengao
