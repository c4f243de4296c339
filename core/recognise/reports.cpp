// The reports of a file, with what their heads say.
#include <algorithm>
#include <iterator>

#include "core/base/parallel.h"
#include "core/genres/tell.h"
#include "core/recognise/inner.h"
#include "core/recognise/memory.h"
#include "core/recognise/organisation.h"
#include "core/recognise/period.h"
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

// An order or minutes may have no title beside their mark: 青禾县人民政府令.
void read_mark(const Memory& memory, const Document& document, Report& report) {
  for (std::uint32_t i = report.first; i < report.last && report.title.empty(); ++i) {
    const BlockInfo& block = memory.infos[i];
    if (block.kind == Kind::body) return;
    if (block.kind == Kind::issuer && memory.features[i].has(Trait::mark)) {
      append_line(report.title, part(document.line(i).text, block.content));
    }
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

std::u16string without_blanks(std::u16string_view text) {
  std::u16string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out),
               [](char16_t c) { return !text::is_invisible(c); });
  return out;
}

// What tells the genre besides the title: bounded, however long the report is.
struct Words {
  std::u16string title;
  std::u16string named;    // the title, the subtitle and a bulletin's name: each may name the genre
  std::u16string period;   // （2024年度） below the title
  std::u16string opening;  // the first paragraphs of text
  std::u16string closing;  // the last lines
  PartSet parts;           // those the headings name
};

// ——经验交流材料 below the title, 党建动态 or 人民政府令 above it.
bool names_genre(const BlockInfo& block, const Features& line) {
  if (block.kind == Kind::subtitle) return line.has(Trait::genre);
  if (block.kind != Kind::issuer) return false;
  const bool body = line.has(Trait::organisation) || line.has(Trait::issuer) ||
                    line.has(Trait::organisation_date);
  return !body || line.has(Trait::mark);
}

// （2024年度）: a line of its own, and no date.
std::u16string period_alone(const BlockInfo& block, std::u16string_view text) {
  constexpr std::size_t kLongest = 16;
  if (block.kind != Kind::byline && block.kind != Kind::subtitle) return {};
  const std::u16string words = without_blanks(part(text, block.content));
  if (words.size() > kLongest || !words.starts_with(u"（")) return {};
  return period_in(words);
}

Words read_words(const Memory& memory, const Document& document, const Report& report) {
  constexpr std::size_t kOpening = 240;
  constexpr std::size_t kClosing = 120;
  constexpr std::size_t kHeadings = 40;
  constexpr std::uint32_t kLastLines = 6;
  Words out;
  std::size_t headings = 0;
  out.title = without_blanks(report.title);
  out.named = out.title;
  for (std::uint32_t i = report.first; i < report.last; ++i) {
    const BlockInfo& block = memory.infos[i];
    const std::u16string_view text = document.line(i).text;
    if (names_genre(block, memory.features[i])) {
      out.named += without_blanks(part(text, block.content));
    }
    if (out.period.empty()) out.period = period_alone(block, text);
    if (block.kind == Kind::heading && block.level <= 2 && headings < kHeadings) {
      out.parts.add(genres::parts_named_by(part(text, block.lead)));
      ++headings;
    }
    const bool opens = block.kind == Kind::body || block.kind == Kind::addressee;
    if (opens && out.opening.size() < kOpening) {
      out.opening += part(text, block.content).substr(0, kOpening);
    }
    if (out.opening.size() >= kOpening && headings >= kHeadings) break;
  }
  const std::uint32_t from =
      report.last - std::min<std::uint32_t>(report.last - report.first, kLastLines);
  for (std::uint32_t i = from; i < report.last; ++i) {
    if (memory.infos[i].kind != Kind::body) continue;
    const std::u16string_view text = part(document.line(i).text, memory.infos[i].content);
    out.closing += text.substr(text.size() - std::min(text.size(), kClosing));
  }
  return out;
}

