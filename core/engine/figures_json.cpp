#include <algorithm>

#include "core/engine/figures_answer.h"
#include "core/engine/json_writer.h"
#include "core/engine/places.h"
#include "core/facts/number.h"
#include "core/facts/reading.h"
#include "core/facts/times.h"
#include "core/text/hex.h"

namespace wengao::engine {
namespace {

using facts::Relation;

class Writer {
 public:
  // `numbers`: of the document, for each line `places` knows; empty where it knows them all.
  Writer(std::string& out, Places& places, const RelationMarks& intended,
         std::span<const std::uint32_t> numbers = {})
      : json(out), places_(places), intended_(intended), numbers_(numbers) {}

  void fact(const Fact& fact, const facts::Context& context, const Block& block, Position at) {
    json.begin_object();
    start(at);
    json.field("text", part(block.text, fact.span));
    json.key("value");
    json.value(fact.value);
    if (facts::is_range(fact)) {
      json.key("upper");
      json.value(fact.upper);
    }
    json.field("unit", std::u16string_view(fact.unit));
    json.field("subject", std::u16string_view(fact.subject));
    json.field("approximate", fact.approximate);
    json.field("type", facts::type_name(fact));
    if (context.trend != 0) json.field("trend", context.trend > 0 ? "up" : "down");
    if (!context.period.empty()) json.field("period", context.period);
    if (!context.place.empty()) json.field("place", context.place);
    if (fact.family == FactFamily::date) {
      json.field("from", std::string_view(facts::first_of(fact)));
      if (facts::is_span(fact)) json.field("to", std::string_view(facts::last_of(fact)));
    }
    json.end_object();
  }

  void relation(const Relation& relation, const Block& block, Position at) {
    json.begin_object();
    start(at);
    json.field("kind", facts::name(relation.kind));
    json.key("total");
    json.value(relation.total.value);
    json.key("parts");
    json.begin_array();
    for (const facts::Term& term : relation.parts) json.value(term.value);
    json.end_array();
    json.key("computed");
    json.value(relation.computed);
    json.field("unit", std::u16string_view(relation.unit));
    json.field("holds", relation.holds);
    json.field("evidence", std::u16string_view(relation.evidence));
    json.field("working", std::u16string_view(facts::working(relation)));
    const std::uint64_t mark = facts::mark_of(relation, block);
    json.field("mark", std::string_view(text::to_hex(mark)));
    json.field("intended", std::binary_search(intended_.begin(), intended_.end(), mark));
    json.key("places");
    json.begin_array();
    place(relation.total);
    for (const facts::Term& term : relation.parts) place(term);
    json.end_array();
    json.end_object();
  }

  [[nodiscard]] std::uint32_t number(std::uint32_t line) const {
    return numbers_.empty() ? line : numbers_[line];
  }

  JsonWriter json;

 private:
  void start(Position at) {
    json.field("line", number(at.line - 1) + 1);
    json.field("column", at.column);
  }
  // Where a number of a relation stands; one that is only implied stands nowhere.
  void place(const facts::Term& term) {
    const std::uint32_t line = places_.line_of(term.block);
    if (line == Places::kNone) return;
    json.begin_object();
    start(places_.at(line, term.span.begin));
    json.field("endColumn", places_.at(line, term.span.end).column);
    json.end_object();
  }

  Places& places_;
  const RelationMarks& intended_;
  std::span<const std::uint32_t> numbers_;
};

// The lines whose blocks the answer about `lines` speaks of: those, and where their relations
// reach.
std::vector<std::uint32_t> spoken_of(const facts::Ledger& ledger, const facts::Lines& all,
                                     std::vector<std::uint32_t> lines) {
  std::vector<BlockId> others;
  for (const std::uint32_t line : lines) {
    const BlockId block = all.block(line).id;
    for (const Relation* relation : ledger.relations(block)) {
      for (const facts::Term& term : relation->parts) {
        if (term.block != 0 && term.block != block) others.push_back(term.block);
      }
    }
  }
  if (others.empty()) return lines;
  std::sort(others.begin(), others.end());
  ledger.each_reached([&](BlockId block, std::uint32_t line) {
    if (std::binary_search(others.begin(), others.end(), block)) lines.push_back(line);
  });
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  return lines;
}

}  // namespace

std::string figures_json(std::string_view file, std::span<const Block> blocks,
                         const RelationMarks& intended) {
  const facts::Reading reading(blocks);
  Places places(blocks);
  std::string out;
  Writer writer(out, places, intended);
  JsonWriter& json = writer.json;
  json.begin_object();
  json.field("file", file);
  json.key("facts");
  json.begin_array();
  reading.each_figure([&](const Fact& fact, const facts::Context& context, std::uint32_t line) {
    writer.fact(fact, context, blocks[line], places.at(line, fact.span.begin));
  });
  json.end_array();
  json.key("relations");
  json.begin_array();
  reading.each_relation([&](const Relation& relation, std::uint32_t line) {
    writer.relation(relation, blocks[line], places.at(line, relation.total.span.begin));
  });
  json.end_array();
  json.end_object();
  return out;
}

std::string figures_since(facts::Ledger& ledger, const facts::Lines& lines,
                          const RelationMarks& intended, std::uint32_t since, std::uint32_t now) {
  facts::LedgerChange change = ledger.take_change(since, now);
  if (change.whole) {
    change.lines.resize(lines.count());
    for (std::uint32_t line = 0; line < lines.count(); ++line) change.lines[line] = line;
  }
  const std::vector<std::uint32_t> numbers = spoken_of(ledger, lines, change.lines);
  std::vector<Block> blocks;
  blocks.reserve(numbers.size());
  for (const std::uint32_t line : numbers) blocks.push_back(lines.block(line));
  Places places(blocks);

  std::string out;
  Writer writer(out, places, intended, numbers);
  JsonWriter& json = writer.json;
  json.begin_object();
  json.field("revision", now);
  json.field("whole", change.whole);
  json.key("lines");
  json.begin_array();
  for (const std::uint32_t line : change.lines) {
    const auto at = std::lower_bound(numbers.begin(), numbers.end(), line);
    const auto index = static_cast<std::uint32_t>(at - numbers.begin());
    const Block& block = blocks[index];
    const std::vector<const Fact*> figures = ledger.figures(lines, line);
    const std::vector<const Relation*> relations = ledger.relations(block.id);
    if (change.whole && figures.empty() && relations.empty()) continue;
    json.begin_object();
    json.field("line", line + 1);
    json.key("facts");
    json.begin_array();
    for (std::size_t i = 0; i < figures.size(); ++i) {
      writer.fact(*figures[i], facts::context_of(block, figures, i), block,
                  places.at(index, figures[i]->span.begin));
    }
    json.end_array();
    json.key("relations");
    json.begin_array();
    for (const Relation* relation : relations) {
      writer.relation(*relation, block, places.at(index, relation->total.span.begin));
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return out;
}

}  // namespace wengao::engine
