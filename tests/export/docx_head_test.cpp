// The heads of papers in a DOCX: GB/T 9704—2012, 7.2 and 10.1.
#include <doctest/doctest.h>

#include "core/text/utf.h"
#include "tests/export/docx_reader.h"

using namespace wengao;
using namespace wengao::testing;

TEST_CASE("number and signer share a line and its red rule; a joint mark has 文件 in a box") {
  MadeReport report;
  report.add(Kind::issuer, u"白沙县教育局")
      .add(Kind::issuer, u"白沙县人力资源和社会保障局")
      .add(Kind::issuer, u"文件")
      .add(Kind::doc_number, u"白教联〔2024〕7号")
      .add(Kind::signer, u"签发人：林某")
      .add(Kind::title, u"关于补助发放工作的请示")
      .add(Kind::body, u"现将有关事项请示如下。");
  pugi::xml_document document;
  load(document, document_of(report));
  const pugi::xml_node number = paragraph_of(document, "白教联");
  CHECK(number.select_nodes("w:r/w:tab").size() == 1);
  CHECK(std::string(number.last_child().child("w:t").text().get()) == "林某");
  CHECK(!number.child("w:pPr").child("w:pBdr"));  // the style's
  const pugi::xml_node name = paragraph_of(document, "白沙县教育局");
  CHECK(std::string(name.child("w:pPr").child("w:jc").attribute("w:val").value()) == "distribute");
  CHECK(paragraph_of(document, "文件").child("w:pPr").child("w:framePr"));
}

TEST_CASE("number and signer typed on one line, parted by a tab or blanks, have one tab between") {
  MadeReport report;
  report.add(Kind::doc_number, u"白教联〔2024〕7号\t签发人：林某")
      .add(Kind::body, u"现将情况报告如下。");
  pugi::xml_document document;
  load(document, document_of(report));
  const pugi::xml_node number = paragraph_of(document, "白教联");
  CHECK(number.select_nodes("w:r/w:tab").size() == 1);
  CHECK(std::string(number.child("w:r").child("w:t").text().get()) == "白教联〔2024〕7号");
}

TEST_CASE("who edits minutes and when stand on one line over the red rule, a tab between") {
  MadeReport report;
  report.add(Kind::issuer, u"青石镇会议纪要").add(Kind::doc_number, u"第12期");
  report.add(Kind::doc_number, u"青石镇党政办公室　　2024年3月8日").add(Kind::body, u"正文。");
  const std::string xml = document_of(report);
  CHECK(words_of(xml).find("青石镇党政办公室\t2024年3月8日\n") != std::string::npos);
  pugi::xml_document document;
  load(document, xml);
  const auto rule = [&](const std::string& words) {
    return std::string(paragraph_of(document, words)
                           .child("w:pPr")
                           .child("w:pBdr")
                           .child("w:bottom")
                           .attribute("w:val")
                           .value());
  };
  CHECK(rule("第12期") == "nil");
  CHECK(rule("青石镇党政办公室").empty());  // the style's
}

TEST_CASE("the longest name of a joint mark has room to spare in offices' twips") {
  MadeReport report;
  report.add(Kind::issuer, u"白沙县人民政府")
      .add(Kind::issuer, u"白沙县财政局")
      .add(Kind::issuer, u"文件")
      .add(Kind::body, u"现将情况报告如下。");
  pugi::xml_document document;
  load(document, document_of(report));
  const pugi::xml_node name = paragraph_of(document, "白沙县人民政府");
  const pugi::xml_node indent = name.child("w:pPr").child("w:ind");
  const int room =
      8845 - indent.attribute("w:left").as_int() - indent.attribute("w:right").as_int();
  const int half_points =
      name.child("w:r").child("w:rPr").child("w:sz").attribute("w:val").as_int();
  CHECK(room > 7 * half_points * 10);
  CHECK(room < 7 * half_points * 10 + 60);
}

TEST_CASE("a letter: its mark above the text area, rules of 170 mm, no number on its first page") {
  MadeReport report;
  report.add(Kind::issuer, u"青石镇人民政府")
      .add(Kind::doc_number, u"青政函〔2024〕3号")
      .add(Kind::title, u"关于商请支持的函")
      .add(Kind::body, u"现商请贵局支持。")
      .add(Kind::imprint, u"抄送：县财政局。");
  const auto parts = parts_with_pages(report);
  pugi::xml_document document;
  load(document, part_of(parts, "word/document.xml"));
  const pugi::xml_node section = document.select_node("//w:sectPr").node();
  CHECK(section.child("w:titlePg"));
  // 10.1: 30 mm from the paper's edge; an empty header takes the other pages to their 37 mm.
  CHECK(section.child("w:pgMar").attribute("w:top").as_int() == 1701);
  const std::string header = part_of(parts, "word/header1.xml");
  CHECK(header.find("w:line=\"1247\" w:lineRule=\"exact\"") != std::string::npos);
  const pugi::xml_node mark = paragraph_of(document, "青石镇").child("w:pPr");
  CHECK(mark.child("w:ind").attribute("w:left").as_int() < -350);
  CHECK(mark.child("w:ind").attribute("w:left").as_int() ==
        mark.child("w:ind").attribute("w:right").as_int());
  // The page's foot: a rule 170 mm long, 20 mm above the paper's edge, and no number.
  pugi::xml_document foot;
  load(foot, part_of(parts, "word/footer6.xml"));
  CHECK(!foot.select_node("//w:instrText"));
  const pugi::xml_node rule = foot.select_node("//w:framePr").node();
  CHECK(rule.attribute("w:w").as_int() == 9638);
  CHECK(rule.attribute("w:x").as_int() == 1134);
  CHECK(rule.parent().child("w:pBdr").child("w:bottom").attribute("w:color").value() ==
        std::string("FF0000"));
  for (const auto& border : document.select_nodes("//w:tblBorders/*")) {
    CHECK(border.node().attribute("w:val").value() == std::string("nil"));
  }
}

TEST_CASE("a letter: mark and number first, what is typed above them under the rule") {
  for (const bool above : {false, true}) {
    MadeReport report;
    if (above) report.add(Kind::copy_number, u"000012").add(Kind::secrecy, u"机密★1年");
    report.add(Kind::issuer, u"青石镇人民政府");
    if (!above) report.add(Kind::copy_number, u"000012").add(Kind::secrecy, u"机密★1年");
    report.add(Kind::doc_number, u"青政函〔2024〕3号")
        .add(Kind::title, u"关于商请支持的函")
        .add(Kind::body, u"现商请贵局支持。");
    const std::string xml = part_of(parts_with_pages(report), "word/document.xml");
    CHECK(words_of(xml).starts_with("青石镇人民政府\n青政函〔2024〕3号\n000012\n机密★1年\n"));
    // The number is in a box that ends at the text area's edge, on the copy number's row.
    pugi::xml_document document;
    load(document, xml);
    const pugi::xml_node number = paragraph_of(document, "青政函").child("w:pPr");
    CHECK(number.child("w:jc").attribute("w:val").value() == std::string("right"));
    const pugi::xml_node box = number.child("w:framePr");
    CHECK(box.attribute("w:x").as_int() + box.attribute("w:w").as_int() ==
          doctest::Approx(184000 * 72 / 1270).epsilon(0.001));
    CHECK(box.attribute("w:y").as_int() > 1701);
  }
}
