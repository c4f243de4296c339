// 版头: 份号, 密级, 紧急程度, 发文机关标志, 发文字号, 签发人, the red rule. GB/T 9704—2012, 7.2.
#include <algorithm>

#include "core/layout/place.h"

namespace wengao::layout {
namespace {

// The mark is as large as looks well in the width (7.2.4 gives no size), but never so large that a
// short name fills the page, and never below 一号.
constexpr Points kLargestMark = 62000;
constexpr Points kSmallestMark = 26000;
constexpr int kMarkShare = 90;  // per cent of the text area

constexpr std::u16string_view kFile = u"文件";

// Where “文件” starts in a line of the mark; its end when the line has none.
Off file_word(const Block& block) {
  const bool has = block.content().ends_with(kFile);
  return block.info.content.end - (has ? static_cast<Off>(kFile.size()) : 0);
}

// The names of a joint paper's mark and the word beside them. 7.2.4.
struct Mark {
  Points size = 0;
  Um names = 0;  // width of the widest name
  Um all = 0;    // with 文件
  bool joint = false;
  int count = 0;      // names, one below the other
  bool word = false;  // 文件 stands beside them
};

Mark mark_of(std::span<const Block> blocks, const House& house) {
  const Grid& grid = house.grid;
  Frame unit;
  unit.face = house.title;
  unit.size = kErHao;
  Mark mark;
  Pen widest = 1;
  Pen whole = 1;
  for (const Block& block : blocks) {
    if (!block.is(Kind::issuer)) continue;
    Block name = block;
    name.info.content.end = file_word(block);
    mark.word = mark.word || name.info.content.end < block.info.content.end;
    if (!name.info.content.empty()) ++mark.count;
    widest = std::max(widest, pen_width(name, unit, grid));
    whole = std::max(whole, pen_width(block, unit, grid));
  }
  const Pen em_pen = grid.pen_of_cells(kErHao, 1000);
  // More names than these are no mark; each is set on a line of its own.
  constexpr int kMostNames = 8;
  mark.joint = mark.count > 1 && mark.count <= kMostNames;
  // Half a character between the names and the word.
  if (mark.joint) whole = widest + (mark.word ? em_pen * 5 / 2 : 0);
  const std::int64_t room = std::int64_t{grid.width} * kMarkShare / 100 * kPenUnits;
  const std::int64_t size = kErHao * room / whole;
  mark.size =
      static_cast<Points>(std::clamp<std::int64_t>(size, kSmallestMark, kLargestMark) / 500) * 500;
  const auto scaled = [&](Pen pen) {
    return to_um_width(static_cast<Pen>(std::int64_t{pen} * mark.size / kErHao));
  };
  mark.names = scaled(widest);
  mark.all = scaled(whole);
  return mark;
}

// Thousandths of a character of this size.
std::int32_t in_cells(Um width, Points size) {
  return static_cast<std::int32_t>(std::int64_t{std::max(width, 0)} * 1000 / em(size));
}

// Joint issuers: the names one below the other, all of the width of the longest; 文件 on their
// right, in the middle of their height.
void place_joint(const Block& block, const Mark& mark, int above, const Grid& grid, Frame& frame) {
  const Um left = (grid.width - mark.all) / 2;
  const std::int32_t beside_names = in_cells(grid.width - left - mark.names, mark.size);
  const Off word = file_word(block);
  frame.align = Align::spread;
  frame.first = in_cells(left, mark.size);
  frame.right = beside_names;
  if (word == block.info.content.end) return;
  frame.raised = frame.line * (2 * above - mark.count + 1) / 2;
  if (word > block.info.content.begin) {
    frame.flush_right = word;
    frame.before_flush = beside_names;
    frame.right = in_cells(left, mark.size);
    return;
  }
  // On a line of its own it stands beside the name before.
  frame.align = Align::right;
  frame.first = 0;
  frame.right = in_cells(left, mark.size);
  frame.beside = above > 0;
  frame.raised = frame.line * (2 * (above - 1) - mark.count + 1) / 2;
}

// Who edits a bulletin or minutes stands left under the number, when at the right.
void place_editor(const Block& block, Frame& frame) {
  const auto date = block.content().find_first_of(u"0123456789０１２３４５６７８９二");
  frame.align = date == 0 ? Align::right : Align::left;
  frame.first = frame.right = 1000;
  if (date != 0 && date != std::u16string_view::npos) {
    frame.flush_right = block.info.content.begin + static_cast<Off>(date);
  }
}

// 10.1: a letter's mark is the body's name alone, and its number says 函. With more lines above the
// mark than letters have it is none.
bool is_letter(std::span<const Block> blocks) {
  constexpr std::ptrdiff_t kMostAbove = 8;
  const auto mark = std::find_if(blocks.begin(), blocks.end(),
                                 [](const Block& block) { return block.is(Kind::issuer); });
  if (mark - blocks.begin() > kMostAbove) return false;
  bool plain = false;
  bool number = false;
  for (const Block& block : blocks) {
    const auto words = block.content();
    if (block.is(Kind::issuer)) {
      plain = !words.ends_with(kFile) && !words.ends_with(u"令") && !words.ends_with(u"纪要");
      if (!plain) return false;
    }
    if (block.is(Kind::doc_number)) number = number || words.find(u'函') != words.npos;
  }
  return plain && number;
}

// 10.2: 命令, 令.
bool is_order(std::span<const Block> blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
    return block.is(Kind::issuer) && block.content().ends_with(u"令");
  });
}

