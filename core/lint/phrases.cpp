#include "core/lint/phrases.h"

#include <algorithm>

#include "core/lint/patterns.h"
#include "core/lint/report.h"
#include "core/text/chars.h"

namespace wengao::lint {
namespace {

// The rows that share their rarest two characters: [first, first + count) of kPhrases.
struct Bucket {
  std::uint32_t key;
  std::uint16_t first;
  std::uint16_t count;
};

#include "wengao_phrases.inc"

constexpr std::uint32_t bigram_hash(char16_t a, char16_t b) {
  return ((a * 0x9E37u ^ b * 0x85EBu) >> 3) & ((1u << kHashBits) - 1);
}

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

// The rows whose anchor stands at text[at]. Precondition: at + 1 < text.size().
void match_at(std::u16string_view text, Off at, std::vector<Hit>& hits) {
  const std::uint32_t key = static_cast<std::uint32_t>(text[at]) << 16 | text[at + 1];
  const auto* bucket = std::lower_bound(std::begin(kBuckets), std::end(kBuckets), key,
                                        [](const Bucket& b, std::uint32_t k) { return b.key < k; });
  if (bucket == std::end(kBuckets) || bucket->key != key) return;
  for (std::uint32_t row = bucket->first; row < bucket->first + bucket->count; ++row) {
    const Phrase& phrase = kPhrases[row];
    if (phrase.anchor > at) continue;
    const Off begin = at - phrase.anchor;
    if (text.substr(begin).starts_with(phrase.wrong)) hits.push_back({begin, row});
  }
}

// Another row of the same table has more words at the same place.
bool longer_follows(const std::vector<Hit>& hits, std::size_t index, std::u16string_view text) {
  const Hit hit = hits[index];
  for (std::size_t i = index + 1; i < hits.size() && hits[i].at == hit.at; ++i) {
    const Phrase& other = kPhrases[hits[i].row];
    if (other.table == kPhrases[hit.row].table &&
        other.wrong.size() > kPhrases[hit.row].wrong.size() && holds(other, text, hit.at)) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::span<const Phrase> phrases() { return kPhrases; }
std::span<const PhraseExample> phrase_examples() { return kExamples; }

void match_phrases(std::u16string_view text, Span run, std::vector<Hit>& hits) {
  const Off last = std::min<Off>(run.end, text.empty() ? 0 : static_cast<Off>(text.size() - 1));
  for (Off at = run.begin; at < last; ++at) {
    const std::uint32_t slot = bigram_hash(text[at], text[at + 1]);
    if ((kBloom[slot >> 6] >> (slot & 63) & 1) != 0) match_at(text, at, hits);
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
  Off reported = 0;  // words up to here belong to a finding already
  for (std::size_t i = 0; i < scan.hits.size(); ++i) {
    const Hit hit = scan.hits[i];
    const Phrase& phrase = kPhrases[hit.row];
    if (phrase.table != table || hit.at < reported || !holds(phrase, block.text, hit.at)) continue;
    if (longer_follows(scan.hits, i, block.text)) continue;
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
