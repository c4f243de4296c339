// Setting: what besides the lines of a report decides how its pages look.
#pragma once

#include "core/doc/picture.h"
#include "core/layout/house.h"

namespace wengao::layout {

struct Setting {
  const Pictures* pictures = nullptr;  // of the document; lines that show one become pictures
  House house = {};
};

}  // namespace wengao::layout
