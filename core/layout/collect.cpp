#include "core/layout/collect.h"

#include <algorithm>
#include <tuple>

#include "core/layout/metrics.h"
#include "core/text/chars.h"
#include "core/text/utf.h"

namespace wengao::layout {

bool operator==(const Frame& a, const Frame& b) {
  const auto all = [](const Frame& f) {
    return std::tie(f.shape, f.align, f.face, f.lead_face, f.new_page, f.keep_next, f.keep_prev,
                    f.at_foot, f.first_row, f.beside, f.rule_under, f.size, f.lead_end,
                    f.flush_right, f.first, f.rest, f.right, f.before, f.stand, f.line, f.rgb,
                    f.header, f.shown, f.letter, f.before_flush, f.raised);
  };
  const bool same_columns =
      a.columns == b.columns || (a.columns && b.columns && *a.columns == *b.columns);
  return same_columns && all(a) == all(b);
}

Pen pen_width(const Block& block, const Frame& frame) {
  Pen width = 0;
  for (Off at = block.info.content.begin; at < block.info.content.end;) {
    const auto [c, units] = text::code_point(block.text, at);
    width += pen_of(frame.size, advance(at < frame.lead_end ? frame.lead_face : frame.face, c));
    at += units;
    if (width > 4 * kCells * kCell) break;  // wider than four lines is wide enough for anyone
  }
  return width;
}

namespace {

constexpr std::int32_t kTwoCells = 2000;

bool takes_room(const Block& block) {
  switch (block.info.kind) {
    case Kind::separator:
    case Kind::noise:
    case Kind::blank:
      return false;
    default:
      return !block.info.content.empty();
  }
}

// 7.3.3: 第一层黑体、第二层楷体、第三层和第四层仿宋. An unnumbered heading is set as the first.
Face heading_face(int level) {
  if (level <= 1) return Face::heiti;
  return level == 2 ? Face::kaiti : Face::fangsong;
}

// Where the heading's own face ends in a paragraph that runs on. Its full stop belongs to it.
Off heading_end(const Block& block) {
  if (!block.info.run_in) return block.info.content.end;
  Off end = block.info.lead.empty() ? block.info.marker.end : block.info.lead.end;
  if (end < block.info.content.end && block.text[end] == u'。') ++end;
  return end;
}

// The lines of a title and what belongs to it; one blank row parts them from what follows.
bool is_title_part(Kind kind) {
  return kind == Kind::title || kind == Kind::subtitle || kind == Kind::byline;
}

bool is_attachment_label(const Block& block) {
  const auto words = block.content();
  if (!words.starts_with(u"附件") || words.size() > 6) return false;
  for (const char16_t c : words.substr(2)) {
    const bool number = (c >= u'0' && c <= u'9') || c == u'：' || c == u':' || c == u' ' ||
                        (c >= 0x4E00 && std::u16string_view(u"一二三四五六七八九十").find(c) !=
                                            std::u16string_view::npos);
    if (!number) return false;
  }
  return true;
}

// 7.3.4: 附件：1.… — the name hangs: its further lines start under its first character.
void place_attachment_note(const Block& block, bool first_note, Frame& frame) {
  frame.align = Align::left;
  frame.first = kTwoCells;
  const auto words = block.content();
  Off name = 0;
  if (words.starts_with(u"附件：") || words.starts_with(u"附件:")) {
    name = 3;
  } else {
    frame.first = 5000;  // under the number of the note's first line: 附件： is three characters
  }
  Off digits = name;
  while (digits < words.size() && words[digits] >= u'0' && words[digits] <= u'9') ++digits;
  if (digits > name && digits < words.size() &&
      (words[digits] == u'.' || words[digits] == u'．' || words[digits] == u'、')) {
    name = digits + 1;
  }
  Block label = block;
  label.info.content.end = label.info.content.begin + name;
  frame.rest = frame.first + pen_width(label, frame) / (kCell / 1000);
  frame.before = first_note ? kRow : 0;
}

// Where the date of “某办公室　2024年1月5日印发” starts; 0 when the line is another.
Off printing_date(const Block& block) {
  const auto words = block.content();
  if (!words.ends_with(u"印发")) return 0;
  std::size_t at = words.size();
  while (at > 0 && (text::is_digit(words[at - 1]) || words[at - 1] == u'年' ||
                    words[at - 1] == u'月' || words[at - 1] == u'日' || at > words.size() - 2)) {
    --at;
  }
  const bool date = at > 0 && at + 2 < words.size() && text::is_digit(words[at]);
  return date ? block.info.content.begin + static_cast<Off>(at) : 0;
}

// 版记: 四号, one character of blank on either side; 抄送 hangs under its first name, and the date
// of printing ends at the right.
void place_imprint(const Block& block, Frame& frame) {
  frame.flush_right = printing_date(block);
  frame.size = kSiHao;
  frame.first = 1000;
  frame.rest =
      block.content().starts_with(u"抄送") || block.content().starts_with(u"主送") ? 4000 : 1000;
  frame.right = 1000;
  frame.at_foot = true;
}

// 10.3: 出席、请假、列席 of minutes: the label in 黑体, the names hanging behind it.
bool is_attendance(const Block& block) {
  const auto words = block.content();
  return words.size() > 3 && words[2] == u'：' &&
         (words.starts_with(u"出席") || words.starts_with(u"请假") || words.starts_with(u"列席"));
}

void place_attendance(const Block& block, bool first, Frame& frame) {
  frame.shape = Shape::text;
  frame.lead_face = Face::heiti;
  frame.lead_end = block.info.content.begin + 3;
  frame.first = kTwoCells;
  frame.rest = kTwoCells + 3000;
  frame.before = first ? kRow : 0;
}

// Whether a line of this kind ends with `word`; such lines are among the first of a report.
bool heads_with(std::span<const Block> blocks, Kind kind, std::u16string_view word) {
  return std::any_of(
      blocks.begin(),
      blocks.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(blocks.size(), 40)),
      [&](const Block& block) { return block.is(kind) && block.content().ends_with(word); });
}

void place_one(const Block& block, Kind previous, Frame& frame) {
  frame.shape = Shape::text;
  switch (block.info.kind) {
    case Kind::title:
      frame.shape = Shape::title;
      frame.face = Face::xiaobiaosong;
      frame.size = kErHao;
      frame.align = Align::centre;
      frame.keep_next = true;
      return;
    case Kind::subtitle:
    case Kind::byline:
      frame.face = Face::kaiti;
      frame.align = Align::centre;
      frame.keep_next = true;
      return;
    case Kind::addressee:
      return;
    case Kind::heading:
      frame.lead_face = heading_face(block.info.level);
      frame.lead_end = heading_end(block);
      frame.first = kTwoCells;
      frame.keep_next = !block.info.run_in;
      return;
    case Kind::caption:
      frame.face = Face::heiti;
      frame.align = Align::centre;
      frame.keep_next = true;
      if (block.content().starts_with(u"单位")) {
        frame.face = Face::fangsong;
        frame.align = Align::right;
        frame.size = kXiaoSi;
        frame.right = 0;
      }
      return;
    case Kind::attachment_note:
      place_attachment_note(block, previous != Kind::attachment_note, frame);
      return;
    case Kind::attachment_title:
      if (is_attachment_label(block)) {
        frame.face = Face::heiti;
        frame.align = Align::left;
        frame.new_page = true;
      } else {
        // 7.3.7: on the third row; a second line of it follows at once.
        frame.shape = Shape::title;
        frame.face = Face::xiaobiaosong;
        frame.size = kErHao;
        frame.align = Align::centre;
        frame.before = previous == Kind::attachment_title ? kRow : 0;
      }
      frame.keep_next = true;
      return;
    case Kind::imprint:
      place_imprint(block, frame);
      return;
    default:
      frame.first = kTwoCells;
      return;
  }
}

// What only the whole report shows: an imprint is one only at its end, and 附件说明 before a
// signature belongs to it, so that text and not a list of files stands above the signature.
void look_back(std::span<const Block> blocks, std::vector<Frame>& frames) {
  // More lines than these are no imprint, and would not fit at the foot of a page.
  constexpr std::size_t kMostLines = 8;
  std::size_t lines = 0;
  for (std::size_t i = blocks.size(); i-- > 0 && lines <= kMostLines;) {
    if (frames[i].shape == Shape::nothing) continue;
    if (!frames[i].at_foot) break;
    lines += blocks[i].info.content.size() / kCells + 1;
  }
  bool at_end = lines <= kMostLines;
  bool closing_follows = false;
  for (std::size_t i = blocks.size(); i-- > 0;) {
    Frame& frame = frames[i];
    if (frame.shape == Shape::nothing) continue;
    at_end = at_end && frame.at_foot;
    frame.at_foot = at_end;
    if (blocks[i].is(Kind::attachment_note)) {
      frame.keep_prev = closing_follows;
    } else {
      closing_follows = frame.keep_prev;
    }
  }
}

// 图1 …, and the line that names who took it; not 表1 …, not 单位：….
bool captions_picture(const Block& block) {
  const auto words = block.content();
  return !words.starts_with(u"表") && !words.starts_with(u"附表") && !words.starts_with(u"单位") &&
         !words.starts_with(u"计量单位");
}

bool is_closing(Kind kind) {
  return kind == Kind::signature || kind == Kind::date || kind == Kind::annotation;
}

bool is_head(Kind kind) {
  switch (kind) {
    case Kind::copy_number:
    case Kind::secrecy:
    case Kind::urgency:
    case Kind::issuer:
    case Kind::doc_number:
    case Kind::signer:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::vector<Frame> collect(std::span<const Block> blocks, const Setting& setting) {
  std::vector<Frame> frames(blocks.size());
  Kind previous = Kind::blank;
  const bool minutes =
      heads_with(blocks, Kind::issuer, u"纪要") || heads_with(blocks, Kind::title, u"纪要");
  const bool order = heads_with(blocks, Kind::issuer, u"令");
  bool attendance = false;                       // its first line has been
  std::size_t previous_picture = blocks.size();  // the block before, when it is one
  Rise under_head = 0;                           // blank between the red rule and what follows
  for (std::size_t i = 0; i < blocks.size();) {
    const Block& block = blocks[i];
    const Kind kind = block.info.kind;
    if (!takes_room(block)) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    if (const Picture* picture = picture_of(block.text, setting.pictures)) {
      place_picture(*picture, static_cast<std::uint32_t>(picture - setting.pictures->data()),
                    frames[i]);
    } else if (is_closing(kind) || is_head(kind) || kind == Kind::table) {
      // These stand in groups: blank lines within a group do not part it.
      const auto alike = [&](Kind other) {
        if (kind == Kind::table) return other == Kind::table;
        return is_head(kind) ? is_head(other) : is_closing(other);
      };
      for (std::size_t k = i + 1; k < blocks.size(); ++k) {
        if (!takes_room(blocks[k])) continue;
        if (!alike(blocks[k].info.kind)) break;
        end = k + 1;
      }
      if (kind == Kind::table) {
        place_table(blocks, i, end, frames);
      } else if (is_head(kind)) {
        under_head = place_head(blocks, i, end, frames);
      } else {
        place_closing(blocks, i, end, frames);
        if (order) place_signed(blocks, i, end, frames);
      }
    } else {
      if (minutes && kind == Kind::body && is_attendance(block)) {
        place_attendance(block, !attendance, frames[i]);
        attendance = true;
      } else {
        place_one(block, previous, frames[i]);
      }
      if (under_head > 0) frames[i].before = under_head;
      under_head = 0;
    }
    // 7.3.2: one blank row under the title and what belongs to it, whatever follows; 7.3.7.
    const bool under_title = is_title_part(previous) && !is_title_part(kind);
    const bool under_attachment_title =
        previous == Kind::attachment_title && kind != Kind::attachment_title;
    if (under_title || under_attachment_title) frames[i].before = kRow;
    if (block.info.starts_report && previous != Kind::blank) frames[i].new_page = true;
    // A picture's caption stands under it, a table's over it.
    if (previous_picture < i && kind == Kind::caption && captions_picture(block)) {
      frames[previous_picture].keep_next = true;
      frames[i].keep_next = false;
    }
    previous_picture = frames[i].shape == Shape::picture ? i : blocks.size();
    previous = kind;
    i = end;
  }
  look_back(blocks, frames);
  return frames;
}

}  // namespace wengao::layout
