// What of libdeflate 1.14 is smaller for us than in general. Its results are the whole library's.
//
// The compressor at the levels our files are packed at (5 and 7, core/export/zip), which search alike:
// the searches of the others are a third of its code and, unreferenced, stay out of the module.
#define libdeflate_alloc_compressor alloc_compressor_of_any_level
#include "deflate_compress.c"
#undef libdeflate_alloc_compressor

LIBDEFLATEEXPORT struct libdeflate_compressor* libdeflate_alloc_compressor(int level) {
  struct libdeflate_compressor* c;
  if (level != 5 && level != 7) return NULL;
  c = libdeflate_aligned_malloc(MATCHFINDER_MEM_ALIGNMENT,
                                offsetof(struct libdeflate_compressor, p) + sizeof(c->p.g));
  if (!c) return NULL;
  c->compression_level = level;
  c->max_passthrough_size = 55 - level * 4;
  c->impl = deflate_compress_lazy;
  c->max_search_depth = level == 5 ? 16 : 100;
  c->nice_match_length = level == 5 ? 30 : 130;
  deflate_init_static_codes(c);
  return c;
}

// The check sum with a table made when first needed: the library's are 8 KB that do not pack.
LIBDEFLATEEXPORT u32 libdeflate_crc32(u32 crc, const void* bytes, size_t size) {
  static u32 table[256];
  const u8* at = bytes;
  if (table[1] == 0) {
    for (u32 k = 0; k < 256; ++k) {
      u32 value = k;
      for (int bit = 0; bit < 8; ++bit)
        value = (value & 1) != 0 ? value >> 1 ^ 0xEDB88320u : value >> 1;
      table[k] = value;
    }
  }
  crc = ~crc;
  for (; size != 0; --size) crc = crc >> 8 ^ table[(crc ^ *at++) & 0xFF];
  return ~crc;
}
