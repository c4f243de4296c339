// What we write we can read: DOCX out, DOCX in, the same lines.
#include <doctest/doctest.h>

#include "core/export/docx/docx.h"
#include "core/import/import.h"
#include "core/recognise/recognise.h"
#include "tests/export/made_report.h"

using namespace wengao;
using namespace wengao::testing;

namespace {

std::vector<std::u16string> lines_of(const Document& document) {
  std::vector<std::u16string> lines;
  for (std::uint32_t i = 0; i < document.lines(); ++i) {
    const std::u16string_view text = document.line(i).text;
    const Span content = text::trimmed(text);
    if (!content.empty()) lines.emplace_back(part(text, content));
  }
  return lines;
}

std::vector<std::u16string> lines_after_round_trip(const ExportInput& input) {
  const Result<Bytes> bytes = write_docx(input, {});
  REQUIRE(bytes.ok());
  const auto imported = import::import_bytes(*bytes, {});
  REQUIRE(imported.ok());
  return lines_of(imported->document);
}

}  // namespace

TEST_CASE("a report written as DOCX reads back line for line") {
  const Document document = Document::from_text(
      u"青石镇2023年农村道路养护工作总结\n"
      u"\n"
      u"　　今年以来，我镇坚持\u201c建、管、养\u201d并重\u2014\u2014全年养护农村公路128."
      u"5公里，东𠮷村A < B & C。\n"
      u"一、主要做法\n"
      u"（一）压实责任。镇、村两级签订责任书42份，做到\u2018路有人管\u2019\u2026\u2026\n"
      u"1.建立台账。逐段登记。\n"
      u"村\t里程（公里）\t备注\n"
      u"东𠮷村\t12.5\t正在施工\n"
      u"合计\t128.5\t完\n"
      u"二、下一步打算\n"
      u"　　继续加大投入力度，健全长效机制。\n"
      u"\n"
      u"青石镇人民政府\n"
      u"2024年1月5日\n");
  const auto recognised = recognise::recognise(document);
  CHECK(lines_after_round_trip({.blocks = recognised.blocks}) == lines_of(document));
}

TEST_CASE("bodies that seal a paper together read back as the lines they were") {
  const Document document = Document::from_text(
      u"关于做好汛期值守工作的通知\n"
      u"各村民委员会：\n"
      u"现就有关事项通知如下。\n"
      u"临江县水利局（盖章）\n"
      u"临江县应急管理局（盖章）\n"
      u"临江县财政局（盖章）\n"
      u"2026年1月5日\n");
  const auto recognised = recognise::recognise(document);
  CHECK(lines_after_round_trip({.blocks = recognised.blocks}) == lines_of(document));
}

TEST_CASE("every kind of paragraph reads back") {
  const MadeReport report = every_kind();
  std::vector<std::u16string> expected;
  for (const Block& block : report.blocks()) {
    if (block.is(Kind::noise) || block.is(Kind::blank)) continue;
    expected.emplace_back(block.content());
  }
  // 7.4.3: the date of printing ends at the right, behind a tab and not behind blanks.
  REQUIRE(expected.back() == u"青石镇党政办公室　2024年1月5日印发");
  expected.back() = u"青石镇党政办公室\t2024年1月5日印发";
  CHECK(lines_after_round_trip(report.input()) == expected);
}
