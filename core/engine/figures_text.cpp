#include <algorithm>

#include "core/engine/figures_answer.h"
#include "core/engine/places.h"
#include "core/facts/number.h"
#include "core/facts/reading.h"
#include "core/facts/times.h"
#include "core/text/utf.h"

namespace wengao::engine {
namespace {

// RFC 4180: quoted when it holds a comma, a quote or a line end. A cell that a spreadsheet would
// take for a formula is led by an apostrophe.
std::string cell(std::string text) {
  if (!text.empty() && std::string_view("=+-@").find(text[0]) != std::string_view::npos) {
    text.insert(text.begin(), '\'');
  }
  if (text.find_first_of(",\"\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

}  // namespace

std::string figures_csv(std::string_view file, std::span<const Block> blocks) {
  std::string out =
      "file,line,column,text,value,upper,unit,subject,approximate,trend,period,"
      "place,type,from,to\r\n";
  const facts::Reading reading(blocks);
  Places places(blocks);
  reading.each_figure([&](const Fact& fact, const facts::Context& context, std::uint32_t line) {
    const Block& block = blocks[line];
    const Position at = places.at(line, fact.span.begin);
    constexpr std::string_view kTrends[] = {"down", "", "up"};
    out += cell(std::string(file)) + ',' + std::to_string(at.line) + ',' +
           std::to_string(at.column) + ',' + cell(text::to_utf8(part(block.text, fact.span))) +
           ',' + facts::to_string(fact.value) + ',' +
           (facts::is_range(fact) ? facts::to_string(fact.upper) : "") + ',' +
           cell(text::to_utf8(fact.unit)) + ',' + cell(text::to_utf8(fact.subject)) + ',' +
           (fact.approximate ? "1" : "0") + ',' + std::string(kTrends[context.trend + 1]) + ',' +
           cell(text::to_utf8(context.period)) + ',' + cell(text::to_utf8(context.place)) + ',' +
           std::string(facts::type_name(fact));
    out += fact.family == FactFamily::date
               ? ',' + cell(facts::first_of(fact)) + ',' + cell(facts::last_of(fact)) + "\r\n"
               : ",,\r\n";
  });
  return out;
}

std::string figures_text(std::string_view file, std::span<const Block> blocks, Lang lang,
                         const RelationMarks& intended) {
  const facts::Reading reading(blocks);
  Places places(blocks);
  const bool zh = lang == Lang::zh;
  std::string out;
  const auto place = [&](std::uint32_t line, Off offset) {
    const Position at = places.at(line, offset);
    return std::string(file) + ':' + std::to_string(at.line) + ':' + std::to_string(at.column) +
           "  ";
  };
  reading.each_figure([&](const Fact& fact, const facts::Context&, std::uint32_t line) {
    out += place(line, fact.span.begin) + text::to_utf8(part(blocks[line].text, fact.span));
    if (!fact.subject.empty()) out += "  " + text::to_utf8(fact.subject);
    out += '\n';
  });
  const auto is_meant = [&](const facts::Relation& relation, const Block& block) {
    return std::binary_search(intended.begin(), intended.end(), facts::mark_of(relation, block));
  };
  reading.each_relation([&](const facts::Relation& relation, std::uint32_t line) {
    out += place(line, relation.total.span.begin) + text::to_utf8(facts::working(relation)) + "  ";
    if (!relation.holds && is_meant(relation, blocks[line])) {
      out += zh ? "○ 已确认\n" : "○ intended\n";
      return;
    }
    out += relation.holds ? (zh ? "✓ 相符" : "✓ holds") : (zh ? "✗ 不符" : "✗ does not hold");
    out += '\n';
  });
  return out;
}

}  // namespace wengao::engine
