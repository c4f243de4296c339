#include "core/facts/half_width.h"
#include "core/lint/fact_view.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

// Up to this many paragraphs each is shown on its own; beyond, the whole file was typed so.
constexpr std::size_t kFew = 3;

Fix for_the_whole_text() {
  Fix fix;
  fix.label = {u"全文的半角标点都改为全角", u"Make all half-width marks full-width"};
  return fix;
}

void check(const lint::FactView& facts, Sink& out) {
  const bool many = facts.all().size() > kFew;
  std::int64_t marks = 0;
  for (const FactAt& at : facts.all()) marks += at.fact->a;
  for (const FactAt& at : many ? facts.all().first(1) : facts.all()) {
    Finding& finding = out.at(at.block, at.fact->span);
    finding.args.push_back(lint::decimal_text(many ? marks : at.fact->a));
    finding.fixes.push_back(for_the_whole_text());
  }
}

void fix_block(const Block& block, std::vector<TextEdit>& edits) {
  if (block.is(Kind::noise) || block.is(Kind::separator)) return;
  facts::for_each_half_width(block, [&](const facts::HalfWidth& mark) {
    if (mark.full == 0) return;
    edits.push_back({block.id, {mark.at, mark.at + 1}, std::u16string(1, mark.full)});
  });
}

}  // namespace

extern const Rule punctuation_half_width;
constinit const Rule punctuation_half_width{
    .id = "punctuation.half_width",
    .category = Category::punctuation,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 15834—2011, 5",
    .name = {u"中文里用了半角标点", u"Half-width marks in Chinese text"},
    .message = {u"中文里用了半角标点（{0}处），应改为全角",
                u"Half-width marks in Chinese text ({0}); make them full-width"},
    .check_facts = check,
    .reads = FactFamily::punctuation,
    .whole_file = true,
    .fix_block = fix_block,
    .bad = u"全镇开展走访,解决困难。",
    .good = u"全镇开展走访，解决困难。",
};

}  // namespace wengao
