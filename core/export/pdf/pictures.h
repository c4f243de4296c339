// Pictures: those the pages draw, as PDF images. JPEG goes in as it is; of all others the samples.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/doc/picture.h"
#include "core/export/pdf/objects.h"

namespace wengao::pdf {

class PictureSet {
 public:
  // `pictures` of the document, or null.
  PictureSet(const Pictures* pictures, Objects& objects);

  // The picture with that index, or null when it cannot be drawn: none there, or damaged.
  const Picture* drawn(std::uint32_t index);
  // The name a page's content draws it by: “P3”.
  static std::string name(std::uint32_t index);

  // “/P0 5 0 R /P3 …”, the content of a resource dictionary's XObject entry.
  [[nodiscard]] std::string resources() const;
  // Are there inks (CMYK)? PDF/A asks for their profile, which JPEG seldom brings along.
  [[nodiscard]] bool has_inks() const { return has_inks_; }

 private:
  int add(const Picture& picture);

  const Pictures* pictures_;
  Objects& objects_;
  std::vector<std::optional<int>> added_;  // by picture: its object; 0 when it cannot be drawn
  bool has_inks_ = false;
};

}  // namespace wengao::pdf
