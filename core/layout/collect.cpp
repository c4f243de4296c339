#include "core/layout/collect.h"

#include <algorithm>

#include "core/layout/place.h"

namespace wengao::layout {
namespace {

// What the lines of one group have in common: they stand together, and blank lines do not part
// them.
enum class Group : std::uint8_t { none, head, closing, table };

Group group_of(Kind kind) {
  switch (kind) {
    case Kind::copy_number:
    case Kind::secrecy:
    case Kind::urgency:
    case Kind::issuer:
    case Kind::doc_number:
    case Kind::signer:
      return Group::head;
    case Kind::signature:
    case Kind::date:
    case Kind::annotation:
      return Group::closing;
    case Kind::table:
      return Group::table;
    default:
      return Group::none;
  }
}

// The lines of a title and what belongs to it; one blank row parts them from what follows.
bool is_title_part(Kind kind) {
  return kind == Kind::title || kind == Kind::subtitle || kind == Kind::byline;
}

// Whether a line of this kind ends with `word`; such lines are among the first of a report.
bool heads_with(std::span<const Block> blocks, Kind kind, std::u16string_view word) {
  constexpr std::size_t kFirst = 40;
  const auto head = blocks.first(std::min(blocks.size(), kFirst));
  return std::any_of(head.begin(), head.end(), [&](const Block& block) {
    return block.is(kind) && block.content().ends_with(word);
  });
}

// 图1 …, and the line that names who took it; not 表1 …, not 单位：….
bool captions_picture(const Block& block) {
  const auto words = block.content();
  return !words.starts_with(u"表") && !words.starts_with(u"附表") && !words.starts_with(u"单位") &&
         !words.starts_with(u"计量单位");
}

class Collector {
 public:
  Collector(std::span<const Block> blocks, const Setting& setting)
      : blocks_(blocks),
        setting_(setting),
        house_(setting.house),
        minutes_(heads_with(blocks, Kind::issuer, u"纪要") ||
                 heads_with(blocks, Kind::title, u"纪要")),
        order_(heads_with(blocks, Kind::issuer, u"令")),
        picture_(blocks.size()) {
    Frame plain;
    plain.face = plain.lead_face = house_.body;
    plain.size = house_.grid.body;
    plain.line = house_.grid.row;
    frames_.resize(blocks.size(), plain);
  }

  std::vector<Frame> run() {
    for (std::size_t i = 0; i < blocks_.size();) {
      if (!takes_room(blocks_[i])) {
        ++i;
        continue;
      }
      const std::size_t end = place(i);
      part_from_title(i);
      hold_note(i);
      if (blocks_[i].info.starts_report && previous_ != Kind::blank) frames_[i].new_page = true;
      hold_caption(i);
      picture_ = frames_[i].shape == Shape::picture ? i : blocks_.size();
      previous_ = blocks_[i].info.kind;
      i = end;
    }
    settle_foot(blocks_, house_, frames_);
    return std::move(frames_);
  }

 private:
  // The block, or the group that begins with it. Gives where that ends.
  std::size_t place(std::size_t i) {
    const Block& block = blocks_[i];
    if (const Picture* picture = picture_of(block.text, setting_.pictures)) {
      const auto index = static_cast<std::uint32_t>(picture - setting_.pictures->data());
      place_picture(*picture, index, house_.grid, frames_[i]);
      return i + 1;
    }
    const Group group = group_of(block.info.kind);
    const std::size_t end = end_of(group, i);
    switch (group) {
      case Group::head:
        under_head_ = place_head(blocks_, i, end, house_, frames_);
        break;
      case Group::closing:
        place_closing(blocks_, i, end, order_, house_, frames_);
        break;
      case Group::table:
        place_table(blocks_, i, end, house_, frames_);
        break;
      case Group::none:
        if (minutes_ && block.is(Kind::body) && is_attendance(block)) {
          place_attendance(block, !attendance_, house_.grid, frames_[i]);
          attendance_ = true;
        } else {
          place_line(block, previous_, house_, frames_[i]);
        }
        if (under_head_ > 0) frames_[i].before = under_head_;
        under_head_ = 0;
    }
    return end;
  }

  [[nodiscard]] std::size_t end_of(Group group, std::size_t i) const {
    std::size_t end = i + 1;
    for (std::size_t k = end; group != Group::none && k < blocks_.size(); ++k) {
      if (!takes_room(blocks_[k])) continue;
      if (group_of(blocks_[k].info.kind) != group) break;
      end = k + 1;
    }
    return end;
  }

  // 7.3.2: one blank row under the title and what belongs to it, whatever follows; 7.3.7.
  void part_from_title(std::size_t i) {
    const Kind kind = blocks_[i].info.kind;
    const bool under_title = is_title_part(previous_) && !is_title_part(kind);
    const bool under_attachment_title =
        previous_ == Kind::attachment_title && kind != Kind::attachment_title;
    if (under_title || under_attachment_title) frames_[i].before = house_.grid.row;
  }

  // 注：… under a table that lies on its side stands on its page.
  void hold_note(std::size_t i) {
    const auto words = blocks_[i].content();
    const bool note =
        words.starts_with(u"注：") || words.starts_with(u"说明：") || words.starts_with(u"备注：");
    if (previous_ == Kind::table && turned_ && note) frames_[i].turned = true;
    if (blocks_[i].is(Kind::table)) turned_ = frames_[i].turned;
  }

  // A picture's caption stands under it, a table's over it.
  void hold_caption(std::size_t i) {
    if (picture_ >= i || !blocks_[i].is(Kind::caption) || !captions_picture(blocks_[i])) return;
    frames_[picture_].keep_next = true;
    frames_[i].keep_next = false;
  }

  std::span<const Block> blocks_;
  const Setting& setting_;
  const House& house_;
  const bool minutes_;
  const bool order_;
  std::vector<Frame> frames_;
  Kind previous_ = Kind::blank;  // of the block printed before
  std::size_t picture_;          // the block printed before, when it is one
  bool attendance_ = false;      // its first line has been
  bool turned_ = false;          // the table printed before lies on its side
  Rise under_head_ = 0;          // blank between the red rule and what follows
};

}  // namespace

bool takes_room(const Block& block) {
  switch (block.info.kind) {
    case Kind::separator:
    case Kind::noise:
    case Kind::blank:
      return false;
    case Kind::table:
      return true;  // a row still to be filled in
    default:
      return !block.info.content.empty();
  }
}

std::vector<Frame> collect(std::span<const Block> blocks, const Setting& setting) {
  return Collector(blocks, setting).run();
}

}  // namespace wengao::layout
