// How alike characters look: drawn small in two faces, smoothed, compared point by point; and those
// whose Cangjie codes differ in one letter, which share all parts but one. Whole numbers
// throughout, so that the answer is the same everywhere.
#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <set>

#include "model.h"

namespace pack {
namespace {

constexpr int kSize = 22;
constexpr int kSide = kSize + 3;
constexpr int kPoints = (kSide * kSide + 15) / 16 * 16;
// Below this two characters have too little in common to be mixed up.
constexpr int kAlike = 640;
constexpr std::size_t kNeighbours = 24;
constexpr int kByCode = 600;  // what a shared Cangjie code counts for
using Image = std::array<std::int16_t, kPoints>;

// Each image has mean 0 and length 8192, about: the product of two is then their likeness.
std::vector<Image> draw(const std::vector<char16_t>& chars, const std::string& font) {
  FT_Library library;
  FT_Face face;
  if (FT_Init_FreeType(&library) != 0 || FT_New_Face(library, font.c_str(), 0, &face) != 0) {
    std::fprintf(stderr, "spelling: cannot read the font %s\n", font.c_str());
    std::exit(1);
  }
  FT_Set_Pixel_Sizes(face, 0, kSize);
  std::vector<Image> out(chars.size());
  for (std::size_t i = 0; i < chars.size(); ++i) {
    out[i].fill(0);
    const FT_UInt glyph = FT_Get_Char_Index(face, chars[i]);
    if (glyph == 0 || FT_Load_Glyph(face, glyph, FT_LOAD_RENDER | FT_LOAD_NO_HINTING) != 0)
      continue;
    const FT_Bitmap& bitmap = face->glyph->bitmap;
    std::vector<int> points(kSide * kSide), soft(kSide * kSide);
    const int left = 1 + face->glyph->bitmap_left;
    const int top = 1 + kSize * 88 / 100 - face->glyph->bitmap_top;
    for (unsigned y = 0; y < bitmap.rows; ++y) {
      for (unsigned x = 0; x < bitmap.width; ++x) {
        const int px = left + static_cast<int>(x), py = top + static_cast<int>(y);
        if (px < 0 || py < 0 || px >= kSide || py >= kSide) continue;
        points[py * kSide + px] = bitmap.buffer[y * static_cast<unsigned>(bitmap.pitch) + x];
      }
    }
    long sum = 0;
    for (int y = 0; y < kSide; ++y) {
      for (int x = 0; x < kSide; ++x) {
        int value = 0;
        for (int dy = -1; dy <= 1; ++dy) {
          for (int dx = -1; dx <= 1; ++dx) {
            if (x + dx < 0 || y + dy < 0 || x + dx >= kSide || y + dy >= kSide) continue;
            value += points[(y + dy) * kSide + x + dx] * (2 - std::abs(dx)) * (2 - std::abs(dy));
          }
        }
        soft[y * kSide + x] = value;
        sum += value;
      }
    }
    const long mean = sum / (kSide * kSide);
    long long square = 0;
    for (int& value : soft) {
      value -= static_cast<int>(mean);
      square += static_cast<long long>(value) * value;
    }
    const double length = std::sqrt(static_cast<double>(square) + 1);
    for (int p = 0; p < kSide * kSide; ++p) {
      out[i][p] = static_cast<std::int16_t>(std::lround(soft[p] * 8192.0 / length));
    }
  }
  FT_Done_Face(face);
  FT_Done_FreeType(library);
  return out;
}

int likeness(const Image& a, const Image& b) {
  std::int32_t sum = 0;
  for (int p = 0; p < kPoints; ++p) sum += std::int32_t{a[p]} * b[p];
  return static_cast<int>(std::int64_t{sum} * 1000 / (8192 * 8192));
}

}  // namespace

std::vector<Likeness> look_alikes(const std::vector<char16_t>& chars,
                                  const std::map<char16_t, std::string>& strokes,
                                  const std::vector<std::string>& fonts) {
  std::map<std::pair<char16_t, char16_t>, int> best;
  for (const std::string& font : fonts) {
    const std::vector<Image> images = draw(chars, font);
    std::vector<std::vector<std::pair<int, std::size_t>>> near(chars.size());
    for (std::size_t i = 0; i < chars.size(); ++i) {
      for (std::size_t j = i + 1; j < chars.size(); ++j) {
        const int alike = likeness(images[i], images[j]);
        if (alike < kAlike) continue;
        near[i].emplace_back(-alike, j);
        near[j].emplace_back(-alike, i);
      }
      if (i % 1500 == 1499) say("look-alikes: %zu of %zu", i + 1, chars.size());
    }
    for (std::size_t i = 0; i < chars.size(); ++i) {
      std::sort(near[i].begin(), near[i].end());
      for (std::size_t k = 0; k < std::min(kNeighbours, near[i].size()); ++k) {
        const char16_t a = chars[i], b = chars[near[i][k].second];
        int& slot = best[{std::min(a, b), std::max(a, b)}];
        slot = std::max(slot, -near[i][k].first);
      }
    }
  }
  std::map<std::string, std::vector<char16_t>> by_code;
  for (const char16_t unit : chars) {
    const auto code = strokes.find(unit);
    if (code == strokes.end() || code->second.size() < 3) continue;
    std::set<std::string> cuts = {code->second};
    for (std::size_t i = 0; i < code->second.size(); ++i) {
      std::string cut = code->second;
      cuts.insert(cut.erase(i, 1));
    }
    for (const std::string& cut : cuts) {
      if (cut.size() >= 3) by_code[cut].push_back(unit);
    }
  }
  for (const auto& [cut, same] : by_code) {
    for (const char16_t a : same) {
      for (const char16_t b : same) {
        if (a < b) best.try_emplace({a, b}, kByCode);
      }
    }
  }
  std::vector<Likeness> out;
  for (const auto& [pair, alike] : best) out.push_back({pair.first, pair.second, alike});
  return out;
}

}  // namespace pack
