// Content: what one page draws, as PDF operators. Each kind of drawn thing is one function.
#pragma once

#include <string>

#include "core/export/pdf/fonts.h"
#include "core/export/pdf/pictures.h"
#include "core/export/pdf/structure.h"
#include "core/layout/page.h"

namespace wengao::pdf {

struct Drawing {
  const fonts::Plan& plan;
  const FontSet& fonts;
  Structure& structure;
  PictureSet& pictures;
};

std::string page_content(const Page& page, std::size_t index, const Drawing& with);

}  // namespace wengao::pdf
