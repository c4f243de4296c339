#include "core/layout/number.h"

#include <string>

#include "core/layout/metrics.h"

namespace wengao::layout {
namespace {

void append(std::uint32_t value, std::u16string& out) {
  for (const char digit : std::to_string(value)) out += static_cast<char16_t>(digit);
}

// The left edge of a number so wide: one character of blank at the edge it stands at.
Um place(Folio::Side side, bool odd, Um width, Um blank, const Grid& grid) {
  if (side == Folio::Side::outer) side = odd ? Folio::Side::right : Folio::Side::left;
  if (side == Folio::Side::centre) return grid.left + (grid.width - width) / 2;
  return side == Folio::Side::right ? grid.right() - blank - width : grid.left + blank;
}

}  // namespace

void number(Page& page, std::uint32_t value, std::uint32_t count, bool printed,
            const House& house) {
  const Folio& folio = house.folio;
  page.number = value;
  if (!printed || !folio.printed) return;
  Run run;
  run.face = folio.face;
  run.size = em(folio.size);
  run.text = folio.before;
  append(value, run.text);
  if (folio.between) {
    run.text += *folio.between;
    append(count, run.text);
  }
  run.text += folio.after;
  Um width = 0;
  Pen pen = 0;
  for (const char16_t c : run.text) {
    pen += em(folio.size) * kPenUnits * advance(folio.face, c) / 1000;
    run.advances.push_back(to_um_width(pen) - width);
    width = to_um_width(pen);
  }
  run.x = place(folio.side, value % 2 == 1, width, run.size, house.grid);
  LineBox box;
  box.baseline = folio_baseline(house.grid, folio.size);
  box.top = box.baseline - run.size * 88 / 100;
  box.height = run.size;
  // Chapter 8: a page that lies on its side has its number where all others have it.
  box.turned = page.width > page.height;
  box.runs.push_back(std::move(run));
  page.lines.push_back(std::move(box));
}

}  // namespace wengao::layout
