// Case files: a text with the expected kind of each line in the margin.
//
//   === name
//   >标题｜某某镇2023年工作总结      > a report begins here (checked when a case has any)
//   一级｜一、强化领导              一级 … 五级, 无号 (a heading without a number)
//   二级+｜（一）健全机制‖。各村…    + text follows the heading; ‖ where the heading's words end
//   正文?｜…                       ? doubtful: the writer is asked
#pragma once

#include <string>
#include <vector>

#include "core/recognise/recognise.h"

namespace wengao::tests {

struct CaseLine {
  std::string label;    // 一级+ without > and ?
  std::u16string text;  // without ‖
  Off lead_end = 0;     // of ‖; 0 when not given
  bool starts = false;
  bool doubtful = false;
  int number = 0;  // line in the case file
};

struct Case {
  std::string name;
  std::vector<CaseLine> lines;
  [[nodiscard]] std::u16string text() const;
};

std::vector<Case> read_cases(const std::string& path);
// The label recognition gives: 一级+ 标题 正文.
std::string label_of(const BlockInfo& info);

}  // namespace wengao::tests
