#include "core/export/pdf/content.h"

#include <algorithm>
#include <cstdlib>
#include <span>
#include <vector>

#include "core/export/fonts/drawn.h"
#include "core/export/pdf/values.h"

namespace wengao::pdf {
namespace {

using fonts::Drawn;

// While text is placed: millionths of a point, in which sizes, widths and spacings as the file has
// them are whole.
using MicroPoint = std::int64_t;
constexpr MicroPoint micro_points(Um um) { return std::int64_t{um} * 360'000 / 127; }

// A character may stand this far from its place before it is moved: eight micrometres. Saves most
// of the movements, since places are whole micrometres.
constexpr MicroPoint kTolerance = micro_points(8);

// An office's sizes are whole hundredths of a point; in whole micrometres they are not.
constexpr MilliPoint size_of(const Run& run) {
  return std::max((milli_points(run.size) + 5) / 10 * 10, 10);
}

class Content {
 public:
  Content(const Page& page, std::size_t index, const Drawing& with)
      : page_(page), index_(index), with_(with) {}

  std::string write() {
    for (const RuleLine& rule : page_.rules) draw(rule);
    // The structure follows the order of drawing: a picture before the lines under it.
    std::size_t picture = 0;
    for (const LineBox& line : page_.lines) {
      while (picture < page_.pictures.size() && page_.pictures[picture].y < line.top) {
        draw(page_.pictures[picture++]);
      }
      draw(line);
    }
    while (picture < page_.pictures.size()) draw(page_.pictures[picture++]);
    leave();
    return std::move(out_);
  }

 private:
  // Content belongs to an element of the structure, or is an artifact; nothing is neither.
  void enter(int element) {
    if (inside_ && element_ == element) return;
    leave();
    if (element == Structure::kArtifact) {
      out_ += "/Artifact<</Type/Pagination>>BDC\n";
    } else {
      out_ += '/';
      out_ += with_.structure.type(element);
      out_ += "<</MCID ";
      append_integer(with_.structure.mark(element, index_), out_);
      out_ += ">>BDC\n";
    }
    inside_ = true;
    element_ = element;
  }
  void leave() {
    if (inside_) out_ += "EMC\n";
    inside_ = false;
  }

  void put(Um x, Um y) {
    append_milli(milli_points(x), out_);
    out_ += ' ';
    append_milli(milli_points(foot_) - milli_points(y), out_);
  }

  // rg for areas and letters, RG for lines; black is where a page begins.
  void colour(std::uint32_t rgb, std::uint32_t& now, const char* op) {
    if (rgb == now) return;
    now = rgb;
    for (int shift = 16; shift >= 0; shift -= 8) {
      append_milli(((rgb >> shift & 255u) * 1000 + 127) / 255, out_);
      out_ += ' ';
    }
    out_ += op;
    out_ += '\n';
  }

  void draw(const RuleLine& rule) {
    enter(Structure::kArtifact);
    colour(rule.rgb, stroke_, "RG");
    append_milli(milli_points(rule.width), out_);
    out_ += " w ";
    put(rule.x1, rule.y1);
    out_ += " m ";
    put(rule.x2, rule.y2);
    out_ += " l S\n";
  }

  void draw(const PictureBox& box) {
    const Picture* picture = with_.pictures.drawn(box.picture);
    if (picture == nullptr) return;
    std::string edges;
    for (const Um x : {box.x, box.x + box.width}) {
      const Um y = x == box.x ? box.y + box.height : box.y;
      append_milli(milli_points(x), edges);
      edges += ' ';
      append_milli(milli_points(page_.height) - milli_points(y), edges);
      edges += ' ';
    }
    enter(with_.structure.figure(box.block, picture->description, std::move(edges)));
    out_ += "q ";
    append_milli(milli_points(box.width), out_);
    out_ += " 0 0 ";
    append_milli(milli_points(box.height), out_);
    out_ += ' ';
    put(box.x, box.y + box.height);
    out_ += " cm /" + PictureSet::name(box.picture) + " Do Q\n";
  }

  void draw(const LineBox& line) {
    if (!line.turned) {
      for (const Run& run : line.runs) draw(run, line);
      return;
    }
    // On the paper held upright; a quarter turn brings it here. Colours are those from before
    // again.
    leave();
    const std::uint32_t fill = fill_;
    out_ += "q 0 -1 1 0 0 ";
    append_milli(milli_points(page_.height), out_);
    out_ += " cm\n";
    foot_ = page_.width;
    for (const Run& run : line.runs) draw(run, line);
    leave();
    out_ += "Q\n";
    foot_ = page_.height;
    fill_ = fill;
  }

  void draw(const Run& run, const LineBox& line) {
    fonts::draw(run, with_.plan, drawn_);
    for (std::size_t first = 0; first < drawn_.size();) {
      const int element = element_of(run, line, drawn_[first]);
      std::size_t last = first + 1;
      if (!needs_words(drawn_[first])) {
        while (last < drawn_.size() && drawn_[last].glyph.font == drawn_[first].glyph.font &&
               !needs_words(drawn_[last]) && element_of(run, line, drawn_[last]) == element) {
          ++last;
        }
      }
      enter(element);
      colour(run.rgb, fill_, "rg");
      piece(std::span(drawn_).subspan(first, last - first), run, line.baseline);
      first = last;
    }
  }

  [[nodiscard]] int element_of(const Run& run, const LineBox& line, const Drawn& one) const {
    if (line.block == 0) return Structure::kArtifact;
    return with_.structure.element(line.block, run.source.begin + one.at);
  }

  // Does copying the glyph give another character than the text has?
  [[nodiscard]] bool needs_words(const Drawn& one) const {
    return one.stand_in || !with_.fonts.gives(one.glyph, one.character);
  }

  // Characters of one font and one element.
  void piece(std::span<const Drawn> piece, const Run& run, Um baseline) {
    const fonts::Font& font = with_.plan.fonts()[piece.front().glyph.font];
    const bool words = needs_words(piece.front());
    if (words) {
      out_ += "/Span<</ActualText<FEFF";
      append_utf16_hex(piece.front().character, out_);
      out_ += ">>>BDC\n";
    }
    const MilliPoint size = size_of(run);
    const MilliPoint spacing = spacing_of(piece, size, font);
    out_ += "BT /F";
    append_integer(static_cast<std::int64_t>(piece.front().glyph.font), out_);
    out_ += ' ';
    append_milli(size, out_);
    out_ += " Tf ";
    append_milli(spacing, out_);
    out_ += " Tc 1 0 0 1 ";
    put(piece.front().x, baseline);
    out_ += " Tm [<";
    show(piece, size, font, spacing);
    out_ += ">]TJ ET\n";
    if (words) out_ += "EMC\n";
  }

  static MicroPoint width_of(const Drawn& one, MilliPoint size, const fonts::Font& font) {
    return MicroPoint{font.advance(one.glyph.gid)} * size;
  }

  // What is to be added after most characters: of a few, the one that fits the most. A line of
  // digits among Han characters has two.
  static MilliPoint spacing_of(std::span<const Drawn> piece, MilliPoint size,
                               const fonts::Font& font) {
    constexpr std::size_t kAsked = 8;
    constexpr MicroPoint kAlike = micro_points(2);
    if (piece.size() < 2) return 0;
    const auto added = [&](std::size_t k) {
      return micro_points(piece[k + 1].x - piece[k].x) - width_of(piece[k], size, font);
    };
    const std::size_t step = (piece.size() - 2) / kAsked + 1;
    MicroPoint best = 0;
    int best_votes = 0;
    for (std::size_t k = 0; k + 1 < piece.size(); k += step) {
      int votes = 0;
      for (std::size_t other = 0; other + 1 < piece.size(); other += step) {
        if (std::llabs(added(other) - added(k)) <= kAlike) ++votes;
      }
      if (votes > best_votes) {
        best_votes = votes;
        best = added(k);
      }
    }
    return static_cast<MilliPoint>((best + (best < 0 ? -500 : 500)) / 1000);
  }

  void show(std::span<const Drawn> piece, MilliPoint size, const fonts::Font& font,
            MilliPoint spacing) {
    const Um start = piece.front().x;
    MicroPoint pen = 0;
    for (const Drawn& one : piece) {
      const MicroPoint off = pen - micro_points(one.x - start);
      if (std::llabs(off) > kTolerance) {
        const MicroPoint move = (off + (off < 0 ? -size / 2 : size / 2)) / size;
        out_ += '>';
        append_integer(move, out_);  // thousandths of an em, to the left
        out_ += '<';
        pen -= move * size;
      }
      append_hex4(font.cid(one.glyph.gid), out_);
      pen += width_of(one, size, font) + MicroPoint{spacing} * 1000;
    }
  }

  const Page& page_;
  const std::size_t index_;
  const Drawing& with_;
  std::string out_;
  std::vector<Drawn> drawn_;
  Um foot_ = page_.height;  // from where heights are counted
  std::uint32_t fill_ = 0;
  std::uint32_t stroke_ = 0;
  int element_ = Structure::kArtifact;
  bool inside_ = false;
};

}  // namespace

std::string page_content(const Page& page, std::size_t index, const Drawing& with) {
  return Content(page, index, with).write();
}

}  // namespace wengao::pdf
