// Word calls a file damaged when elements stand in another order than the schema's. The orders
// below are those of CT_PPr, CT_RPr, CT_SectPr, CT_Settings, CT_Style, CT_TblPr, CT_TcPr and
// CT_TrPr.
#include <doctest/doctest.h>

#include <map>

#include "core/export/docx/docx.h"
#include "tests/export/made_report.h"
#include "tests/export/unzip.h"
#include "tests/export/xml_tree.h"

using namespace wengao;
using namespace wengao::testing;

namespace {

const std::map<std::string, std::string> kOrders{
    {"w:pPr",
     "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers "
     "pBdr "
     "shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE "
     "autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents "
     "suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle "
     "rPr "
     "sectPr pPrChange"},
    {"w:rPr",
     "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
     "noProof "
     "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd "
     "fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath"},
    {"w:sectPr",
     "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
     "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter "
     "docGrid printerSettings"},
    {"w:settings",
     "writeProtection view zoom removePersonalInformation mirrorMargins "
     "bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop attachedTemplate "
     "trackRevisions defaultTabStop autoHyphenation evenAndOddHeaders noPunctuationKerning "
     "characterSpacingControl footnotePr endnotePr compat rsids themeFontLang clrSchemeMapping "
     "decimalSymbol listSeparator"},
    {"w:compat",
     "spaceForUL balanceSingleByteDoubleByteWidth doNotLeaveBackslashAlone ulTrailSpace "
     "doNotExpandShiftReturn adjustLineHeightInTable useFELayout compatSetting"},
    {"w:style",
     "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed "
     "qFormat locked personal rsid pPr rPr tblPr trPr tcPr tblStylePr"},
    {"w:styles", "docDefaults latentStyles style"},
    {"w:tbl", "tblPr tblGrid tr"},
    {"w:tblPr",
     "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
     "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook"},
    {"w:tcPr",
     "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText "
     "vAlign "
     "hideMark"},
    {"w:font", "altName panose1 charset family notTrueType pitch sig embedRegular"},
    {"w:pBdr", "top left bottom right between bar"},
};

// Fails for a child out of order or unknown to the list.
void check_children(const pugi::xml_node& node) {
  const auto order = kOrders.find(node.name());
  if (order != kOrders.end()) {
    std::size_t last = 0;
    for (const auto& child : node.children()) {
      const std::string name = ' ' + std::string(child.name()).substr(2) + ' ';
      const std::size_t place = (' ' + order->second + ' ').find(name);
      CAPTURE(node.name());
      CAPTURE(child.name());
      REQUIRE(place != std::string::npos);
      CHECK(place >= last);
      last = place;
    }
  }
  for (const auto& child : node.children()) check_children(child);
}

}  // namespace

TEST_CASE("elements stand in the order of the schema") {
  int parts = 0;
  for (const UnzippedEntry& entry : unzip(*write_docx(every_kind().input(), {}))) {
    if (!entry.name.ends_with(".xml")) continue;
    CAPTURE(entry.name);
    pugi::xml_document document;
    load(document, entry.data);
    check_children(document.document_element());
    ++parts;
  }
  CHECK(parts == 9);
}

TEST_CASE("what is referred to exists") {
  const auto entries = unzip(*write_docx(every_kind().input(), {}));
  pugi::xml_document styles;
  load(styles, part_of(entries, "word/styles.xml"));
  const auto has_style = [&styles](const std::string& id) {
    return !styles.select_node(("//w:style[@w:styleId='" + id + "']").c_str()).node().empty();
  };
  for (const char* name : {"word/document.xml", "word/styles.xml", "word/footer1.xml"}) {
    pugi::xml_document document;
    load(document, part_of(entries, name));
    for (const char* reference :
         {"w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link"}) {
      for (const auto& match : document.select_nodes(("//" + std::string(reference)).c_str())) {
        CAPTURE(reference);
        const std::string id = match.node().attribute("w:val").value();
        CHECK_MESSAGE(has_style(id), id);
      }
    }
  }
  // Style ids and names are unique.
  std::map<std::string, int> ids;
  std::map<std::string, int> names;
  for (const auto& match : styles.select_nodes("//w:style")) {
    CHECK(++ids[match.node().attribute("w:styleId").value()] == 1);
    CHECK(++names[match.node().child("w:name").attribute("w:val").value()] == 1);
  }
  pugi::xml_document relations;
  load(relations, part_of(entries, "word/_rels/document.xml.rels"));
  for (const auto& match : relations.select_nodes("//Relationship")) {
    part_of(entries, std::string("word/") + match.node().attribute("Target").value());
  }
  pugi::xml_document document;
  load(document, part_of(entries, "word/document.xml"));
  for (const auto& match : document.select_nodes("//w:footerReference")) {
    const std::string id = match.node().attribute("r:id").value();
    CHECK(relations.select_node(("//Relationship[@Id='" + id + "']").c_str()).node());
  }
}
