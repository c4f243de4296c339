// Text made to be slow: every line is read a bounded number of times, so time grows with length.
#include <doctest/doctest.h>

#include <ctime>

#include "core/recognise/inner.h"
#include "core/recognise/recognise.h"

namespace wengao::tests {
namespace {

std::u16string repeated(std::u16string_view piece, std::size_t units) {
  std::u16string out;
  out.reserve(units + piece.size());
  while (out.size() < units) out += piece;
  return out;
}

double milliseconds_of(const std::u16string& text) {
  const Document document = Document::from_text(text);
  const std::clock_t start = std::clock();
  const recognise::Recognised found = recognise::recognise(document);
  for (const Block& block : found.blocks) recognise::inner_headings(block.text, block.info);
  CHECK(found.blocks.size() == document.lines());
  return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace

TEST_CASE("a million characters of hostile text take no longer than a million of any other") {
  constexpr std::size_t kUnits = 1'000'000;
  // ms of the processor: about 20, under a sanitizer on a busy machine two thousand; work that grew
  // with the square would take minutes. The bench holds the budget.
  constexpr double kLimit = 8000;
  for (const std::u16string_view piece : {u"，",
                                          u"。",
                                          u"“",
                                          u"（",
                                          u"一、",
                                          u"。一、",
                                          u"1、，2、",
                                          u" ",
                                          u"\t",
                                          u"\n",
                                          u"工作\n",
                                          u"一、工作总结\n",
                                          u"第1篇：总结\n",
                                          u"现将",
                                          u"2023年",
                                          u"附件：\n",
                                          u"𠮷",
                                          u"各位",
                                          u"a\tb\n",
                                          u"相关文章\n",
                                          u"青禾镇人民政府\n",
                                          u">",
                                          u"……",
                                          u"第"}) {
    const std::u16string text = repeated(piece, kUnits);
    CHECK(milliseconds_of(text) < kLimit);
  }
}

TEST_CASE("tabs behind a blank are no part of a name") {
  for (std::size_t tabs = 0; tabs < 12; ++tabs) {
    const std::u16string line = u"甲乙丙 丁" + std::u16string(tabs, u'\t') + u"戊";
    CHECK(recognise::recognise(Document::from_text(line)).blocks.size() == 1);
  }
}

}  // namespace wengao::tests
