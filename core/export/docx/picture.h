// Pictures: a paragraph that draws one, and the parts that hold their bytes.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/export/docx/places.h"
#include "core/export/exporter.h"
#include "core/export/markup/markup.h"

namespace wengao::docx {

// The pictures a report shows, each once, in the order of their first lines.
class PictureParts {
 public:
  PictureParts(const ExportInput& input, const ExportOptions& options);

  struct Part {
    const Picture* picture;
    std::string name;      // "media/image1.png", below word/
    std::string relation;  // "rIdPicture1"
  };
  [[nodiscard]] const std::vector<Part>& parts() const { return parts_; }
  // The relation that leads to a picture. Precondition: a line of the input shows it.
  [[nodiscard]] std::string_view relation_of(const Picture& picture) const;

 private:
  std::vector<Part> parts_;
  std::map<const Bytes*, std::size_t> by_bytes_;
};

// A paragraph with the picture in the middle of the line, as large as on the pages; the line grows
// with it. `number` tells drawings apart, from 1.
void write_picture(Markup& out, const Picture& picture, std::string_view relation, int number,
                   const Place& place, const layout::Grid& grid);

}  // namespace wengao::docx
