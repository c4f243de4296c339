// The phrase tables of core/lint/data/*.tsv, compiled into one matcher: a hash of every row's
// rarest two characters. Rules that a table can express are rows there, not code.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/lint/rule.h"
#include "core/lint/scan.h"

namespace wengao::lint {

// One table a rule; data/<name>.tsv.
enum class Table : std::uint8_t {
  body,
  collocation,
  colloquial,
  comparison,
  confusable,
  grammar,
  law,
  machine,
  mojibake,
  name,
  particle,
  phrasing,
  plural,
  redundant,
  typo,
  unit,
  until,
  washed,
};

// A row. Conditions are alternatives parted by |; an empty one holds. “^” is the start of a clause,
// “$” its end.
struct Phrase {
  std::u16string_view wrong;
  std::u16string_view right;       // empty: no fix is certain
  std::u16string_view before;      // must precede
  std::u16string_view after;       // must follow
  std::u16string_view near;        // must stand in the same sentence
  std::u16string_view not_before;  // must not precede
  std::u16string_view not_after;   // must not follow
  std::u16string_view not_near;    // must not stand in the same sentence
  std::u16string_view then;        // a pattern (patterns.h) that must follow, and is marked too
  Table table;
  std::uint8_t anchor;  // where in `wrong` its rarest pair of characters stands
};

// A row and the sentences that prove it: for tests and the catalogue.
struct PhraseExample {
  std::uint32_t row;
  std::u16string_view fires;   // the row fires once; its fix gives a text that stays silent
  std::u16string_view silent;  // sentences, parted by |, on which it does not; may be empty
};

std::span<const Phrase> phrases();
std::span<const PhraseExample> phrase_examples();

// Appends to `hits` the rows whose words stand in `text` with their anchor in `run`. Cheap where
// there are none.
void match_phrases(std::u16string_view text, Span run, std::vector<Hit>& hits);

// Where the words of the row end that stand at `at`.
Off end_of(const Phrase& phrase, Off at);

// True when the conditions of the row hold for its words at `at`.
bool holds(const Phrase& phrase, std::u16string_view text, Off at);

// Reports every hit of `table` whose conditions hold: args are the wrong and the right words.
void report_phrases(const Block& block, const Scan& scan, Table table, Sink& out);

}  // namespace wengao::lint
