// Metadata: what the file says of itself, twice alike: in the Info dictionary and as XMP; and the
// colour space of its colours.
#pragma once

#include <string>

#include "core/export/date.h"
#include "core/export/exporter.h"
#include "core/export/pdf/objects.h"

namespace wengao::pdf {

struct About {
  std::u16string title;
  std::u16string author;
  Date date;
  bool archival = true;  // all that PDF/A asks for is there
};

int write_info(const About& document, Objects& objects);
int write_xmp(const About& document, Objects& objects);
// An output intent for sRGB, without which PDF/A allows no colour, not even black.
int write_output_intent(Objects& objects);

}  // namespace wengao::pdf
