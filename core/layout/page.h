// Page: what is printed where. Plain values; exporters read them, none computes positions again.
// All lengths are whole micrometres from the page's top left corner (1 mm = 1000).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/doc/block.h"

namespace wengao {

using Um = std::int32_t;

// The kinds of type GB/T 9704 names; exporters and the page choose the font for each.
enum class Face : std::uint8_t { fangsong, kaiti, heiti, songti, xiaobiaosong };

// A piece of one line in one face and size.
struct Run {
  Face face = Face::fangsong;
  Um size = 5644;            // em: 三号 is 16 pt = 5644 µm
  Um x = 0;                  // left edge of the first character
  std::u16string text;       // what is drawn; may be a made text (page number)
  std::vector<Um> advances;  // one per UTF-16 code unit (0 for a low surrogate): pen movement
  Span source;               // where it stands in the block; empty for made text
  std::uint32_t rgb = 0x000000;
};

struct LineBox {
  BlockId block = 0;  // 0 for made text
  // Reads from top to bottom: the number of a page that lies on its side. Its places count on the
  // paper held upright, where (x, y) is what (page.width − y, x) is here.
  bool turned = false;
  Um baseline = 0;  // y of the baseline
  Um top = 0;       // y of the row's top
  Um height = 0;    // the row's height
  std::vector<Run> runs;
};

// A picture of the document, drawn as large as the box.
struct PictureBox {
  BlockId block = 0;
  std::uint32_t picture = 0;  // its index in the document's pictures
  Um x = 0, y = 0;            // the upper left corner
  Um width = 0, height = 0;
};

// A straight rule: 红色分隔线, 版记 lines, table borders.
struct RuleLine {
  Um x1 = 0, y1 = 0, x2 = 0, y2 = 0;
  Um width = 0;
  std::uint32_t rgb = 0;
};

struct Page {
  std::uint32_t number = 1;  // printed number, 1-based; odd pages carry it right, even ones left
  Um width = 210000;         // wider than high: the page is read turned a quarter to the right
  Um height = 297000;
  std::vector<LineBox> lines;
  std::vector<RuleLine> rules;
  std::vector<PictureBox> pictures;
};

}  // namespace wengao
