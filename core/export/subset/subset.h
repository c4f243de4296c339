// Subset: a font with only the characters a document uses. The one place that knows HarfBuzz; it is
// linked into the command line tool, and a module of its own in the browser.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace wengao {

// A font file held open, so that a second subset of it is quick.
class FontSource {
 public:
  // Takes an OpenType or TrueType file, or the font numbered `index` of a collection.
  // Errors: damaged (not a font).
  static Result<FontSource> open(Bytes file, unsigned index = 0);
  // The same of memory that is held already: a face is 5 to 8 MB, which are not copied.
  static Result<FontSource> open(std::shared_ptr<const std::uint8_t> file, std::size_t size,
                                 unsigned index = 0);

  // An OpenType file with the glyphs, widths, character map and names of these characters; those
  // the font lacks are left out. The same font and characters give the same bytes.
  // Errors: damaged (tables that cannot be subset).
  [[nodiscard]] Result<Bytes> subset(std::u32string_view characters) const;

 private:
  struct Held;
  explicit FontSource(std::shared_ptr<const Held> held) : held_(std::move(held)) {}
  std::shared_ptr<const Held> held_;
};

}  // namespace wengao
