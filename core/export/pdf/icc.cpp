// A profile of sRGB (IEC 61966-2-1) as ICC.1:2001-04 (version 2) has it: three colorants and one
// tone curve of 33 points. Readers take it for what it is; 600 bytes instead of three thousand.
#include <array>
#include <cstdint>

#include "core/export/pdf/metadata.h"
#include "core/export/pdf/values.h"

namespace wengao::pdf {
namespace {

void put(std::uint32_t value, unsigned width, std::string& out) {
  for (unsigned k = width; k-- > 0;) out += static_cast<char>(value >> 8 * k);
}
void put(std::string_view text, std::string& out) { out += text; }

using Xyz = std::array<std::uint32_t, 3>;  // 16.16 fixed point

// D50, and sRGB's colorants adapted to it.
constexpr Xyz kWhite{0xF6D6, 0x10000, 0xD32D};
constexpr Xyz kRed{0x6FA2, 0x38F5, 0x0390};
constexpr Xyz kGreen{0x6299, 0xB785, 0x18DA};
constexpr Xyz kBlue{0x24A0, 0x0F84, 0xB6CF};

// The curve at 0, 1/32 … 1, of 65535.
constexpr std::array<std::uint16_t, 33> kCurve{
    0,     159,   338,   595,   940,   1381,  1923,  2572,  3334,  4214,  5215,
    6344,  7603,  8997,  10530, 12206, 14027, 15998, 18122, 20401, 22840, 25440,
    28206, 31139, 34243, 37521, 40975, 44607, 48420, 52417, 56601, 60972, 65535};

std::string xyz(const Xyz& value) {
  std::string out;
  put("XYZ ", out);
  put(0, 4, out);
  for (const std::uint32_t part : value) put(part, 4, out);
  return out;
}

std::string curve() {
  std::string out;
  put("curv", out);
  put(0, 4, out);
  put(std::uint32_t{kCurve.size()}, 4, out);
  for (const std::uint16_t point : kCurve) put(point, 2, out);
  return out;
}

std::string description() {
  constexpr std::string_view kName = "sRGB";
  std::string out;
  put("desc", out);
  put(0, 4, out);
  put(std::uint32_t{kName.size() + 1}, 4, out);
  put(kName, out);
  put(0, 1, out);
  put(0, 4, out);  // no Unicode name
  put(0, 4, out);
  put(0, 2, out);  // no name for old Macintoshes
  out.resize(out.size() + 68);
  return out;
}

std::string copyright() {
  std::string out;
  put("text", out);
  put(0, 4, out);
  put("CC0", out);
  put(0, 1, out);
  return out;
}

std::string profile() {
  struct Tag {
    std::string_view name;
    std::size_t data;  // index in `parts`
  };
  const std::array<std::string, 7> parts{description(), copyright(), xyz(kWhite), xyz(kRed),
                                         xyz(kGreen),   xyz(kBlue),  curve()};
  constexpr std::array<Tag, 9> kTags{{{"desc", 0},
                                      {"cprt", 1},
                                      {"wtpt", 2},
                                      {"rXYZ", 3},
                                      {"gXYZ", 4},
                                      {"bXYZ", 5},
                                      {"rTRC", 6},
                                      {"gTRC", 6},
                                      {"bTRC", 6}}};
  constexpr std::size_t kHeader = 128;
  std::array<std::uint32_t, parts.size()> offsets{};
  std::size_t at = kHeader + 4 + 12 * kTags.size();
  for (std::size_t k = 0; k < parts.size(); ++k) {
    offsets[k] = static_cast<std::uint32_t>(at);
    at += (parts[k].size() + 3) / 4 * 4;
  }
  std::string out;
  put(static_cast<std::uint32_t>(at), 4, out);
  put(0, 4, out);            // no preferred engine
  put(0x02100000, 4, out);   // version 2.1
  put("mntrRGB XYZ ", out);  // a display's; from RGB to XYZ
  put(0x07D00001, 4, out);   // a fixed date: 1 January 2000
  put(0x00010000, 4, out);
  put(0, 4, out);
  put("acsp", out);
  out.resize(68);  // no platform, flags, maker, model, attributes; perceptual
  for (const std::uint32_t part : kWhite) put(part, 4, out);
  out.resize(kHeader);
  put(std::uint32_t{kTags.size()}, 4, out);
  for (const Tag& tag : kTags) {
    put(tag.name, out);
    put(offsets[tag.data], 4, out);
    put(static_cast<std::uint32_t>(parts[tag.data].size()), 4, out);
  }
  for (const std::string& part : parts) {
    out += part;
    out.resize((out.size() + 3) / 4 * 4);
  }
  return out;
}

}  // namespace

int write_output_intent(Objects& objects) {
  const int stream = objects.add_stream("/N 3", profile());
  return objects.add(
      "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)"
      "/DestOutputProfile " +
      ref(stream) + ">>");
}

}  // namespace wengao::pdf