void read_genre(const Words& words, genres::TitleSource source, Report& report) {
  genres::Evidence evidence;
  evidence.title = words.named;
  evidence.source = source;
  evidence.opening = words.opening;
  evidence.closing = words.closing;
  evidence.parts = words.parts;
  report.period = period_in(report.title);
  if (report.period.empty()) report.period = words.period;
  evidence.period = report.period;
  genres::Told told = genres::tell(evidence);
  // A notice may name any year; a summary's opening names its own.
  const bool sums_up = told.genre == nullptr || told.genre->id.ends_with("summary");
  if (report.period.empty() && sums_up) {
    constexpr std::size_t kOpening = 200;
    report.period = period_in(std::u16string_view(words.opening).substr(0, kOpening));
    evidence.period = report.period;
    told = genres::tell(evidence);
  }
  if (told.genre == nullptr) return;
  report.genre = told.genre->id;
  report.genre_confidence = told.confidence;
}

// 青禾县人民政府文件 → 青禾县人民政府; nothing of 工作简报, which is no body.
std::u16string issuer_named(std::u16string_view text, const Features& line) {
  const bool named = line.has(Trait::organisation) || line.has(Trait::issuer) ||
                     line.has(Trait::mark) || line.has(Trait::organisation_date);
  if (!named) return {};
  const bool dated = line.has(Trait::organisation_date);
  std::u16string name = without_blanks(part(text, dated ? line.lead : line.content));
  if (name.ends_with(u"纪要")) return organisation_in_title(name);
  for (const std::u16string_view end :
       {u"文件", u"（函）", u"命令", u"令", u"编印", u"主办", u"编"}) {
    if (name.ends_with(end)) name.resize(name.size() - end.size());
  }
  return name;
}

// The body that signs, that stands in the red head, that the title names, or that is named below
// it.
void read_organisation(const Memory& memory, const Document& document, const Words& words,
                       Report& report) {
  std::u16string issuer;
  std::u16string signature;
  std::u16string byline;
  for (std::uint32_t i = report.first; i < report.last; ++i) {
    const BlockInfo& block = memory.infos[i];
    const std::u16string_view text = document.line(i).text;
    const bool head = block.kind == Kind::issuer || block.kind == Kind::doc_number;
    if (head && issuer.empty()) {
      issuer = issuer_named(text, memory.features[i]);
    }
    if (block.kind == Kind::signature && signature.empty() &&
        memory.features[i].has(block.run_in ? Trait::organisation_date : Trait::organisation)) {
      signature = without_blanks(part(text, block.lead));
    }
    if (block.kind == Kind::byline && byline.empty() &&
        memory.features[i].has(Trait::organisation)) {
      byline = without_blanks(part(text, block.content));
    }
  }
  for (const std::u16string& name :
       {signature, issuer, organisation_in_title(words.title), byline}) {
    if (name.empty()) continue;
    report.organisation = name;
    break;
  }
  report.organisation_level = organisation_level(report.organisation);
  if (report.organisation_level.empty()) {
    report.organisation_level = level_spoken_of(words.title + words.opening);
  }
}

// A lead sentence that only says 现将工作总结如下 names nothing.
constexpr std::size_t kSaysNothing = 4;

void read_head(const Memory& memory, const Document& document, std::uint32_t separator,
               Report& report) {
  genres::TitleSource source = genres::TitleSource::text;
  read_title(memory, document, report);
  if (report.title.empty()) read_mark(memory, document, report);
  if (report.title.empty()) {
    propose(memory, document, report);
    source = genres::TitleSource::lead;
  }
  if (report.title.size() <= kSaysNothing && separator != kNoLine) {
    const std::u16string title = title_of_separator(document.line(separator).text);
    if (!title.empty()) {
      report.title = title;
      report.title_proposed = true;
      source = genres::TitleSource::separator;
    }
  }
  const Words words = read_words(memory, document, report);
  read_genre(words, source, report);
  read_organisation(memory, document, words, report);
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
  constexpr std::size_t kLeastReports = 4;
  in_parts(out.size(), parts_for(out.size(), kLeastReports),
           [&](std::size_t, std::size_t first, std::size_t last) {
             for (std::size_t i = first; i < last; ++i) {
               read_head(memory, document, separators[i], out[i]);
             }
           });
  return out;
}

}  // namespace wengao::recognise
