#include "core/lint/house.h"

#include <algorithm>

#include "core/lint/report.h"
#include "core/text/chars.h"

namespace wengao {

extern const Rule word_house_forbidden;
extern const Rule word_house_preferred;

namespace lint {
namespace {

using std::u16string_view;

// How far a condition on the same sentence looks to each side; bounds the work of one hit.
constexpr std::size_t kReach = 60;

u16string_view sentence_around(u16string_view text, std::size_t at, std::size_t size) {
  std::size_t begin = at;
  while (begin > 0 && at - begin < kReach && !text::is_sentence_end(text[begin - 1])) --begin;
  std::size_t end = at + size;
  while (end < text.size() && end - at < kReach && !text::is_sentence_end(text[end])) ++end;
  return text.substr(begin, end - begin);
}

bool any_in(const std::vector<std::u16string>& words, u16string_view sentence) {
  return std::any_of(words.begin(), words.end(), [&](u16string_view word) {
    return sentence.find(word) != u16string_view::npos;
  });
}

void report(const HouseTerm& term, const Block& block, std::size_t at, std::vector<Finding>& out) {
  const Rule& rule = term.instead.empty() ? word_house_forbidden : word_house_preferred;
  Finding& finding = out.emplace_back();
  finding.rule = &rule;
  finding.severity = term.severity.value_or(rule.severity);
  finding.block = block.id;
  finding.span = {static_cast<Off>(at), static_cast<Off>(at + term.words.size())};
  finding.args = {term.words, term.instead};
  // The reason follows the sentence as it is: （改用职务）.
  finding.args.push_back(term.why.empty() ? std::u16string() : u"（" + term.why + u"）");
  if (!term.instead.empty()) {
    finding.fixes.push_back(replace_with(block.id, finding.span, term.instead));
  }
}

}  // namespace

bool is_named(const Profile& profile, u16string_view text, Span span) {
  return std::any_of(profile.names.begin(), profile.names.end(), [&](u16string_view name) {
    for (std::size_t at = span.end > name.size() ? span.end - name.size() : 0;
         at <= span.begin && at + name.size() <= text.size(); ++at) {
      if (text.compare(at, name.size(), name) == 0) return true;
    }
    return false;
  });
}

void check_terms(const Profile& profile, const Block& block, std::vector<Finding>& out) {
  if (block.is(Kind::noise) || block.is(Kind::separator) || block.is(Kind::blank)) return;
  const u16string_view text = block.text;
  for (const HouseTerm& term : profile.terms) {
    for (std::size_t at = text.find(term.words); at != text.npos;
         at = text.find(term.words, at + term.words.size())) {
      // 发展改革委 holds the words it replaces when they are 改革委.
      if (!term.instead.empty()) {
        const std::size_t inside = term.instead.find(term.words);
        const bool written = inside != term.instead.npos && at >= inside &&
                             text.substr(at - inside).starts_with(term.instead);
        if (written) continue;
      }
      const u16string_view sentence = sentence_around(text, at, term.words.size());
      if (!term.near.empty() && !any_in(term.near, sentence)) continue;
      if (any_in(term.unless, sentence)) continue;
      report(term, block, at, out);
    }
  }
}

}  // namespace lint
}  // namespace wengao