// 10.1: a letter's mark stands above the text area, its rule 4 mm under it, the rest 7/8 of a
// character under that: what is typed above the mark, in as many rows, and right of the first of
// these the number.
struct Letter {
  Um baseline = 0;  // of the mark
  Rise depth = 0;   // of the first row under the rule, in the text area
  Rise above = 0;   // rows typed above the mark

  Letter(const Grid& grid, Points mark) {
    const Um size = em(mark);
    baseline = kLetterMarkTop + size * 77 / 100;
    const Um under = baseline + size * 12 / 100 + kRedRuleGap + kLetterRules + kLetterGap;
    // The row's characters, not its top, stand there.
    depth = to_rise(under - (to_um(grid.row) - em(grid.body)) / 2 - grid.top);
  }

  void place_above(const Grid& grid, Frame& frame) {
    frame.raised = -depth;
    above += grid.row;
  }
  void place_mark(const Grid& grid, Frame& frame) const {
    frame.line = above > 0 ? depth - grid.row : depth;
    frame.raised =
        above + to_rise(grid.top + baseline_in(to_um(frame.line), frame.size) - baseline);
    frame.letter = true;
  }
  void place_number(const Grid& grid, Frame& frame) const {
    frame.align = Align::right;
    if (above > 0) frame.raised = above - grid.row;
  }
};

// Where “签发人：” ends in `text`; 0 when it does not stand there.
Off signer_label(std::u16string_view text) {
  const std::size_t at = text.find(u"签发人");
  if (at == text.npos) return 0;
  const std::size_t end = at + 3;
  return static_cast<Off>(end < text.size() && (text[end] == u'：' || text[end] == u':') ? end + 1
                                                                                         : end);
}

// 7.2.6: “签发人：” in 仿宋, the name in 楷体.
void face_signer(const Block& block, Frame& frame) {
  frame.lead_end = signer_label(block.text);
  if (frame.lead_end > 0) frame.face = Face::kaiti;
}

}  // namespace

