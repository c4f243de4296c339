#include "core/export/pdf/content.h"

#include <cstdlib>
#include <span>
#include <vector>

#include "core/export/fonts/drawn.h"
#include "core/export/pdf/values.h"

namespace wengao::pdf {
namespace {

using fonts::Drawn;

// A character may stand this far from its place before it is moved: a hundredth of a millimetre,
// in nanometres. Saves most of the movements, since places are whole micrometres.
constexpr std::int64_t kTolerance = 8000;

class Content {
 public:
  Content(const Page& page, std::size_t index, const Drawing& with)
      : page_(page), index_(index), with_(with) {}

  std::string write() {
    for (const RuleLine& rule : page_.rules) draw(rule);
    for (const LineBox& line : page_.lines) {
      for (const Run& run : line.runs) draw(run, line);
    }
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
      out_ += "/P<</MCID ";
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
    append_milli(milli_points(page_.height) - milli_points(y), out_);
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
    out_ += "BT /F";
    append_integer(static_cast<std::int64_t>(piece.front().glyph.font), out_);
    out_ += ' ';
    // An office's sizes are whole hundredths of a point; micrometres are not.
    append_milli((milli_points(run.size) + 5) / 10 * 10, out_);
    const std::int64_t spacing = spacing_of(piece, run, font);
    out_ += " Tf ";
    append_milli((spacing * 360 + (spacing < 0 ? -63500 : 63500)) / 127000, out_);
    out_ += " Tc 1 0 0 1 ";
    put(piece.front().x, baseline);
    out_ += " Tm [<";
    show(piece, run, font, spacing);
    out_ += ">]TJ ET\n";
    if (words) out_ += "EMC\n";
  }

  static std::int64_t width_of(const Drawn& one, const Run& run, const fonts::Font& font) {
    return std::int64_t{font.advance(one.glyph.gid)} * run.size;  // nanometres
  }

  // What is to be added after most characters, in nanometres.
  static std::int64_t spacing_of(std::span<const Drawn> piece, const Run& run,
                                 const fonts::Font& font) {
    if (piece.size() < 2) return 0;
    // Of two neighbours in the middle, as good as any: lines are stretched evenly.
    const auto difference = [&](std::size_t k) {
      return std::int64_t{piece[k + 1].x - piece[k].x} * 1000 - width_of(piece[k], run, font);
    };
    // The most frequent of a few; a line of digits among Han characters has two.
    std::int64_t best = difference(0);
    int best_votes = 0;
    const std::size_t step = std::max<std::size_t>((piece.size() - 1) / 7, 1);
    for (std::size_t k = 0; k + 1 < piece.size(); k += step) {
      int votes = 0;
      for (std::size_t other = 0; other + 1 < piece.size(); other += step) {
        if (std::llabs(difference(other) - difference(k)) <= 2000) ++votes;
      }
      if (votes > best_votes) {
        best_votes = votes;
        best = difference(k);
      }
    }
    return best;
  }

  void show(std::span<const Drawn> piece, const Run& run, const fonts::Font& font,
            std::int64_t spacing) {
    std::int64_t pen = std::int64_t{piece.front().x} * 1000;
    for (const Drawn& one : piece) {
      const std::int64_t off = pen - std::int64_t{one.x} * 1000;
      if (std::llabs(off) > kTolerance) {
        // Thousandths of an em, to the left.
        const std::int64_t move = (off + (off < 0 ? -run.size / 2 : run.size / 2)) / run.size;
        out_ += '>';
        append_integer(move, out_);
        out_ += '<';
        pen -= move * run.size;
      }
      append_hex4(font.cid(one.glyph.gid), out_);
      pen += width_of(one, run, font) + spacing;
    }
  }

  const Page& page_;
  const std::size_t index_;
  const Drawing& with_;
  std::string out_;
  std::vector<Drawn> drawn_;
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
