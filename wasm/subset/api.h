// The C functions of wengao-subset.wasm: fonts cut to the characters a document uses. A module of
// its own, loaded with the first file that needs it: it is as large as the core.
//
// Status: ≥ 0 is success; −1 the font is damaged. The subset lies in the out buffer until the next
// call.
#pragma once

#include <cstdint>

extern "C" {

void* ws_alloc(std::uint32_t bytes);
void ws_free(void* memory);
const void* ws_out();
std::uint32_t ws_out_size();

// Holds a font file open and gives its handle. Takes the memory over, which ws_alloc gave.
std::int32_t ws_open(std::uint8_t* bytes, std::uint32_t size);
// Out: the font with only these code points, those it has.
std::int32_t ws_subset(std::int32_t font, const std::uint32_t* characters, std::uint32_t count);

std::int32_t ws_close(std::int32_t font);

}  // extern "C"
