// The entry of every libFuzzer program; the build names the target.
#include "tests/fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  wengao::fuzz::WENGAO_FUZZ_TARGET({data, size});
  return 0;
}
