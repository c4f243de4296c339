// Random documents and edits for the tests of the session, all from a seed.
#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/doc/document.h"

namespace wengao::engine_test {

// Lines that recognition and rules have something to say about.
inline constexpr std::u16string_view kLines[] = {
    u"第1篇：镇2023年工作总结",
    u"第2篇：社区半年工作总结",
    u"2023年度信访工作总结",
    u"各村（社区）：",
    u"今年以来，在镇党委领导下，各项工作稳步推进，现将有关情况总结如下：",
    u"一、主要工作",
    u"三、存在问题",
    u"二、下一步打算",
    u"（一）抓好防汛。全镇组织巡堤 12 次，转移群众 35 人。",
    u"（三）抓实帮扶。共走访57户，其中低保户38户、监测户18户。",
    u"1. 夯实基础，提升水平。",
    u"3、强化督导,确保落实。",
    u"一是抓学习；二是抓队伍；四是抓作风。",
    u"20__年，全镇实现产值2。8亿元，同比增长12%。",
    u"XX街道党工委组织开展了××活动，，共计发放物资3.5万元。",
    u"召开会议,研究部署重点工作,压实责任.",
    u"𠮷林村完成𠮷字路改造12、5公里。",
    u"见第三部分。",
    u"2023年2月30日，组织党员干部开展志愿服务活动，参加人数达到二百余人次。",
    u"首页 > 范文大全 > 工作总结",
    u"本文来源：www.example.com 转载请注明",
    u"",
    u"　　深入开展走访慰问活动，及时了解群众所思所盼，帮助解决实际困难和问题。",
    u"深入开展走访慰问活动，及时了解群众所思所盼，帮助解决实际困难和问题。",
    u"姓名\t性别\t得分",
    u"张三\t男\t95",
    u"镇人民政府",
    u"2023年12月30日",
    u"附件：1．统计表",
};

inline constexpr std::u16string_view kPieces[] = {
    u"，",   u"。",      u"一、", u"（二）", u"20__年", u"𠮷",   u"\n",       u"\n\n",   u"共12户",
    u"其中", u"第3篇：", u",",    u"二是",   u"　　",   u"总结", u"2024年",   u"X",      u"\t",
    u"“",    u"某某",    u"2。5", u"%",      u" ",      u"元",   u"现将情况", u"\n一、", u"附件",
};

class Random {
 public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}
  // 0 … below − 1
  std::uint32_t below(std::uint32_t below) { return below == 0 ? 0 : engine_() % below; }
  template <class T, std::size_t N>
  const T& one_of(const T (&list)[N]) {
    return list[below(static_cast<std::uint32_t>(N))];
  }

 private:
  std::mt19937 engine_;
};

inline std::u16string random_text(Random& random, std::uint32_t lines) {
  std::u16string text;
  for (std::uint32_t i = 0; i < lines; ++i) {
    if (i > 0) text.push_back(u'\n');
    text += random.one_of(kLines);
  }
  return text;
}

// An offset that does not part a surrogate pair.
inline Off random_offset(Random& random, const std::u16string& text) {
  Off at = random.below(static_cast<std::uint32_t>(text.size()) + 1);
  if (!on_boundary(text, at)) --at;
  return at;
}

// Mostly typing and short deletions; sometimes whole lines, pastes and cuts across lines.
inline Edit random_edit(Random& random, const std::u16string& text) {
  const Off from = random_offset(random, text);
  switch (random.below(6)) {
    case 0:
    case 1:
      return {from, from, std::u16string(random.one_of(kPieces))};
    case 2: {
      Off to = std::min<Off>(from + 1 + random.below(4), static_cast<Off>(text.size()));
      if (!on_boundary(text, to)) ++to;
      return {from, to, {}};
    }
    case 3:
      return {from, from, random_text(random, 1 + random.below(3)).append(1, u'\n')};
    case 4: {
      const Off a = random_offset(random, text);
      const bool near = a >= from && a - from < 120;
      return {from, near ? a : from, std::u16string(random.one_of(kPieces))};
    }
    default:
      return {from, from, std::u16string(random.one_of(kLines))};
  }
}

}  // namespace wengao::engine_test
