// What the words around a figure say it is: last year's value or this year's, by how much it
// changed, a task, what was done of it, what is left, a rate, so much each. The grammar of the
// relations between two or three figures; each is claimed where the roles fit, whatever the words
// between.
#pragma once

#include <array>

#include "core/facts/sentences.h"

namespace wengao::facts {

class Roles : protected Sentences {
 public:
  Roles(const Block& block, std::span<const Figure> figures, std::vector<Relation>& out)
      : Sentences(block, figures), out_(out) {}

 protected:
  using View = std::u16string_view;

  // Neither rounded by a word nor a range.
  [[nodiscard]] bool exact(std::size_t i) const;
  // On one footing: the same statement and brackets, all exact.
  [[nodiscard]] bool together(std::initializer_list<std::size_t> all) const;
  [[nodiscard]] bool same_unit(std::size_t a, std::size_t b) const;

  // 增长 1, 下降 -1, neither or both 0.
  [[nodiscard]] static int direction(View words);
  [[nodiscard]] static bool is_old(View words);   // 去年 同期 年初 原有
  [[nodiscard]] static bool is_now(View words);   // 今年 目前 现有
  [[nodiscard]] static bool is_task(View words);  // 任务 计划 目标
  [[nodiscard]] static bool is_done(View words);  // 完成 实际 已
  [[nodiscard]] static bool is_left(View words);  // 剩余 尚有 未 正在
  // 调解186件，判决98件，撤诉36件，调解撤诉率…: parts of one sum that was found before, so that
  // neither is the whole of the other.
  [[nodiscard]] bool siblings(std::size_t a, std::size_t b) const;
  // 占全国的 占全县的: of a place, where what each is a share of is told by its own name.
  [[nodiscard]] static bool of_place(View words);
  // 增加到 降至 发展为: the value after a change.
  [[nodiscard]] bool is_result(std::size_t i) const;
  // 增长 同比下降 增幅为: the change itself.
  [[nodiscard]] bool is_change(std::size_t i) const;
  // A change that says no other subject: ，同比增加 but not ，利润增加.
  [[nodiscard]] bool is_bare_change(std::size_t i) const;

  [[nodiscard]] double number(std::size_t i) const;
  [[nodiscard]] double last_place(std::size_t i) const;
  // How far rounding may have moved figure i: not at all where it is a whole number.
  [[nodiscard]] double wobble(std::size_t i) const;

  // Figure `said` against what `parts` make.
  Relation& claim(RelationKind kind, std::size_t said, std::initializer_list<std::size_t> parts,
                  double made, double tolerance, View evidence);

  std::vector<Relation>& out_;
};

}  // namespace wengao::facts
