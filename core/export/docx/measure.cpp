#include "core/export/docx/measure.h"

#include <algorithm>

namespace wengao::docx {

using layout::twips;

Measure::Measure(const layout::House& house)
    : page_width(twips(house.grid.page_width)),
      page_height(twips(house.grid.page_height)),
      top(twips(house.grid.top)),
      bottom(twips(house.grid.page_height - house.grid.bottom())),
      left(twips(house.grid.left)),
      right(twips(house.grid.page_width - house.grid.right())),
      text_width(page_width - left - right),
      text_height(page_height - top - bottom),
      footer_distance(twips(house.grid.page_height - house.grid.bottom() - layout::kFolioGap) -
                      house.folio.size / 100),
      line(std::min(twips(layout::to_um(house.grid.row)), text_height / house.grid.rows)),
      body_size(house.grid.body / 500),
      body_scale(house.grid.narrow),
      cell((body_size * 10 * body_scale + 50) / 100),
      title_size(house.grid.title / 500) {}

}  // namespace wengao::docx
