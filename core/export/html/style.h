// The style sheet of exported HTML: the page of GB/T 9704—2012 on screen and on paper.
#pragma once

#include <string_view>

namespace wengao::html {

// The date starts two characters right of the signature and neither comes nearer to the edge than
// two (7.3.5.2): both lie in a box as wide as the wider one, set two characters from the edge.
// Widths are in em of 三号 (16 pt), so that 28 characters fill a line on screen as on paper. The
// user's own faces come first, those other systems have in their place after them.
inline constexpr std::string_view kStyle = R"css(
:root { --fang: "仿宋_GB2312", "仿宋", FangSong, STFangsong, "Noto Serif CJK SC", serif;
  --kai: "楷体_GB2312", "楷体", KaiTi, STKaiti, "Noto Serif CJK SC", serif;
  --hei: "黑体", SimHei, STHeiti, "Noto Sans CJK SC", sans-serif;
  --biao: "方正小标宋简体", "方正小标宋_GBK", "宋体", SimSun, STSong, "Noto Serif CJK SC", serif; }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
* { margin: 0; padding: 0; box-sizing: border-box; font-weight: normal; }
body { background: #fff; color: #000; }
article { width: 156mm; margin: 15mm auto; font: 16pt/28.95pt var(--fang);
  letter-spacing: -.2pt; text-align: justify; overflow-wrap: break-word; line-break: strict; }
p, h2, h3, h4, h5, h6 { font-size: 1em; text-indent: 2em; }
h1, .attachment-title { font: 22pt/28.95pt var(--biao); letter-spacing: 0; text-align: center; }
h2, .lead-1 { font-family: var(--hei); }
h3, .lead-2 { font-family: var(--kai); }
h2, h3, h4, h5, h6 { break-after: avoid; }
.subtitle, .byline, .caption { font-family: var(--kai); text-align: center; text-indent: 0; }
.caption { font-family: var(--hei); }
header + *, article > .attachment-note:not(.attachment-note + .attachment-note) {
  margin-top: 28.95pt; }
.attachment-note + .attachment-note { text-indent: 5em; }
.addressee, .copy-number, .secrecy, .urgency, .attachment-mark { text-indent: 0; }
.secrecy, .urgency, .attachment-mark { font-family: var(--hei); }
.attachment-mark { break-before: page; margin-top: 57.9pt; }
.attachment-title { text-indent: 0; margin-bottom: 28.95pt; }
footer { width: max-content; max-width: 100%; margin: 28.95pt 2em 0 auto; break-inside: avoid; }
.signature { text-indent: 0; }
.signer { text-align: right; text-indent: 0; padding-right: 1em; }
table { width: 100%; border-collapse: collapse; font-size: 12pt; line-height: 18pt;
  letter-spacing: 0; text-align: center; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: .5pt solid #000; padding: .8mm 1.9mm; }
.issuer { font: 36pt/1.4 var(--biao); color: #f00; text-align: center; text-indent: 0; }
.doc-number { text-align: center; text-indent: 0; padding-bottom: 4mm;
  border-bottom: 1.5pt solid #f00; margin-bottom: 57.9pt; }
.doc-number:has(+ .doc-number) { padding: 0; border: 0; margin: 0; }
.imprint { font-size: 14pt; letter-spacing: 0; text-indent: 0; padding: 0 1em;
  border-top: .5pt solid #000; border-bottom: .5pt solid #000; margin-bottom: -.5pt; }
.noise, .separator { color: #808080; text-indent: 0; }
@media print { article { width: auto; margin: 0; } }
)css";

}  // namespace wengao::html
