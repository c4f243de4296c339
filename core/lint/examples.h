// Examples of rules that look at length, joined by the compiler from the sentences they repeat.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace wengao::lint {

template <const std::u16string_view&... kParts>
inline constexpr auto kJoinedText = [] {
  std::array<char16_t, (kParts.size() + ...)> out{};
  std::size_t at = 0;
  for (const std::u16string_view part : {kParts...}) {
    for (const char16_t c : part) out[at++] = c;
  }
  return out;
}();

// The parts one after the other.
template <const std::u16string_view&... kParts>
constexpr std::u16string_view joined() {
  return {kJoinedText<kParts...>.data(), kJoinedText<kParts...>.size()};
}

template <const std::u16string_view& kPart, std::size_t kTimes>
inline constexpr auto kRepeatedText = [] {
  std::array<char16_t, kPart.size() * kTimes> out{};
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = kPart[i % kPart.size()];
  return out;
}();

// The part so many times.
template <const std::u16string_view& kPart, std::size_t kTimes>
constexpr std::u16string_view repeated() {
  return {kRepeatedText<kPart, kTimes>.data(), kRepeatedText<kPart, kTimes>.size()};
}

namespace examples {

// A paragraph of work done: one sentence, and as long as a section's.
inline constexpr std::u16string_view kWorkSentence =
    u"全镇组织开展安全生产检查，逐村逐户排查隐患，建立台账，明确责任人和完成时限，按月通报进度，年"
    u"底前全部完成整改，群众满意度有所提高。";
inline constexpr std::u16string_view kWork = repeated<kWorkSentence, 3>();

// A summary of work and its effects, up to where its parts on problems and plans would stand.
inline constexpr std::u16string_view kSummaryHead = u"2024年工作总结\n一、主要工作\n";
inline constexpr std::u16string_view kEffects = u"\n二、工作成效\n";
inline constexpr std::u16string_view kSummary =
    joined<kSummaryHead, kWork, kEffects, kWorkSentence, kWorkSentence>();

}  // namespace examples
}  // namespace wengao::lint
