#include "core/engine/figures_answer.h"

#include <algorithm>

#include "core/engine/json_writer.h"
#include "core/engine/places.h"
#include "core/facts/number.h"
#include "core/facts/table.h"
#include "core/text/hex.h"
#include "core/text/utf.h"

namespace wengao::engine {
namespace {

using facts::Relation;

struct Ledger {
  std::vector<std::vector<Fact>> facts;  // one entry a line
  std::vector<Relation> relations;       // in text order
};

// Figures of tables in place of what their cells state alone.
void take_tables(std::vector<facts::TableFigure> figures, Ledger& ledger) {
  for (facts::TableFigure& figure : figures) {
    std::vector<Fact>& line = ledger.facts[figure.line];
    std::erase_if(line, [&](const Fact& fact) {
      return fact.family == FactFamily::quantity && fact.span.begin >= figure.fact.span.begin &&
             fact.span.end <= figure.fact.span.end;
    });
    const auto at =
        std::upper_bound(line.begin(), line.end(), figure.fact, [](const Fact& a, const Fact& b) {
          return a.family != b.family ? a.family < b.family : a.span.begin < b.span.begin;
        });
    line.insert(at, std::move(figure.fact));
  }
}

// Report text only: what is set apart as web residue states nothing.
Ledger read(std::span<const Block> blocks, Places& places) {
  Ledger out;
  out.facts.reserve(blocks.size());
  for (const Block& block : blocks) {
    out.facts.push_back(facts::extract(block));
    for (Relation& relation : facts::relations_of(block, out.facts.back())) {
      out.relations.push_back(std::move(relation));
    }
  }
  for (Relation& relation : facts::relations_between(blocks, out.facts)) {
    out.relations.push_back(std::move(relation));
  }
  std::vector<FactAt> cells;
  for (std::uint32_t line = 0; line < blocks.size(); ++line) {
    for (const Fact& fact : out.facts[line]) {
      if (fact.family == FactFamily::cell) cells.push_back({blocks[line].id, line, &fact});
    }
  }
  for (Relation& relation : facts::relations_of_tables(cells)) {
    out.relations.push_back(std::move(relation));
  }
  take_tables(facts::table_figures(cells, blocks), out);
  std::stable_sort(out.relations.begin(), out.relations.end(),
                   [&](const Relation& a, const Relation& b) {
                     const auto x = places.line_of(a.total.block);
                     const auto y = places.line_of(b.total.block);
                     return x != y ? x < y : a.total.span.begin < b.total.span.begin;
                   });
  return out;
}

void write_fact(JsonWriter& json, const Fact& fact, const Block& block, Position at) {
  json.begin_object();
  json.field("line", at.line);
  json.field("column", at.column);
  json.field("text", part(block.text, fact.span));
  json.key("value");
  json.value(fact.value);
  if (fact.upper != fact.value) {
    json.key("upper");
    json.value(fact.upper);
  }
  json.field("unit", std::u16string_view(fact.unit));
  json.field("subject", std::u16string_view(fact.subject));
  json.field("approximate", fact.approximate);
  json.end_object();
}

// Where a number of a relation stands; the sum of a column without 合计 stands nowhere.
void write_place(JsonWriter& json, const facts::Term& term, Places& places) {
  const std::uint32_t line = places.line_of(term.block);
  if (line == Places::kNone) return;
  const Position at = places.at(line, term.span.begin);
  json.begin_object();
  json.field("line", at.line);
  json.field("column", at.column);
  json.field("endColumn", places.at(line, term.span.end).column);
  json.end_object();
}

bool is_in(const RelationMarks& marks, std::uint64_t mark) {
  return std::binary_search(marks.begin(), marks.end(), mark);
}

void write_relation(JsonWriter& json, const Relation& relation, Places& places, Position at,
                    const RelationMarks& intended) {
  json.begin_object();
  json.field("line", at.line);
  json.field("column", at.column);
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
  const std::uint64_t mark =
      facts::mark_of(relation, places.block(places.line_of(relation.total.block)));
  json.field("mark", std::string_view(text::to_hex(mark)));
  json.field("intended", is_in(intended, mark));
  json.key("places");
  json.begin_array();
  write_place(json, relation.total, places);
  for (const facts::Term& term : relation.parts) write_place(json, term, places);
  json.end_array();
  json.end_object();
}

// Calls fn(fact, block, position) for each quantity in text order.
template <class Fn>
void each_quantity(const Ledger& ledger, Places& places, Fn&& fn) {
  for (std::uint32_t line = 0; line < ledger.facts.size(); ++line) {
    for (const Fact& fact : ledger.facts[line]) {
      if (fact.family != FactFamily::quantity) continue;
      fn(fact, places.block(line), places.at(line, fact.span.begin));
    }
  }
}

Position position(const Relation& relation, Places& places) {
  return places.at(places.line_of(relation.total.block), relation.total.span.begin);
}

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

std::string figures_json(std::string_view file, std::span<const Block> blocks,
                         const RelationMarks& intended) {
  Places places(blocks);
  const Ledger ledger = read(blocks, places);
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.field("file", file);
  json.key("facts");
  json.begin_array();
  each_quantity(ledger, places, [&](const Fact& fact, const Block& block, Position at) {
    write_fact(json, fact, block, at);
  });
  json.end_array();
  json.key("relations");
  json.begin_array();
  for (const Relation& relation : ledger.relations) {
    write_relation(json, relation, places, position(relation, places), intended);
  }
  json.end_array();
  json.end_object();
  return out;
}

std::string figures_csv(std::string_view file, std::span<const Block> blocks) {
  Places places(blocks);
  const Ledger ledger = read(blocks, places);
  std::string out = "file,line,column,text,value,upper,unit,subject,approximate\r\n";
  each_quantity(ledger, places, [&](const Fact& fact, const Block& block, Position at) {
    out += cell(std::string(file)) + ',' + std::to_string(at.line) + ',' +
           std::to_string(at.column) + ',' + cell(text::to_utf8(part(block.text, fact.span))) +
           ',' + facts::to_string(fact.value) + ',' +
           (fact.upper == fact.value ? "" : facts::to_string(fact.upper)) + ',' +
           cell(text::to_utf8(fact.unit)) + ',' + cell(text::to_utf8(fact.subject)) + ',' +
           (fact.approximate ? "1" : "0") + "\r\n";
  });
  return out;
}

std::string figures_text(std::string_view file, std::span<const Block> blocks, Lang lang,
                         const RelationMarks& intended) {
  Places places(blocks);
  const Ledger ledger = read(blocks, places);
  const bool zh = lang == Lang::zh;
  std::string out;
  const auto place = [&](Position at) {
    return std::string(file) + ':' + std::to_string(at.line) + ':' + std::to_string(at.column) +
           "  ";
  };
  each_quantity(ledger, places, [&](const Fact& fact, const Block& block, Position at) {
    out += place(at) + text::to_utf8(part(block.text, fact.span));
    if (!fact.subject.empty()) out += "  " + text::to_utf8(fact.subject);
    out += '\n';
  });
  for (const Relation& relation : ledger.relations) {
    out += place(position(relation, places)) + text::to_utf8(facts::working(relation)) + "  ";
    const Block& block = places.block(places.line_of(relation.total.block));
    if (!relation.holds && is_in(intended, facts::mark_of(relation, block))) {
      out += zh ? "○ 已确认\n" : "○ intended\n";
      continue;
    }
    out += relation.holds ? (zh ? "✓ 相符" : "✓ holds") : (zh ? "✗ 不符" : "✗ does not hold");
    out += '\n';
  }
  return out;
}

}  // namespace wengao::engine
