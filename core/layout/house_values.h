// What houses write of their paper, read: 四号, 28磅, 天头37毫米、订口28毫米. Each gives nothing
// (or false, and leaves what it was given) when the words are not of its form.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/layout/house.h"

namespace wengao::layout {

// The blank on each side of the text area. 5.2.1; the foot and the outer side follow from A4.
struct Margins {
  Um top = 37000;
  Um bottom = 35000;
  Um left = 28000;
  Um right = 26000;
};

struct Font {
  Face face = Face::fangsong;
  std::string name;  // as offices know it; empty where the words name a kind of type only
};

std::optional<Points> read_size(std::u16string_view value);  // 三号 3号 小四 16磅 10.5pt
std::optional<Font> read_font(std::u16string_view value);  // 仿宋_GB2312 华文中宋 宋体 小标宋体
std::optional<int> read_count(std::u16string_view value);    // 28 28字 每面22行
std::optional<Um> read_pitch(std::u16string_view value);     // 28磅 固定值28.95磅 10毫米
std::optional<Marks> read_marks(std::u16string_view value);  // 全角 悬挂 压缩
// 盖章 → true, 不盖章 → false for the word 盖; nothing where it does not stand.
std::optional<bool> read_yes(std::u16string_view value, std::u16string_view word);

// 上3.7厘米、下3.5厘米、左2.8厘米、右2.6厘米; 天头37毫米; 上下2.54厘米，左右3.17厘米; 四周25毫米.
// Sides that are not named stay. Without a unit numbers under 10 are centimetres.
bool read_margins(std::u16string_view value, Margins& into);
// A4 A5 B5 16开 210×297毫米
bool read_paper(std::u16string_view value, Um& width, Um& height);
// 居中; 居右，第1页; 第1页 共5页; - 1 -，五号; 不编页码
bool read_folio(std::u16string_view value, Folio& into);
// 7.3.5.4: 阿拉伯数字, or a date so written, 2025年3月5日; not 汉字, nor with blank digits, 03月.
bool is_standard_date(std::u16string_view value);

}  // namespace wengao::layout
