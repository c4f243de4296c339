// Part: what a section of a report is about, whatever words its heading uses. Genres say which
// parts they have; headings say which part they begin.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

namespace wengao {

enum class Part : std::uint8_t {
  none,
  basics,        // 基本情况
  achievements,  // 主要工作和成效
  practices,     // 主要做法、经验
  problems,      // 存在的问题和不足
  causes,        // 原因分析
  plans,         // 下一步打算
  suggestions,   // 对策建议
  significance,  // 重要意义
  guidance,      // 指导思想、总体要求
  goals,         // 工作目标
  tasks,         // 重点任务
  requirements,  // 工作要求
  safeguards,    // 保障措施、组织领导
  duties,        // 履行职责
  study,         // 学习和作风
  integrity,     // 廉洁自律
  count_
};

// Several parts at once: 存在的问题及下一步打算 is two.
class PartSet {
 public:
  constexpr PartSet() = default;
  constexpr PartSet(std::initializer_list<Part> parts) {
    for (const Part part : parts) add(part);
  }
  constexpr void add(Part part) { bits_ |= 1U << static_cast<unsigned>(part); }
  constexpr void add(PartSet others) { bits_ |= others.bits_; }
  [[nodiscard]] constexpr bool has(Part part) const {
    return (bits_ >> static_cast<unsigned>(part) & 1U) != 0;
  }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
  friend constexpr bool operator==(const PartSet&, const PartSet&) = default;

 private:
  std::uint32_t bits_ = 0;
};

namespace genres {

// 存在的问题和不足; empty for none.
std::u16string_view name(Part part);
// The words by which headings name a part; empty for none.
std::span<const std::u16string_view> words_of(Part part);

// The parts a heading names: 三、存在的问题和下一步打算 names problems and plans. Give the
// heading's own words, without its number. Empty when it names none (抓好春耕生产).
PartSet parts_named_by(std::u16string_view heading);

}  // namespace genres
}  // namespace wengao
