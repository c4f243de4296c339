// The reports of a file, with what their heads say.
#include <algorithm>

#include "core/recognise/inner.h"
#include "core/recognise/memory.h"
#include "core/recognise/proposal.h"
#include "core/recognise/recognise.h"
#include "core/text/chars.h"

namespace wengao::recognise {
namespace {

// Lines of text, not of lines alone, in which a lead sentence is looked for.
constexpr std::uint32_t kHeadLines = 40;

bool outside(Kind kind) {
  return kind == Kind::blank || kind == Kind::noise || kind == Kind::separator;
}

void read_title(const Memory& memory, const Document& document, Report& report) {
  for (std::uint32_t i = report.first; i < report.last; ++i) {
    const BlockInfo& block = memory.infos[i];
    if (block.kind != Kind::title) {
      if (!report.title.empty() && block.kind != Kind::blank) break;
      continue;
    }
    report.title += part(document.line(i).text, block.lead);
  }
}

// A title run together with the text: what stands before the first heading inside the line.
std::u16string title_inside(std::u16string_view text, const BlockInfo& block) {
  constexpr Off kLongest = 160;
  const std::vector<InnerHeading> inner = inner_headings(text, block);
  if (inner.empty() || inner.front().ordinal != 1) return {};
  Span before{block.content.begin, inner.front().marker.begin};
  if (before.size() < 4 || before.size() > kLongest) return {};
  const std::u16string_view words = part(part(text, before), text::trimmed(part(text, before)));
  const std::size_t blank = words.find_last_of(u" \u3000");
  const std::u16string_view last = blank == words.npos ? words : words.substr(blank + 1);
  return last.size() >= 4 && last.size() <= 50 && last.find(u'。') == last.npos
             ? std::u16string(last)
             : std::u16string{};
}

void propose(const Memory& memory, const Document& document, Report& report) {
  const BlockInfo& first = memory.infos[report.first];
  if (first.kind == Kind::body) {
    report.title = title_inside(document.line(report.first).text, first);
    report.title_proposed = !report.title.empty();
    if (report.title_proposed) return;
  }
  const std::uint32_t end = std::min(report.last, report.first + kHeadLines);
  for (std::uint32_t i = report.first; i < end; ++i) {
    if (!memory.features[i].has(Trait::lead_sentence)) continue;
    report.title = propose_title(document.line(i).text);
    if (!report.title.empty()) {
      report.title_proposed = true;
      return;
    }
  }
}

void read_period(const Memory& memory, const Document& document, Report& report) {
  constexpr std::size_t kOpening = 200;
  report.period = period_in(report.title);
  for (std::uint32_t i = report.first; i < report.last && report.period.empty(); ++i) {
    if (memory.infos[i].kind != Kind::body) continue;
    report.period = period_in(std::u16string_view(document.line(i).text).substr(0, kOpening));
    return;
  }
}

}  // namespace

std::vector<Report> reports(const Memory& memory, const Document& document) {
  std::vector<Report> out;
  bool open = false;
  for (std::uint32_t i = 0; i < memory.infos.size(); ++i) {
    const BlockInfo& block = memory.infos[i];
    if (block.starts_report) {
      out.emplace_back();
      out.back().first = i;
      open = true;
    }
    if (block.kind == Kind::separator) open = false;
    if (open && !outside(block.kind)) out.back().last = i + 1;
  }
  for (Report& report : out) {
    read_title(memory, document, report);
    if (report.title.empty()) propose(memory, document, report);
    report.genre = genre_of(report.title);
    read_period(memory, document, report);
  }
  return out;
}

}  // namespace wengao::recognise
