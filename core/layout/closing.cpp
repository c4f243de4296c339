// 署名、成文日期、附注, with and without a seal. GB/T 9704—2012, 7.3.5 and 7.3.6.
#include <algorithm>

#include "core/layout/place.h"

namespace wengao::layout {
namespace {

// In thousandths of a character.
constexpr std::int32_t kTwo = 2000;
constexpr std::int32_t kFour = 4000;

bool says_sealed(const Block& block) {
  const auto words = block.content();
  return block.info.level == 1 || words.ends_with(u"（盖章）") || words.ends_with(u"（印章）") ||
         words.ends_with(u"（公章）");
}

class Closing {
 public:
  Closing(std::span<const Block> blocks, std::size_t first, std::size_t last, const House& house,
          std::vector<Frame>& frames)
      : grid_(house.grid), frames_(frames), line_(grid_.cells * 1000) {
    sealed_ = house.sealed;
    bool opened = false;
    for (std::size_t i = first; i < last; ++i) {
      const Kind kind = blocks[i].info.kind;
      if (kind != Kind::signature && kind != Kind::date && kind != Kind::annotation) continue;
      Frame& frame = frames[i];
      frame.shape = Shape::text;
      frame.align = Align::left;
      frame.keep_prev = true;  // 7.3.5.5: some text stands on the same page
      // One blank row under the text.
      if (!opened && kind != Kind::annotation) frame.before = grid_.row;
      opened = true;
      if (kind == Kind::annotation) {
        frame.first = kTwo;  // 7.3.6
        continue;
      }
      const std::int32_t width = cells(blocks[i], frame);
      if (kind == Kind::date) {
        dates_.push_back({i, width});
      } else {
        names_.push_back({i, width});
        sealed_ = sealed_ || says_sealed(blocks[i]);
      }
    }
  }

  void place(bool by_person) {
    if (by_person) {
      place_signed();
    } else if (sealed_ && names_.size() > 1) {
      place_joint_seals();
    } else if (sealed_ && !names_.empty()) {
      place_seal();
    } else {
      place_plain();
    }
  }

 private:
  struct Part {
    std::size_t block = 0;
    std::int32_t width = 0;
  };

  // Width in thousandths of a cell, rounded up.
  [[nodiscard]] std::int32_t cells(const Block& block, const Frame& frame) const {
    const Pen thousandth = grid_.cell / 1000;
    return (pen_width(block, frame, grid_) + thousandth - 1) / thousandth;
  }

  // A name or date longer than a line starts at the edge and runs on.
  void start_at(std::int32_t left, const Part& part) {
    frames_[part.block].first = frames_[part.block].rest = std::max(0, left);
  }
  void centre_at(std::int32_t middle, const Part& part) { start_at(middle - part.width / 2, part); }

  static std::int32_t widest(const std::vector<Part>& parts) {
    std::int32_t width = 0;
    for (const Part& part : parts) width = std::max(width, part.width);
    return width;
  }

  // 7.3.5.2: the name ends two characters before the edge; the date starts two characters right of
  // the name. Where the date is the longer, it is the date that ends two characters before the
  // edge. In joint papers all names start at one edge.
  void place_plain() {
    const std::int32_t name = widest(names_);
    const std::int32_t date = widest(dates_);
    std::int32_t name_left = line_ - kTwo - name;
    std::int32_t date_left = name_left + kTwo;
    if (date > name) {
      date_left = line_ - kTwo - date;
      name_left = date_left - kTwo;
    }
    // A date that stands alone ends four characters before the edge, 7.3.5.1.
    if (names_.empty()) date_left = line_ - kFour - date;
    for (const Part& part : names_) start_at(name_left, part);
    for (const Part& part : dates_) start_at(date_left, part);
  }

  // Room for the seal over the first name: with two blank rows a seal of 42 to 50 mm whose middle
  // is a little over the line between name and date has its upper edge within a row of the text.
  void make_room(const Part& part) { frames_[part.block].before = 2 * grid_.row; }

  // 7.3.5.1: the date ends four characters before the edge, the name stands over it, in its middle.
  // A name too long for that ends two characters before the edge, and the date under its middle.
  void place_seal() {
    const std::int32_t date = widest(dates_);
    std::int32_t middle = line_ - kFour - date / 2;
    const std::int32_t name = names_.front().width;
    if (middle + name / 2 > line_) middle = line_ - kTwo - name / 2;
    make_room(names_.front());
    centre_at(middle, names_.front());
    for (const Part& part : dates_) centre_at(middle, part);
  }

  // 7.3.5.1, joint papers: the names in order, side by side and so far apart that no seal touches
  // another; the date under the last of them.
  void place_joint_seals() {
    constexpr Um kSeal = 46000;  // a seal of 45 mm and white
    const auto wide =
        static_cast<std::int32_t>(std::int64_t{kSeal} * kPenUnits * 1000 / grid_.cell);
    const std::int32_t column = std::max(wide, widest(names_) + kTwo / 2);
    const std::size_t beside = static_cast<std::size_t>(std::clamp(line_ / column, 1, 3));
    const Rise apart = (to_rise(kSeal) + grid_.row - 1) / grid_.row * grid_.row - grid_.row;
    std::int32_t middle = 0;
    for (std::size_t k = 0; k < names_.size(); ++k) {
      // The names of a row share its width; those of the last, too, however few they are.
      const std::size_t row = k / beside;
      const std::size_t count = std::min(beside, names_.size() - row * beside);
      const auto place = static_cast<std::int32_t>(2 * (k % beside) + 1);
      middle = line_ * place / static_cast<std::int32_t>(2 * count);
      if (count == 1) middle = line_ - kFour - std::max(widest(dates_), names_[k].width) / 2;
      centre_at(middle, names_[k]);
      Frame& frame = frames_[names_[k].block];
      frame.beside = k % beside > 0;
      frame.before = frame.beside ? 0 : row == 0 ? 2 * grid_.row : apart;
    }
    for (const Part& part : dates_) {
      centre_at(std::min(middle, line_ - part.width / 2), part);
    }
  }

  // 7.3.5.3: two blank rows over the name, one between it and the date, both four characters from
  // the edge.
  void place_signed() {
    const auto at_right = [&](const Part& part, Rise before) {
      Frame& frame = frames_[part.block];
      frame.align = Align::right;
      frame.right = kFour;
      frame.before = before;
    };
    for (const Part& part : names_) {
      at_right(part, part.block == names_.front().block ? 2 * grid_.row : 0);
    }
    for (const Part& part : dates_) at_right(part, grid_.row);
  }

  const Grid& grid_;
  std::vector<Frame>& frames_;
  const std::int32_t line_;
  std::vector<Part> names_;
  std::vector<Part> dates_;
  bool sealed_ = false;
};

}  // namespace

void place_closing(std::span<const Block> blocks, std::size_t first, std::size_t last,
                   bool by_person, const House& house, std::vector<Frame>& frames) {
  Closing(blocks, first, last, house, frames).place(by_person);
}

}  // namespace wengao::layout
