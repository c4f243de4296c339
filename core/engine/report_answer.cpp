#include "core/engine/report_answer.h"

#include "core/recognise/period.h"
#include "core/text/chars.h"

namespace wengao::engine {
namespace {

// Code points that are not blank.
std::uint32_t characters(std::u16string_view text) {
  std::uint32_t count = 0;
  for (const char16_t c : text) {
    const bool low_surrogate = (c & 0xFC00) == 0xDC00;
    if (!low_surrogate && !text::is_invisible(c)) ++count;
  }
  return count;
}

}  // namespace

void write_report_facts(JsonWriter& json, const recognise::Report& report,
                        std::span<const Block> blocks) {
  std::uint32_t length = 0;
  std::uint32_t noise = 0;
  for (const Block& block : blocks.subspan(report.first, report.last - report.first)) {
    if (block.is(Kind::noise)) {
      ++noise;
    } else {
      length += characters(block.content());
    }
  }
  json.field("titleProposed", report.title_proposed);
  json.field("genreConfidence", std::uint32_t{report.genre_confidence});
  json.field("periodKind", recognise::period_kind(report.period));
  json.field("organisation", std::u16string_view(report.organisation));
  json.field("organisationLevel", report.organisation_level);
  json.field("characters", length);
  json.field("noiseLines", noise);
}

}  // namespace wengao::engine
