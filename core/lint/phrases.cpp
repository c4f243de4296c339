#include "core/lint/phrases.h"

#include <algorithm>

#include "core/lint/patterns.h"
#include "core/lint/phrase_index.h"
#include "core/lint/report.h"
#include "core/text/chars.h"

namespace wengao::lint {
namespace {

// How far a condition on the same sentence looks to each side.
constexpr std::size_t kReach = 40;

bool ends_clause(char16_t c) { return text::is_stop(c) || c == u'\n' || c == u'\t'; }

// Calls `test` with each alternative of a|b|c until one is true.
template <class Test>
bool any_of_alternatives(std::u16string_view list, Test test) {
  while (true) {
    const std::size_t bar = list.find(u'|');
    if (test(list.substr(0, bar))) return true;
    if (bar == std::u16string_view::npos) return false;
    list.remove_prefix(bar + 1);
  }
}

bool precedes(std::u16string_view list, std::u16string_view left) {
  return any_of_alternatives(list, [&](std::u16string_view word) {
    if (word == u"^") return left.empty() || ends_clause(left.back());
    if (word == u"#") return !left.empty() && text::is_digit(left.back());
    return left.ends_with(word);
  });
}

bool follows(std::u16string_view list, std::u16string_view right) {
  return any_of_alternatives(list, [&](std::u16string_view word) {
    if (word == u"$") return right.empty() || ends_clause(right.front());
    if (word == u"#") return !right.empty() && text::is_digit(right.front());
    return right.starts_with(word);
  });
}

bool occurs(std::u16string_view list, std::u16string_view sentence) {
  return any_of_alternatives(list, [&](std::u16string_view word) {
    return sentence.find(word) != std::u16string_view::npos;
  });
}

std::u16string_view sentence_around(std::u16string_view text, std::size_t at, std::size_t size) {
  std::size_t begin = at;
  while (begin > 0 && at - begin < kReach && !text::is_sentence_end(text[begin - 1])) --begin;
  std::size_t end = at + size;
  while (end < text.size() && end - at < kReach && !text::is_sentence_end(text[end])) ++end;
  return text.substr(begin, end - begin);
}

// Appends the rows whose anchor stands at text[at]. Precondition: at + 1 < text.size().
void match_at(const PhraseIndex& index, std::u16string_view text, Off at, std::vector<Hit>& hits) {
  const PhraseIndex::Range found = index.find(text[at], text[at + 1]);
  for (std::uint32_t row = found.first; row < found.last; ++row) {
    const Phrase& phrase = index.rows()[row];
    if (phrase.anchor > at) continue;
    const Off begin = at - phrase.anchor;
    if (text.substr(begin).starts_with(phrase.wrong)) hits.push_back({begin, row});
  }
}

// Another row of the same table has more words at the same place.
bool longer_follows(std::span<const Phrase> rows, const std::vector<Hit>& hits, std::size_t which,
                    std::u16string_view text) {
  const Hit hit = hits[which];
  for (std::size_t i = which + 1; i < hits.size() && hits[i].at == hit.at; ++i) {
    const Phrase& other = rows[hits[i].row];
    if (other.table == rows[hit.row].table && other.wrong.size() > rows[hit.row].wrong.size() &&
        holds(other, text, hit.at)) {
      return true;
    }
  }
  return false;
}

}  // namespace

void match_phrases(std::u16string_view text, Span run, std::vector<Hit>& hits) {
  const PhraseIndex& index = PhraseIndex::the();
  const Off last = std::min<Off>(run.end, text.empty() ? 0 : static_cast<Off>(text.size() - 1));
  for (Off at = run.begin; at < last; ++at) {
    if (index.may_find(text[at], text[at + 1])) match_at(index, text, at, hits);
  }
}

Off end_of(const Phrase& phrase, Off at) { return at + static_cast<Off>(phrase.wrong.size()); }

bool holds(const Phrase& phrase, std::u16string_view text, Off at) {
  const std::u16string_view left = text.substr(0, at);
  const std::u16string_view right = text.substr(at + phrase.wrong.size());
  if (!phrase.before.empty() && !precedes(phrase.before, left)) return false;
  if (!phrase.after.empty() && !follows(phrase.after, right)) return false;
  if (!phrase.not_before.empty() && precedes(phrase.not_before, left)) return false;
  if (!phrase.not_after.empty() && follows(phrase.not_after, right)) return false;
  if (!phrase.then.empty() && !end_of_pattern(phrase.then, text, end_of(phrase, at))) return false;
  if (phrase.near.empty() && phrase.not_near.empty()) return true;
  const std::u16string_view sentence = sentence_around(text, at, phrase.wrong.size());
  if (!phrase.near.empty() && !occurs(phrase.near, sentence)) return false;
  return phrase.not_near.empty() || !occurs(phrase.not_near, sentence);
}

void report_phrases(const Block& block, const Scan& scan, Table table, Sink& out) {
  const std::span<const Phrase> rows = phrases();
  Off reported = 0;  // words up to here belong to a finding already
  for (std::size_t i = 0; i < scan.hits.size(); ++i) {
    const Hit hit = scan.hits[i];
    const Phrase& phrase = rows[hit.row];
    if (phrase.table != table || hit.at < reported || !holds(phrase, block.text, hit.at)) continue;
    if (longer_follows(rows, scan.hits, i, block.text)) continue;
    const Span words{hit.at, end_of(phrase, hit.at)};
    Span span = words;
    if (!phrase.then.empty()) {
      span.end = end_of_pattern(phrase.then, block.text, words.end).value_or(words.end);
    }
    reported = span.end;
    Finding& finding = out.at(block.id, span);
    finding.args.emplace_back(part(block.text, span));
    finding.args.emplace_back(phrase.right);
    if (!phrase.right.empty()) {
      finding.args.back().append(part(block.text, {words.end, span.end}));
      finding.fixes.push_back(replace_with(block.id, words, phrase.right));
    }
  }
}

}  // namespace wengao::lint
