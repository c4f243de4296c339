// Which syllables are taken for each other: by ear, or by a finger beside its key.
#include <algorithm>
#include <cstdlib>
#include <set>

#include "model.h"

namespace pack {
namespace {

std::size_t initial_length(const std::string& s) {
  if (s.starts_with("zh") || s.starts_with("ch") || s.starts_with("sh")) return 2;
  return std::string_view("bpmfdtnlgkhjqxrzcsyw").find(s[0]) == std::string_view::npos ? 0 : 1;
}

// Regional speech does not tell these initials apart.
bool near_initials(const std::string& a, const std::string& b) {
  static const std::set<std::pair<std::string, std::string>> kPairs = {
      {"z", "zh"}, {"c", "ch"}, {"s", "sh"}, {"l", "n"}, {"f", "h"}, {"l", "r"}};
  return kPairs.count({std::min(a, b), std::max(a, b)}) > 0;
}

bool near_finals(const std::string& a, const std::string& b) {
  const std::string& x = a.size() < b.size() ? a : b;
  const std::string& y = a.size() < b.size() ? b : a;
  if (y.size() == x.size() + 1 && y.ends_with("ng") && x.ends_with("n") && y.starts_with(x)) {
    return true;
  }
  return false;
}

// Distance on the keyboard: same row side by side, or above and below.
bool keys_touch(char a, char b) {
  static const std::string kRows[] = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
  int row_a = -1, row_b = -1, at_a = 0, at_b = 0;
  for (int r = 0; r < 3; ++r) {
    const auto place = [&](char c) { return kRows[r].find(c); };
    if (place(a) != std::string::npos) row_a = r, at_a = static_cast<int>(place(a));
    if (place(b) != std::string::npos) row_b = r, at_b = static_cast<int>(place(b));
  }
  return row_a == row_b && std::abs(at_a - at_b) == 1;
}

bool is_slip(const std::string& a, const std::string& b) {
  const std::string& x = a.size() <= b.size() ? a : b;
  const std::string& y = a.size() <= b.size() ? b : a;
  std::size_t same = 0;
  while (same < x.size() && x[same] == y[same]) ++same;
  if (x.size() == y.size()) {
    return same < x.size() && x.substr(same + 1) == y.substr(same + 1) &&
           keys_touch(x[same], y[same]);
  }
  return y.size() == x.size() + 1 && x.size() > 1 && x.substr(same) == y.substr(same + 1);
}

}  // namespace

std::vector<std::pair<std::string, std::string>> near_syllables(
    const std::vector<std::string>& syllables) {
  std::vector<std::pair<std::string, std::string>> out;
  for (const std::string& a : syllables) {
    for (const std::string& b : syllables) {
      if (!(a < b)) continue;
      const std::string ia = a.substr(0, initial_length(a)), fa = a.substr(initial_length(a));
      const std::string ib = b.substr(0, initial_length(b)), fb = b.substr(initial_length(b));
      const bool one = (ia == ib && near_finals(fa, fb)) || (near_initials(ia, ib) && fa == fb);
      if (one) out.emplace_back(a, b);
    }
  }
  return out;
}

std::vector<std::pair<std::string, std::string>> slips(const std::vector<std::string>& syllables) {
  std::vector<std::pair<std::string, std::string>> out;
  for (const std::string& a : syllables) {
    for (const std::string& b : syllables) {
      if (a < b && is_slip(a, b)) out.emplace_back(a, b);
    }
  }
  return out;
}

}  // namespace pack
