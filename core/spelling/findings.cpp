#include "core/spelling/findings.h"

#include <algorithm>
#include <array>

#include "core/facts/fact.h"
#include "core/lint/check.h"
#include "core/lint/report.h"

namespace wengao {

extern const Rule spelling_error;
extern const Rule spelling_suggestion;

namespace spelling {
namespace {

// Scores from which a suspect is told as an error, and as a suggestion (hundredths; README.md).
constexpr std::int32_t kError = 75;
constexpr std::int32_t kSuggestion = -50;
// Phrases put right are told from here on.
constexpr std::int32_t kErrorSlip = 300;
// Said this often the same way it is a term, unless the score is as high as this.
constexpr std::uint32_t kTerm = 3;
constexpr std::int32_t kCertain = 250;

constexpr std::array<Wording, 8> kWhy = {{
    {u"同音", u"same sound"},
    {u"近音", u"like sound"},
    {u"键位相邻", u"a key beside"},
    {u"形近", u"like shape"},
    {u"重复", u"written twice"},
    {u"多字", u"one too many"},
    {u"漏字", u"one missing"},
    {u"次序颠倒", u"wrong order"},
}};

// What is counted as the same: the word as it stands, and what it should be.
std::u16string key_of(std::u16string_view text, const Suspect& suspect) {
  std::u16string key(part(text, suspect.word));
  key += u'>';
  key += suspect.meant;
  return key;
}

bool changes(const Finding& finding, BlockId block, Span span) {
  return std::any_of(finding.fixes.begin(), finding.fixes.end(), [&](const Fix& fix) {
    return std::any_of(fix.edits.begin(), fix.edits.end(), [&](const TextEdit& edit) {
      return edit.block == block && edit.span.overlaps(span);
    });
  });
}

bool is_slip(const Suspect& suspect) { return suspect.kind >= Kind::doubled; }

// “含新量”: words of one's own making stand in quotation marks by themselves.
bool is_coined(std::u16string_view text, Span word) {
  return word.begin > 0 && word.end < text.size() && text[word.begin - 1] == u'\u201C' &&
         text[word.end] == u'\u201D';
}

// 青禾县 is no slip for 青河县: places of two characters and more are many, and few are known. A
// name goes up to its 县, which stands in the word or right behind it.
bool is_place(std::u16string_view text, const Suspect& suspect) {
  constexpr std::u16string_view kEnds = u"县镇乡村市州旗";
  for (Off at = suspect.span.end; at <= suspect.word.end && at < text.size(); ++at) {
    if (kEnds.find(text[at]) == kEnds.npos) continue;
    return at >= suspect.word.begin + 2;
  }
  return false;
}

// 二氧化硫: a long word that is one is hardly ever written in place of another.
bool is_long_word(const Suspect& suspect) {
  const Evidence& evidence = suspect.evidence;
  return evidence.length_found >= 3 && evidence.length_found >= evidence.length_meant;
}

bool is_told(std::u16string_view text, const Suspect& suspect, Level level, bool& error) {
  if (is_slip(suspect)) {
    error = true;
    return suspect.score >= kErrorSlip;
  }
  error = suspect.score >= kError && !is_coined(text, suspect.word) && !is_place(text, suspect) &&
          !is_long_word(suspect);
  return error || (level == Level::suggestions && suspect.score >= kSuggestion);
}

// Another finding speaks of these very characters: it puts them right, doubts the word as gravely,
// or says that here is no text at all.
bool says_the_same(const Finding& finding, const Block& block, const Suspect& suspect,
                   const Rule& rule) {
  if (finding.block != block.id || !finding.span.overlaps(suspect.word)) return false;
  switch (finding.rule->category) {
    case Category::word:
      return finding.severity <= rule.severity || !finding.fixes.empty();
    case Category::corrupted:
    case Category::noise:
    case Category::placeholder:
      return true;
    default:
      return changes(finding, block.id, suspect.span);
  }
}

// The word with the change, and as it stands: what the reader recognises the mistake by.
void describe(const Block& block, const Suspect& suspect, Finding& finding) {
  const Span word = {std::min(suspect.word.begin, suspect.span.begin),
                     std::max(suspect.word.end, suspect.span.end)};
  std::u16string meant(block.text.substr(word.begin, suspect.span.begin - word.begin));
  meant += suspect.meant;
  meant += block.text.substr(suspect.span.end, word.end - suspect.span.end);
  const Wording& why = kWhy[static_cast<std::size_t>(suspect.kind)];
  finding.args = {std::u16string(part(block.text, word)), meant, std::u16string(why.zh),
                  std::u16string(why.en)};
  finding.span = word;
  // Never made without being looked at.
  finding.fixes.push_back(lint::replace_with(block.id, word, meant, false));
}

}  // namespace

bool is_checked(const Block& block) { return (bit(block.info.kind) & kText) != 0; }

void Repeats::count(std::u16string_view text, std::span<const Suspect> suspects) {
  for (const Suspect& suspect : suspects) {
    const char16_t before = suspect.word.begin > 0 ? text[suspect.word.begin - 1] : u'\n';
    const char16_t after = suspect.word.end < text.size() ? text[suspect.word.end] : u'\n';
    const std::uint32_t around = static_cast<std::uint32_t>(before) << 16 | after;
    std::vector<std::uint32_t>& places = places_[key_of(text, suspect)];
    const bool known = std::find(places.begin(), places.end(), around) != places.end();
    if (places.size() < kTerm && !known) places.push_back(around);
  }
}

bool Repeats::is_term(std::u16string_view text, const Suspect& suspect) const {
  if (suspect.score >= kCertain) return false;
  const auto places = places_.find(key_of(text, suspect));
  return places != places_.end() && places->second.size() >= kTerm;
}

void add_findings(const Block& block, std::span<const Suspect> suspects,
                  const Surroundings& surroundings, const Wishes& wishes,
                  std::span<const Finding> already, std::vector<Finding>& out) {
  std::vector<Finding> fresh;
  for (const Suspect& suspect : suspects) {
    bool error = false;
    if (!is_told(block.text, suspect, wishes.level, error)) continue;
    if (surroundings.repeats.is_term(block.text, suspect)) continue;
    const Span span = suspect.span;
    if (surroundings.names.covers(block.text, span)) continue;
    if (wishes.words != nullptr && wishes.words->covers(block.text, span)) continue;
    const Rule& rule = error ? spelling_error : spelling_suggestion;
    const bool is_told_already = std::any_of(
        already.begin(), already.end(),
        [&](const Finding& finding) { return says_the_same(finding, block, suspect, rule); });
    if (is_told_already) continue;
    if (!fresh.empty() && fresh.back().span.overlaps(suspect.word)) continue;
    Finding& finding = fresh.emplace_back();
    finding.rule = &rule;
    finding.severity = finding.rule->severity;
    finding.block = block.id;
    describe(block, suspect, finding);
  }
  if (wishes.profile != nullptr) lint::apply_profile(*wishes.profile, fresh);
  std::move(fresh.begin(), fresh.end(), std::back_inserter(out));
}

void add_names(std::span<const Fact> facts, Known& names) {
  for (const Fact& fact : facts) {
    if (fact.family == FactFamily::name && fact.subject.size() > 1) names.add(fact.subject);
  }
}

Surroundings surroundings_by(const lint::Profile* profile) {
  Surroundings out;
  if (profile == nullptr) return out;
  for (const std::u16string& name : profile->names) out.names.add(name);
  return out;
}

void check_blocks(const Model& model, std::span<const Block> blocks, const Wishes& wishes,
                  std::vector<Finding>& findings) {
  Finder finder(model);
  Surroundings surroundings = surroundings_by(wishes.profile);
  std::vector<std::vector<Suspect>> suspects(blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!is_checked(blocks[i])) continue;
    finder.find(blocks[i].text, suspects[i]);
    surroundings.repeats.count(blocks[i].text, suspects[i]);
    add_names(facts::extract(blocks[i]), surroundings.names);
  }
  std::unordered_map<BlockId, std::uint32_t> lines;
  std::unordered_map<BlockId, std::vector<std::size_t>> by_block;
  for (std::size_t i = 0; i < blocks.size(); ++i)
    lines[blocks[i].id] = static_cast<std::uint32_t>(i);
  for (std::size_t i = 0; i < findings.size(); ++i) by_block[findings[i].block].push_back(i);
  std::vector<Finding> fresh;
  std::vector<Finding> already;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (suspects[i].empty()) continue;
    already.clear();
    const auto own = by_block.find(blocks[i].id);
    if (own != by_block.end()) {
      for (const std::size_t at : own->second) already.push_back(findings[at]);
    }
    add_findings(blocks[i], suspects[i], surroundings, wishes, already, fresh);
  }
  std::move(fresh.begin(), fresh.end(), std::back_inserter(findings));
  std::stable_sort(findings.begin(), findings.end(), [&](const Finding& a, const Finding& b) {
    return lint::before({lines[a.block], &a}, {lines[b.block], &b});
  });
}

}  // namespace spelling
}  // namespace wengao
