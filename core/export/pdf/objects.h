// Objects: the file around a PDF's objects: object streams, cross-reference stream, trailer.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/export/zip/deflate.h"

namespace wengao::pdf {

class Objects {
 public:
  // A number for an object that is put later; numbers begin with 1. Every one must be put once.
  int reserve();
  void put(int object, std::string body);
  int add(std::string body);
  // `entries` are those of its dictionary besides Length and Filter. Packed when that is smaller.
  int add_stream(std::string_view entries, ByteView data);
  int add_stream(std::string_view entries, std::string_view data);
  // As it is: XMP must stay readable for programs that do not know PDF, and pictures are packed.
  int add_plain_stream(std::string_view entries, ByteView data);
  // Packed in any case: `entries` say so themselves, with what was done before packing.
  int add_packed_stream(std::string_view entries, ByteView data);

  // The whole file. Errors: too_large (PDF offsets end at 4 GiB).
  Result<Bytes> finish(int catalog, int info) &&;

 private:
  struct Object {
    std::string body;  // of a stream: its dictionary, with Length
    Bytes data;
    bool is_stream = false;
  };
  Packer packer_;
  std::vector<Object> objects_;  // objects_[k] is object k + 1
};

}  // namespace wengao::pdf
