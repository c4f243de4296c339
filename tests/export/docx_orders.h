// Word calls a file damaged when elements stand in another order than the schema's. The orders
// below are those of CT_PPr, CT_RPr, CT_SectPr, CT_Settings, CT_Style, CT_TblPr, CT_TcPr and
// CT_TrPr.
#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>

namespace wengao::testing {

inline const std::map<std::string, std::string> kDocxOrders{
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

// The first element below `node` that stands out of order or is unknown to its parent's list:
// "w:pPr/w:jc"; empty when there is none.
inline std::string out_of_order(const pugi::xml_node& node) {
  const auto order = kDocxOrders.find(node.name());
  std::size_t last = 0;
  for (const auto& child : node.children()) {
    if (order != kDocxOrders.end()) {
      const std::string name = ' ' + std::string(child.name()).substr(2) + ' ';
      const std::size_t place = (' ' + order->second + ' ').find(name);
      if (place == std::string::npos || place < last) {
        return std::string(node.name()) + '/' + child.name();
      }
      last = place;
    }
    if (std::string below = out_of_order(child); !below.empty()) return below;
  }
  return {};
}

}  // namespace wengao::testing
