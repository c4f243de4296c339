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

constexpr std::uint32_t kNoLine = 0xFFFFFFFF;

bool outside(Kind kind) {
  return kind == Kind::blank || kind == Kind::noise || kind == Kind::separator;
}

// 政 府 工 作 报 告: blanks that only spread the letters are no part of the title.
void append_line(std::u16string& title, std::u16string_view line) {
  bool spread = line.size() >= 5;
  for (std::size_t i = 1; i < line.size() && spread; i += 2) spread = text::is_invisible(line[i]);
  for (const char16_t c : line) {
    if (!spread || !text::is_invisible(c)) title.push_back(c);
  }
}

void read_title(const Memory& memory, const Document& document, Report& report) {
  bool complete = false;  // the genre is named: what follows is a second title
  for (std::uint32_t i = report.first; i < report.last; ++i) {
    const BlockInfo& block = memory.infos[i];
    if (block.kind == Kind::title && complete) report.title += u' ';
    if (block.kind != Kind::title) {
      if (!report.title.empty() && block.kind != Kind::blank) break;
      continue;
    }
    append_line(report.title, part(document.line(i).text, block.lead));
    if (memory.features[i].has(Trait::genre)) complete = true;
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
  // A notice may name any year; a summary's opening names its own.
  const std::string genre = genre_of(report.title, {});
  if (!genre.empty() && !genre.ends_with("summary")) return;
  for (std::uint32_t i = report.first; i < report.last && report.period.empty(); ++i) {
    if (memory.infos[i].kind != Kind::body) continue;
    report.period = period_in(std::u16string_view(document.line(i).text).substr(0, kOpening));
    return;
  }
}

// A lead sentence that only says 现将工作总结如下 names nothing.
constexpr std::size_t kSaysNothing = 4;

void read_head(const Memory& memory, const Document& document, std::uint32_t separator,
               Report& report) {
  read_title(memory, document, report);
  if (report.title.empty()) propose(memory, document, report);
  if (report.title.size() <= kSaysNothing && separator != kNoLine) {
    const std::u16string title = title_of_separator(document.line(separator).text);
    if (!title.empty()) {
      report.title = title;
      report.title_proposed = true;
    }
  }
  read_period(memory, document, report);
  report.genre = genre_of(report.title, report.period);
}

}  // namespace

std::vector<Report> reports(const Memory& memory, const Document& document) {
  std::vector<Report> out;
  std::vector<std::uint32_t> separators;  // the one above each report
  std::uint32_t separator = kNoLine;
  bool open = false;
  for (std::uint32_t i = 0; i < memory.infos.size(); ++i) {
    const BlockInfo& block = memory.infos[i];
    if (block.starts_report) {
      out.emplace_back();
      out.back().first = i;
      separators.push_back(open ? kNoLine : separator);
      open = true;
    }
    if (block.kind == Kind::separator) {
      open = false;
      separator = i;
    }
    if (open && !outside(block.kind)) out.back().last = i + 1;
  }
  for (std::size_t i = 0; i < out.size(); ++i) {
    read_head(memory, document, separators[i], out[i]);
  }
  return out;
}

}  // namespace wengao::recognise
