// 版头: 份号, 密级, 紧急程度, 发文机关标志, 发文字号, 签发人, the red rule. GB/T 9704—2012, 7.2.
#include <algorithm>

#include "core/layout/collect.h"

namespace wengao::layout {
namespace {

// The mark is as large as looks well in the width (7.2.4 gives no size), but never so large that a
// short name fills the page, and never below 一号.
constexpr Points kLargestMark = 62000;
constexpr Points kSmallestMark = 26000;
constexpr Um kMarkWidth = kTextWidth * 9 / 10;

Points mark_size(std::span<const Block> blocks) {
  Frame unit;
  unit.face = Face::xiaobiaosong;
  unit.size = kErHao;
  Pen widest = 1;
  for (const Block& block : blocks) {
    if (block.is(Kind::issuer)) widest = std::max(widest, pen_width(block, unit));
  }
  const std::int64_t size = std::int64_t{kErHao} * kMarkWidth * kCells / widest;
  return static_cast<Points>(std::clamp<std::int64_t>(size, kSmallestMark, kLargestMark) / 500) *
         500;
}

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
  frame.lead_face = Face::fangsong;
  frame.lead_end = signer_label(block.text);
  frame.face = frame.lead_end > 0 ? Face::kaiti : Face::fangsong;
}

}  // namespace

Rise place_head(std::span<const Block> blocks, std::size_t first, std::size_t last,
                std::vector<Frame>& frames) {
  const auto part = blocks.subspan(first, last - first);
  const auto has = [&](Kind kind) {
    return std::any_of(part.begin(), part.end(), [&](const Block& b) { return b.is(kind); });
  };
  const bool signed_paper =
      has(Kind::signer) || std::any_of(part.begin(), part.end(), [](const Block& b) {
        return b.is(Kind::doc_number) && signer_label(b.text) > 0;
      });
  const Points mark = mark_size(part);
  Kind previous = Kind::blank;
  std::size_t bottom = last;  // the block over the red rule
  bool marked = false;
  for (std::size_t i = first; i < last; ++i) {
    const Block& block = blocks[i];
    Frame& frame = frames[i];
    if (block.info.content.empty()) continue;
    frame.shape = Shape::text;
    frame.keep_next = true;
    // 标志下空二行.
    if (previous == Kind::issuer && !block.is(Kind::issuer)) frame.before = 2 * kRow;
    switch (block.info.kind) {
      case Kind::copy_number:
        frame.align = Align::left;
        break;
      case Kind::secrecy:
      case Kind::urgency:
        frame.face = Face::heiti;
        frame.align = Align::left;
        break;
      case Kind::issuer:
        frame.face = Face::xiaobiaosong;
        frame.size = mark;
        frame.align = Align::centre;
        frame.rgb = kRed;
        frame.line =
            to_rise(em(mark) * (has(Kind::issuer) && previous == Kind::issuer ? 12 : 10) / 10);
        // The upper edge of the characters, not of their em box, stands 35 mm down.
        if (!marked) frame.stand = to_rise(kMarkTop - em(mark) * 11 / 100);
        marked = true;
        break;
      case Kind::doc_number:
        frame.align = signed_paper ? Align::left : Align::centre;
        if (signed_paper) {
          frame.first = frame.right = 1000;
          face_signer(block, frame);
          if (frame.lead_end > 0) {
            frame.flush_right = static_cast<Off>(block.text.find(u"签发人"));
          } else {
            frame.beside = previous == Kind::signer;
          }
        }
        bottom = i;
        break;
      case Kind::signer:
        frame.align = Align::right;
        frame.right = 1000;
        frame.beside = previous == Kind::doc_number;
        face_signer(block, frame);
        bottom = i;
        break;
      default:
        frame.shape = Shape::nothing;
        continue;
    }
    previous = block.info.kind;
  }
  if (bottom == last) return marked ? 2 * kRow : kRow;
  frames[bottom].rule_under = true;
  // Two blank rows between rule and title, 7.3.1: counted from the rule, which lies somewhat under
  // the number's row.
  const Um row = to_um(kRow);
  const Um rule = baseline_in(row, kSanHao) + em(kSanHao) * 12 / 100 + kRedRuleGap + kRedRule / 2;
  return 2 * kRow + to_rise(std::max(0, rule - row));
}

}  // namespace wengao::layout
