#include <optional>

#include "core/lint/doubled.h"
#include "core/lint/pages.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

// Runs beside the pages: it wants the dictionary of words, and no keystroke waits for that.
void check(std::span<const Block> blocks, std::span<const Page> /*pages*/, Sink& out) {
  std::optional<text::Segmenter> segmenter;
  for (const Block& block : blocks) {
    if ((bit(block.info.kind) & kProse) == 0) continue;
    for (const Span place : lint::doubled_places(block.text, block.info.content)) {
      if (!segmenter) {
        auto opened = text::Segmenter::open();
        if (!opened) return;  // whoever runs the rules has asked for it before (pages.h)
        segmenter = *opened;
      }
      if (!lint::is_said_twice(block.text, place, *segmenter)) continue;
      const u16string_view words = part(block.text, place);
      Finding& finding = out.at(block.id, {place.begin - place.size(), place.end});
      finding.args.emplace_back(words);
      finding.fixes.push_back(lint::remove(block.id, place, words, false));
    }
  }
}

}  // namespace

extern const Rule duplicate_segmented;
constinit const Rule duplicate_segmented{
    .id = "duplicate.segmented",
    .category = Category::duplicate,
    .severity = Severity::warning,
    .name = {u"多写了一遍", u"Said twice"},
    .message = {u"“{0}”多写了一遍", u"“{0}” is said twice"},
    .check_pages = check,
    .bad = u"群众满意度度逐年提升。",
    .good = u"群众满意度逐年提升。",
};

}  // namespace wengao
