#include "wasm/records.h"

#include <algorithm>
#include <cstring>

#include "core/lint/rule.h"

namespace wengao::wasm {
namespace {

enum Flags : std::uint32_t { kRunIn = 1, kStartsReport = 2, kDecided = 4 };

void put_span(Span span, Bytes& out) {
  put_word(span.begin, out);
  put_word(span.end, out);
}

void put_line(const engine::Session& session, std::uint32_t line, Bytes& out) {
  const Block block = session.block(line);
  const BlockInfo& info = block.info;
  const bool decided = session.document().line(line).attributes.kind.has_value();
  const std::uint32_t flags = (info.run_in ? kRunIn : 0U) |
                              (info.starts_report ? kStartsReport : 0U) | (decided ? kDecided : 0U);
  put_word(block.id, out);
  put_word(static_cast<std::uint32_t>(info.kind) | std::uint32_t{info.level} << 8 |
               std::uint32_t{info.confidence} << 16 | flags << 24,
           out);
  put_span(info.content, out);
  put_span(info.marker, out);
  put_span(info.lead, out);
}

std::uint32_t index_of(const Rule* rule) {
  const auto rules = lint::all_rules();
  const auto at = std::lower_bound(rules.begin(), rules.end(), rule->id,
                                   [](const Rule* r, std::string_view id) { return r->id < id; });
  return static_cast<std::uint32_t>(at - rules.begin());
}

std::uint32_t units(std::u16string_view text) { return static_cast<std::uint32_t>(text.size()); }

void put_finding(const engine::StoredFinding& stored, Lang lang, Bytes& out,
                 std::u16string& words) {
  const Finding& finding = stored.finding;
  const std::u16string sentence = message(finding, lang);
  words += sentence;
  for (const std::uint32_t word :
       {stored.id, finding.block, finding.span.begin, finding.span.end, index_of(finding.rule),
        static_cast<std::uint32_t>(finding.severity),
        static_cast<std::uint32_t>(finding.related.size()),
        static_cast<std::uint32_t>(finding.fixes.size()), units(sentence)}) {
    put_word(word, out);
  }
  for (const auto& [block, span] : finding.related) {
    put_word(block, out);
    put_span(span, out);
  }
  for (const Fix& fix : finding.fixes) {
    const std::u16string words_of_label = label(fix, lang);
    put_word(fix.safe ? 1 : 0, out);
    put_word(units(words_of_label), out);
    words += words_of_label;
  }
}

}  // namespace

void put_word(std::uint32_t word, Bytes& out) {
  const std::size_t at = out.size();
  out.resize(at + sizeof word);
  std::memcpy(out.data() + at, &word, sizeof word);
}

void put_text(std::u16string_view text, Bytes& out) {
  if (text.empty()) return;
  const std::size_t at = out.size();
  out.resize(at + text.size() * sizeof(char16_t));
  std::memcpy(out.data() + at, text.data(), text.size() * sizeof(char16_t));
}

void write_patch(const engine::Session& session, const engine::Patch& patch, Lang lang,
                 Bytes& out) {
  out.clear();
  std::uint32_t lines = 0;
  for (const engine::LineChange& change : patch.lines) lines += change.inserted;
  const engine::Counts& counts = patch.counts;
  for (const std::uint32_t word :
       {patch.revision, counts.words, counts.length, counts.lines, counts.findings[0],
        counts.findings[1], counts.findings[2], static_cast<std::uint32_t>(patch.lines.size()),
        lines, static_cast<std::uint32_t>(patch.removed.size()),
        static_cast<std::uint32_t>(patch.added.size()), std::uint32_t{0}}) {
    put_word(word, out);
  }
  constexpr std::size_t kUnitsAt = 11 * sizeof(std::uint32_t);
  for (const engine::LineChange& change : patch.lines) {
    put_word(change.first, out);
    put_word(change.removed, out);
    put_word(change.inserted, out);
  }
  for (const engine::LineChange& change : patch.lines) {
    for (std::uint32_t i = 0; i < change.inserted; ++i) put_line(session, change.first + i, out);
  }
  for (const engine::FindingId id : patch.removed) put_word(id, out);
  std::u16string words;
  for (const engine::StoredFinding* stored : patch.added) put_finding(*stored, lang, out, words);
  const std::uint32_t size = units(words);
  std::memcpy(out.data() + kUnitsAt, &size, sizeof size);
  put_text(words, out);
}

void write_plan(const engine::FixPlan& plan, Bytes& out) {
  out.clear();
  put_word(plan.revision, out);
  put_word(plan.applied, out);
  put_word(plan.skipped, out);
  put_word(static_cast<std::uint32_t>(plan.edits.size()), out);
  for (const Edit& edit : plan.edits) {
    put_word(edit.from, out);
    put_word(edit.to, out);
    put_word(units(edit.insert), out);
  }
  for (const Edit& edit : plan.edits) put_text(edit.insert, out);
}

}  // namespace wengao::wasm
