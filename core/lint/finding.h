// Finding, Fix, TextEdit: three types. A finding may have no fix; its fixes are alternatives; the
// edits of a fix apply all or none, as one undo step.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/code.h"
#include "core/doc/block.h"

namespace wengao {

enum class Severity : std::uint8_t { error, warning, hint };
enum class Source : std::uint8_t { law, standard, practice, house };
enum class Category : std::uint8_t {
  placeholder,
  noise,
  numbering,
  heading,
  punctuation,
  number,
  date,
  unit,
  fact,
  word,
  structure,
  layout,
  duplicate,
  corrupted,
};
std::string_view name(Severity severity);
std::string_view name(Source source);
std::string_view name(Category category);

// A sentence in both languages; {0} {1} … stand for arguments.
struct Wording {
  std::u16string_view zh;
  std::u16string_view en;
};

struct TextEdit {
  BlockId block = 0;
  Span span;              // in the block's text
  std::u16string insert;  // no line ends, except in a fix that parts a paragraph
};

struct Fix {
  Wording label;                     // what the button says: 改为“{0}”
  std::vector<std::u16string> args;  // for label
  std::vector<TextEdit> edits;       // in text order, not overlapping. Empty: see Rule::fix_block
  bool safe = true;                  // certain enough for “fix all safe ones”
};

struct Rule;

struct Finding {
  const Rule* rule = nullptr;
  Severity severity = Severity::warning;  // stamped by the sink from the rule
  BlockId block = 0;
  Span span;
  std::vector<std::u16string> args;               // for the rule's message
  std::vector<std::pair<BlockId, Span>> related;  // other words it speaks of: all parts of a sum
  std::vector<Fix> fixes;
};

// The finding's sentence. Never empty.
std::u16string message(const Finding& finding, Lang lang);
std::u16string label(const Fix& fix, Lang lang);

}  // namespace wengao
