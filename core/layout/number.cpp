#include "core/layout/number.h"

#include <string>

#include "core/layout/grid.h"
#include "core/layout/metrics.h"

namespace wengao::layout {

void number(Page& page, std::uint32_t value, bool printed) {
  page.number = value;
  if (!printed) return;
  Run run;
  run.face = Face::songti;
  run.size = em(kSiHao);
  run.text = u"\u2014 ";
  for (const char digit : std::to_string(value)) run.text += static_cast<char16_t>(digit);
  run.text += u" \u2014";
  Um width = 0;
  Pen pen = 0;
  for (const char16_t c : run.text) {
    pen += pen_of(kSiHao, advance(Face::songti, c));
    run.advances.push_back(to_um_width(pen) - width);
    width = to_um_width(pen);
  }
  // One character of blank on the outer side: right on odd pages, left on even ones.
  run.x = value % 2 == 1 ? kTextRight - run.size - width : kTextLeft + run.size;
  LineBox box;
  box.baseline = kFolioBaseline;
  box.top = kFolioBaseline - run.size * 88 / 100;
  box.height = run.size;
  box.runs.push_back(std::move(run));
  page.lines.push_back(std::move(box));
}

}  // namespace wengao::layout