Rise place_head(std::span<const Block> blocks, std::size_t first, std::size_t last,
                const House& house, std::vector<Frame>& frames) {
  const Grid& grid = house.grid;
  const auto part = blocks.subspan(first, last - first);
  const auto has = [&](Kind kind) {
    return std::any_of(part.begin(), part.end(), [&](const Block& b) { return b.is(kind); });
  };
  const bool signed_paper =
      has(Kind::signer) || std::any_of(part.begin(), part.end(), [](const Block& b) {
        return b.is(Kind::doc_number) && signer_label(b.text) > 0;
      });
  const Mark mark = mark_of(part, house);
  const bool opens = first == 0 || blocks[first].info.starts_report;
  const bool is_a_letter = opens && is_letter(part);
  Letter letter(grid, mark.size);
  const bool order = is_order(part);
  int names = 0;  // of the mark, so far
  Kind previous = Kind::blank;
  std::size_t bottom = last;  // the block over the red rule
  bool marked = false;
  bool at_left = false;  // copy number, secrecy or urgency has stood
  for (std::size_t i = first; i < last; ++i) {
    const Block& block = blocks[i];
    Frame& frame = frames[i];
    if (block.info.content.empty()) continue;
    frame.shape = Shape::text;
    frame.keep_next = true;
    // 标志下空二行.
    const bool under_mark = previous == Kind::issuer && !block.is(Kind::issuer);
    if (under_mark && !is_a_letter) frame.before = 2 * grid.row;
    switch (block.info.kind) {
      case Kind::copy_number:
      case Kind::secrecy:
      case Kind::urgency:
        if (!block.is(Kind::copy_number)) frame.face = Face::heiti;
        frame.align = Align::left;
        if (is_a_letter && !marked) letter.place_above(grid, frame);
        frame.beside = is_a_letter && previous == Kind::doc_number && !at_left;
        at_left = true;
        break;
      case Kind::issuer:
        frame.face = house.title;
        frame.size = mark.size;
        frame.align = Align::centre;
        frame.rgb = kRed;
        frame.line = to_rise(em(mark.size) * (mark.joint ? 12 : 10) / 10);
        // The upper edge of the characters, not of their em box, stands so far down.
        if (!marked && is_a_letter) {
          letter.place_mark(grid, frame);
        } else if (!marked) {
          const Um low = (to_um(frame.line) - em(mark.size)) / 2 + em(mark.size) * 11 / 100;
          frame.stand = to_rise((order ? kOrderMarkTop : kMarkTop) - low);
        }
        if (mark.joint) place_joint(block, mark, names, grid, frame);
        if (file_word(block) > block.info.content.begin) ++names;
        marked = true;
        break;
      case Kind::doc_number:
        frame.align = signed_paper ? Align::left : Align::centre;
        if (is_a_letter) {
          letter.place_number(grid, frame);
          frame.beside = marked && previous != Kind::issuer;
          break;
        }
        if (previous == Kind::doc_number) place_editor(block, frame);
        if (signed_paper) {
          frame.first = frame.right = 1000;
          face_signer(block, frame);
          if (frame.lead_end > 0) {
            frame.flush_right = static_cast<Off>(block.text.find(u"签发人"));
          } else {
            frame.beside = previous == Kind::signer;
          }
        }
        if (!order) bottom = i;
        break;
      case Kind::signer:
        frame.align = Align::right;
        frame.right = 1000;
        frame.beside = previous == Kind::doc_number;
        face_signer(block, frame);
        if (!order) bottom = i;
        break;
      default:
        frame.shape = Shape::nothing;
        continue;
    }
    previous = block.info.kind;
  }
  if (bottom == last) return marked ? 2 * grid.row : grid.row;
  frames[bottom].rule_under = true;
  // Two blank rows between rule and title, 7.3.1: counted from the rule, which lies somewhat under
  // the number's row.
  const Um row = to_um(grid.row);
  const Um rule =
      baseline_in(row, grid.body) + em(grid.body) * 12 / 100 + kRedRuleGap + kRedRule / 2;
  return 2 * grid.row + to_rise(std::max(0, rule - row));
}

}  // namespace wengao::layout
