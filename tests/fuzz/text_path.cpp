#include <nlohmann/json.hpp>
#include <string>

#include "core/engine/answers.h"
#include "core/engine/figures_answer.h"
#include "core/export/exporter.h"
#include "core/facts/relations.h"
#include "core/import/import.h"
#include "core/layout/layout.h"
#include "core/lint/check.h"
#include "core/lint/fix_all.h"
#include "core/recognise/recognise.h"
#include "tests/fuzz/checkers.h"
#include "tests/fuzz/fonts.h"
#include "tests/fuzz/promise.h"
#include "tests/fuzz/targets.h"

namespace wengao::fuzz {
namespace {

bool within(std::u16string_view text, Span span) {
  return span.begin <= span.end && on_boundary(text, span.begin) && on_boundary(text, span.end);
}
bool inside(Span inner, Span outer) {
  return inner.empty() || (outer.begin <= inner.begin && inner.end <= outer.end);
}

void check_blocks(const Document& document, const recognise::Recognised& recognised) {
  PROMISE(recognised.blocks.size() == document.lines());
  for (std::uint32_t line = 0; line < document.lines(); ++line) {
    const Block& block = recognised.blocks[line];
    const BlockInfo& info = block.info;
    PROMISE(block.text == document.line(line).text);
    PROMISE(within(block.text, info.content));
    PROMISE(within(block.text, info.marker) && inside(info.marker, info.content));
    PROMISE(within(block.text, info.lead) && inside(info.lead, info.content));
    PROMISE(info.level <= 5 && info.confidence <= 100);
  }
  std::uint32_t end = 0;
  for (const recognise::Report& report : recognised.reports) {
    PROMISE(end <= report.first && report.first < report.last && report.last <= document.lines());
    end = report.last;
  }
}

void check_findings(const Document& document, const recognise::Recognised& recognised) {
  std::unordered_map<BlockId, std::u16string_view> texts;
  for (const Block& block : recognised.blocks) texts.emplace(block.id, block.text);
  const auto holds = [&](BlockId block, Span span) {
    const auto text = texts.find(block);
    return text != texts.end() && within(text->second, span);
  };
  const std::vector<Finding> findings = lint::check_blocks(recognised);
  for (const Finding& finding : findings) {
    PROMISE(finding.rule != nullptr && holds(finding.block, finding.span));
    PROMISE(!message(finding, Lang::zh).empty() && !message(finding, Lang::en).empty());
    for (const auto& [block, span] : finding.related) PROMISE(holds(block, span));
    for (const Fix& fix : finding.fixes) {
      PROMISE(!label(fix, Lang::zh).empty());
      for (const TextEdit& edit : fix.edits) PROMISE(holds(edit.block, edit.span));
    }
  }
  for (const lint::Skipped& skipped : lint::fix_all(document, {}).skipped) {
    PROMISE(skipped.why != lint::Skipped::Why::not_applied);
  }
  const engine::Reading reading{"f", recognised.blocks, recognised.reports, findings};
  for (const std::string& json :
       {engine::check_json(reading, Lang::zh), engine::outline_json(reading),
        engine::check_sarif(std::span(&reading, 1), Lang::en),
        engine::figures_json("f", recognised.blocks)}) {
    PROMISE(nlohmann::json::accept(json));
  }
  PROMISE(engine::check_text(reading, Lang::en).empty() == findings.empty());
}

void check_facts(const recognise::Recognised& recognised) {
  for (const Block& block : recognised.blocks) {
    const std::vector<Fact> found = facts::extract(block);
    for (const Fact& fact : found) PROMISE(within(block.text, fact.span));
    for (const facts::Relation& relation : facts::relations_of(block, found)) {
      PROMISE(within(block.text, relation.total.span));
      PROMISE(!facts::working(relation).empty());
      for (const facts::Term& term : relation.parts) PROMISE(within(block.text, term.span));
    }
  }
}

void write_everything(const recognise::Recognised& recognised, const Pictures* pictures) {
  for (const recognise::Report& report : recognised.reports) {
    const auto blocks =
        std::span(recognised.blocks).subspan(report.first, report.last - report.first);
    const std::vector<Page> pages = layout::lay_out(blocks, {.pictures = pictures});
    PROMISE(!pages.empty());
    for (const Page& page : pages) {
      for (const LineBox& line : page.lines) {
        for (const Run& run : line.runs) PROMISE(run.advances.size() == run.text.size());
      }
    }
    const fonts::Plan plan = planned(pages);
    for (const Exporter& exporter : all_exporters()) {
      const auto file = exporter.write(
          {.blocks = blocks, .pages = pages, .pictures = pictures, .fonts = &plan}, {});
      PROMISE(file);
      check_file(exporter, {}, *file);
    }
  }
}

}  // namespace

void text_path(ByteView bytes) {
  const auto imported = import::import_bytes(bytes, {});
  if (!imported) {
    PROMISE(!message(imported.error(), Lang::zh).empty());
    PROMISE(!message(imported.error(), Lang::en).empty());
    return;
  }
  const Document& document = imported->document;
  const recognise::Recognised recognised = recognise::recognise(document);
  check_blocks(document, recognised);
  check_findings(document, recognised);
  check_facts(recognised);
  write_everything(recognised, document.pictures());
}

}  // namespace wengao::fuzz
