#include "core/export/fonts/drawn.h"

#include "core/text/utf.h"

namespace wengao::fonts {

void draw(const Run& run, const Plan& plan, std::vector<Drawn>& into) {
  into.clear();
  Um x = run.x;
  for (std::size_t at = 0; at < run.text.size();) {
    const auto [c, units] = text::code_point(run.text, at);
    Um advance = 0;
    for (std::size_t k = at; k < at + units && k < run.advances.size(); ++k) {
      advance += run.advances[k];
    }
    if (is_drawn(c)) {
      Drawn one{c, static_cast<Off>(at), x, advance, plan.find(run.face, c), false};
      if (one.glyph.gid == 0 && !is_blank(c)) {
        one.glyph = plan.stand_in();
        one.stand_in = true;
      }
      if (one.glyph.gid != 0) into.push_back(one);
    }
    x += advance;
    at += units;
  }
  while (!into.empty() && is_blank(into.back().character)) into.pop_back();
}

}  // namespace wengao::fonts
