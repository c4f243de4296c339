// Automatic numbers of every kind, as a reader of the file sees them.
#include "tests/import/docx_file.h"

using namespace wengao;
using namespace wengao::testing;

namespace {

std::string level(int index, std::string_view format, std::string_view text,
                  std::string_view more = "") {
  return "<w:lvl w:ilvl=\"" + std::to_string(index) +
         "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + std::string(format) + "\"/>" +
         std::string(more) + "<w:lvlText w:val=\"" + std::string(text) + "\"/></w:lvl>";
}

std::string definition(std::string_view id, std::string_view content) {
  return "<w:abstractNum w:abstractNumId=\"" + std::string(id) + "\">" + std::string(content) +
         "</w:abstractNum>";
}
std::string list(std::string_view id, std::string_view definition, std::string_view more = "") {
  return "<w:num w:numId=\"" + std::string(id) + "\"><w:abstractNumId w:val=\"" +
         std::string(definition) + "\"/>" + std::string(more) + "</w:num>";
}
std::string item(std::string_view text, int list, int index) {
  return paragraph(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(index) +
                             "\"/><w:numId w:val=\"" + std::to_string(list) + "\"/></w:numPr>");
}

std::string numbered(std::string_view body, std::string_view numbering,
                     std::string_view styles = "") {
  return docx_text(
      docx_file(body, {{"numbering", std::string(numbering)}, {"styles", std::string(styles)}}));
}

}  // namespace

TEST_CASE("formats of Chinese lists, level by level") {
  const std::string numbering =
      definition("0", level(0, "chineseCounting", "第%1条") +
                          level(1, "ideographTraditional", "%2、") +
                          level(2, "decimalEnclosedCircle", "%3") + level(3, "decimal", "%1.%4")) +
      list("1", "0");
  CHECK(numbered(item("甲", 1, 0) + item("乙", 1, 1) + item("丙", 1, 1) + item("丁", 1, 2) +
                     item("戊", 1, 3) + item("己", 1, 0) + item("庚", 1, 1),
                 numbering) == "第一条甲\n甲、乙\n乙、丙\n①丁\n一.1戊\n第二条己\n甲、庚");
}

TEST_CASE("a number does not grow together with digits and letters after it") {
  const std::string numbering =
      definition("0", level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") +
                          level(2, "chineseCounting", "%3、")) +
      list("1", "0");
  CHECK(numbered(item("5公里", 1, 0) + item("3年", 1, 1) + item("A类", 1, 1) +
                     item("2024年", 1, 2) + item("走访", 1, 0),
                 numbering) == "1. 5公里\n1.1 3年\n1.2 A类\n一、2024年\n2.走访");
}

TEST_CASE("restarts: after a higher level, never, or only after a named one") {
  const std::string numbering =
      definition("0", level(0, "decimal", "%1.") + level(1, "decimal", "（%2）") +
                          level(2, "decimal", "%3）", "<w:lvlRestart w:val=\"0\"/>") +
                          level(3, "lowerLetter", "%4)", "<w:lvlRestart w:val=\"1\"/>")) +
      list("1", "0");
  CHECK(numbered(item("甲", 1, 0) + item("乙", 1, 1) + item("丙", 1, 2) + item("丁", 1, 3) +
                     item("戊", 1, 1) + item("己", 1, 2) + item("庚", 1, 3) + item("辛", 1, 0) +
                     item("壬", 1, 1) + item("癸", 1, 3),
                 numbering) ==
        "1.甲\n（1）乙\n1）丙\na)丁\n（2）戊\n2）己\nb)庚\n2.辛\n（1）壬\na)癸");
}

TEST_CASE("overrides: another start, another level") {
  const std::string numbering =
      definition("0", level(0, "decimal", "%1.")) + list("1", "0") +
      list("2", "0", "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride>") +
      list("3", "0",
           "<w:lvlOverride w:ilvl=\"0\">" + level(0, "upperRoman", "%1、") + "</w:lvlOverride>");
  CHECK(numbered(item("甲", 1, 0) + item("乙", 2, 0) + item("丙", 2, 0) + item("丁", 3, 0),
                 numbering) == "1.甲\n7.乙\n8.丙\nIX、丁");
}

TEST_CASE("legal numbering writes higher levels in digits") {
  const std::string numbering = definition("0", level(0, "chineseCounting", "%1、") +
                                                    level(1, "decimal", "%1.%2", "<w:isLgl/>")) +
                                list("1", "0");
  CHECK(numbered(item("甲", 1, 0) + item("乙", 1, 1), numbering) == "一、甲\n1.1乙");
}

TEST_CASE("a style's number is turned off by list 0, and a list may lead to a style's levels") {
  const std::string numbering =
      definition("0", "<w:styleLink w:val=\"公文\"/>" + level(0, "chineseCounting", "%1、")) +
      definition("1", "<w:numStyleLink w:val=\"公文\"/>") + list("1", "1");
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr>"
      "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
  CHECK(numbered(paragraph("甲", "<w:pStyle w:val=\"H\"/>") +
                     paragraph("乙",
                               "<w:pStyle w:val=\"H\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>") +
                     paragraph("丙", "<w:pStyle w:val=\"H\"/>"),
                 numbering, styles) == "一、甲\n乙\n二、丙");
}

TEST_CASE("bullets of symbol fonts are signs of every font") {
  const auto bullet = [](int index, std::string_view text, std::string_view font) {
    return "<w:lvl w:ilvl=\"" + std::to_string(index) +
           "\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"" + std::string(text) +
           "\"/><w:rPr><w:rFonts w:ascii=\"" + std::string(font) + "\"/></w:rPr></w:lvl>";
  };
  const std::string numbering =
      definition("0", bullet(0, "\xEF\x82\xB7", "Symbol") + bullet(1, "o", "Courier New") +
                          bullet(2, "\xEF\x83\x98", "Wingdings") +
                          bullet(3, "\xEF\x80\xA0", "Webdings")) +
      list("1", "0");
  CHECK(numbered(item("甲", 1, 0) + item("乙", 1, 1) + item("丙", 1, 2) + item("丁", 1, 3),
                 numbering) == "•甲\n◦乙\n➢丙\n●丁");
}

TEST_CASE("a rare format written as a choice counts in the common one beside it") {
  const std::string numbering =
      definition("0",
                 "<w:lvl w:ilvl=\"0\"><mc:AlternateContent><mc:Choice Requires=\"w14\"><w:numFmt "
                 "w:val=\"custom\" w:format=\"001\"/></mc:Choice><mc:Fallback><w:numFmt "
                 "w:val=\"decimalZero\"/></mc:Fallback></mc:AlternateContent><w:lvlText "
                 "w:val=\"%1\"/></w:lvl>") +
      list("1", "0");
  CHECK(numbered(item("甲", 1, 0), numbering) == "01甲");
}
