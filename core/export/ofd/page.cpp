// Content.xml of a page. Lengths are millimetres to a micrometre. Each kind of drawn thing is one
// function.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>

#include "core/export/fonts/drawn.h"
#include "core/export/markup/markup.h"
#include "core/export/numbers.h"
#include "core/export/ofd/parts.h"
#include "core/text/utf.h"

namespace wengao::ofd {
namespace {

using fonts::Drawn;

// Several numbers in one attribute.
std::string values(std::initializer_list<Um> lengths) {
  std::string out;
  for (const Um length : lengths) {
    if (!out.empty()) out += ' ';
    append_milli(length, out);
  }
  return out;
}

std::string colour(std::uint32_t rgb) {
  std::string out;
  for (int shift = 16; shift >= 0; shift -= 8) {
    if (!out.empty()) out += ' ';
    append_integer(rgb >> shift & 255u, out);
  }
  return out;
}

// The distances between characters, equal neighbours together: “g 27 5.571”.
std::string distances(std::span<const Drawn> piece) {
  std::string out;
  for (std::size_t k = 0; k + 1 < piece.size();) {
    const Um step = piece[k + 1].x - piece[k].x;
    std::size_t end = k + 1;
    while (end + 1 < piece.size() && piece[end + 1].x - piece[end].x == step) ++end;
    if (!out.empty()) out += ' ';
    if (end - k > 2) {
      out += "g ";
      append_integer(static_cast<std::int64_t>(end - k), out);
      out += ' ';
      append_milli(step, out);
    } else {
      append_milli(step, out);
      if (end - k == 2) {
        out += ' ';
        append_milli(step, out);
      }
    }
    k = end;
  }
  return out;
}

class PageWriter {
 public:
  PageWriter(const Page& page, Id id, const fonts::Plan& plan, Numbering& numbers)
      : page_(page), id_(id), plan_(plan), numbers_(numbers) {}

  std::string write() {
    out_.reserve(24000);
    out_.open("ofd:Page").attr("xmlns:ofd", kNamespace);
    out_.open("ofd:Area").open("ofd:PhysicalBox");
    out_.text(std::string_view(values({0, 0, page_.width, page_.height}))).close().close();
    out_.open("ofd:Content").open("ofd:Layer").attr("ID", numbers_.next()).attr("Type", "Body");
    for (const PictureBox& box : page_.pictures) draw(box);
    for (const RuleLine& rule : page_.rules) draw(rule);
    for (const LineBox& line : page_.lines) {
      for (const Run& run : line.runs) draw(run, line);
    }
    return std::move(out_).finish();
  }

 private:
  Id add(BlockId block) {
    const Id object = numbers_.next();
    numbers_.drawn.push_back({block, id_, object});
    return object;
  }

  void draw(const PictureBox& box) {
    const Id resource = box.picture < numbers_.pictures.size() ? numbers_.pictures[box.picture] : 0;
    if (resource == 0) return;
    out_.open("ofd:ImageObject").attr("ID", add(box.block));
    out_.attr("Boundary", std::string_view(values({box.x, box.y, box.width, box.height})));
    out_.attr("CTM", std::string_view(values({box.width, 0, 0, box.height, 0, 0})));
    out_.attr("ResourceID", resource).close();
  }

  // The box holds the width of the line too: some readers cut at its edges.
  void draw(const RuleLine& rule) {
    const Um half = (rule.width + 1) / 2;
    const Um left = std::min(rule.x1, rule.x2) - half;
    const Um top = std::min(rule.y1, rule.y2) - half;
    out_.open("ofd:PathObject").attr("ID", add(0));
    out_.attr("Boundary",
              std::string_view(values({left, top, std::abs(rule.x2 - rule.x1) + 2 * half,
                                       std::abs(rule.y2 - rule.y1) + 2 * half})));
    out_.attr("LineWidth", std::string_view(values({rule.width})));
    out_.open("ofd:StrokeColor").attr("Value", std::string_view(colour(rule.rgb))).close();
    out_.open("ofd:AbbreviatedData")
        .text("M " + values({rule.x1 - left, rule.y1 - top}) + " L " +
              values({rule.x2 - left, rule.y2 - top}))
        .close();
    out_.close();
  }

  void draw(const Run& run, const LineBox& line) {
    fonts::draw(run, plan_, drawn_);
    for (std::size_t first = 0; first < drawn_.size();) {
      std::size_t last = first + 1;
      if (!stands_alone(drawn_[first])) {
        while (last < drawn_.size() && drawn_[last].glyph.font == drawn_[first].glyph.font &&
               !stands_alone(drawn_[last])) {
          ++last;
        }
      }
      piece(std::span(drawn_).subspan(first, last - first), run, line);
      first = last;
    }
  }

  // Readers count a character beyond the BMP as one or as two; and a glyph that is not the
  // character's own must be named.
  [[nodiscard]] bool stands_alone(const Drawn& one) const {
    return one.character > 0xFFFF || is_named(one);
  }
  [[nodiscard]] bool is_named(const Drawn& one) const {
    return plan_.fonts()[one.glyph.font].glyph(one.character) != one.glyph.gid;
  }

  void piece(std::span<const Drawn> piece, const Run& run, const LineBox& line) {
    constexpr Um kAscent = 880;  // thousandths of an em from the box's top to the baseline
    const Um ascent = static_cast<Um>(std::int64_t{run.size} * kAscent / 1000);
    const Drawn& front = piece.front();
    const Um width = piece.back().x + std::max(piece.back().advance, run.size / 2) - front.x;
    out_.open("ofd:TextObject").attr("ID", add(line.block));
    const Um top = line.baseline - ascent;
    if (line.turned) {
      // A quarter turn to the right of where it stands on the paper held upright.
      const Um left = page_.width - top - run.size;
      out_.attr("Boundary",
                std::string_view(values({left, front.x, run.size, std::max(width, 1)})));
      out_.attr("CTM", std::string_view(values({0, 1000, -1000, 0, run.size, 0})));
    } else {
      out_.attr("Boundary", std::string_view(values({front.x, top, std::max(width, 1), run.size})));
    }
    out_.attr("Font", numbers_.fonts[front.glyph.font]);
    out_.attr("Size", std::string_view(values({run.size})));
    out_.open("ofd:FillColor").attr("Value", std::string_view(colour(run.rgb))).close();
    if (is_named(front)) {
      out_.open("ofd:CGTransform").attr("CodePosition", 0);
      out_.attr("CodeCount", 1).attr("GlyphCount", 1).open("ofd:Glyphs");
      out_.text(std::string_view(std::to_string(front.glyph.gid))).close().close();
    }
    out_.open("ofd:TextCode").attr("X", "0").attr("Y", std::string_view(values({ascent})));
    if (piece.size() > 1) out_.attr("DeltaX", std::string_view(distances(piece)));
    text_.clear();
    for (const Drawn& one : piece) text::append(one.character, text_);
    out_.text(text_).close().close();
  }

  const Page& page_;
  const Id id_;
  const fonts::Plan& plan_;
  Numbering& numbers_;
  Markup out_;
  std::vector<Drawn> drawn_;
  std::u16string text_;
};

}  // namespace

std::string page_part(const Page& page, std::size_t index, const fonts::Plan& plan,
                      Numbering& numbers) {
  return PageWriter(page, numbers.pages[index], plan, numbers).write();
}

}  // namespace wengao::ofd
