#include "tests/fuzz/fonts.h"

#include <fstream>
#include <iterator>

#include "core/export/subset/subset.h"
#include "tests/fuzz/promise.h"

namespace wengao::fuzz {
namespace {

// A few characters of one face: the rest is what fonts lack. Nothing where no font lies in the
// build.
const Bytes& small_font() {
  static const Bytes font = [] {
    std::ifstream file(WENGAO_SOURCE_DIR "/build/fonts/FandolSong-Regular.otf", std::ios::binary);
    const Bytes whole{std::istreambuf_iterator<char>(file), {}};
    const auto source = FontSource::open(whole);
    const auto made = source ? source->subset(U" 0123456789年工作总结一、（）。，〓\u2014")
                             : Result<Bytes>(source.error());
    return made ? *made : Bytes();
  }();
  return font;
}

}  // namespace

fonts::Plan planned(std::span<const Page> pages) {
  fonts::Plan plan(pages);
  for (int steps = 0; plan.next(); ++steps) {
    PROMISE(steps < 30);  // a font four times at most
    plan.give(small_font());
  }
  return plan;
}

}  // namespace wengao::fuzz
