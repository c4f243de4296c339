#include <algorithm>
#include <vector>

#include "core/export/docx/styles.h"

namespace wengao::docx {
namespace {

constexpr Indent kFlush{.first = 0};

// A heading: two cells in like the body (7.3.3), in its own face, never the last line of a page.
Style heading(std::string_view id, std::string_view name, std::string_view character, int outline,
              Face face) {
  return {.id = id,
          .name = name,
          .next = "Normal",
          .character = character,
          .priority = 9,
          .face = face,
          .paragraph = {.keep_next = true, .outline = outline},
          // Said outright, since the built-in headings are blue and bold.
          .run = {.face = face, .bold = false, .colour = "auto"}};
}

// A centred line of the title page.
Style centred(std::string_view id, std::string_view name, int priority, Face face, int size) {
  return {.id = id,
          .name = name,
          .next = "Normal",
          .priority = priority,
          .face = face,
          .paragraph = {.keep_next = true, .indent = kFlush, .align = Align::centre},
          .run = {.face = face,
                  .bold = false,
                  .colour = "auto",
                  .scale = size == kBodySize ? kBodyScale : 100,
                  .size = size}};
}

// A line that starts at the left edge of the type area.
Style flush(std::string_view id, std::string_view name, Face face) {
  return {.id = id,
          .name = name,
          .next = "Normal",
          .face = face,
          .paragraph = {.indent = kFlush},
          .run = {.face = face}};
}

std::vector<Style> make_styles() {
  std::vector<Style> styles;
  // 正文: 三号仿宋, 22 × 28, two cells in. GB/T 9704—2012, 5.2.2, 5.2.3, 7.3.3.
  styles.push_back(
      {.id = "Normal",
       .name = "Normal",
       .priority = 0,
       .paragraph = {.east_asian = true,
                     .before = 0,
                     .line = kLine,
                     .indent = {.first = 200},
                     .align = Align::both},
       .run = {.face = Face::fangsong, .scale = kBodyScale, .size = kBodySize, .language = true}});
  // 7.3.3: 一、黑体（一）楷体 1.（1）仿宋; the fifth level ① goes on as the fourth.
  styles.push_back(heading("Heading1", "heading 1", "Heading1Char", 0, Face::heiti));
  styles.push_back(heading("Heading2", "heading 2", "Heading2Char", 1, Face::kaiti));
  styles.push_back(heading("Heading3", "heading 3", "Heading3Char", 2, Face::fangsong));
  styles.push_back(heading("Heading4", "heading 4", "Heading4Char", 3, Face::fangsong));
  styles.push_back(heading("Heading5", "heading 5", "Heading5Char", 4, Face::fangsong));
  // 7.3.1: 二号小标宋, centred.
  styles.push_back(centred("Title", "Title", 10, Face::xiaobiaosong, kTitleSize));
  styles.push_back(centred("Subtitle", "Subtitle", 11, Face::kaiti, kBodySize));
  styles.push_back(centred("Byline", "标题下署名", 12, Face::kaiti, kBodySize));
  styles.push_back(flush("Salutation", "Salutation", Face::fangsong));

  Style signature = flush("Signature", "Signature", Face::fangsong);
  signature.paragraph.align = Align::right;
  styles.push_back(signature);
  Style date = flush("Date", "Date", Face::fangsong);
  date.paragraph.align = Align::right;
  styles.push_back(date);
  // 7.3.6: two cells in, in brackets.
  styles.push_back({.id = "Annotation", .name = "附注", .next = "Normal"});
  // 7.3.4: two cells in; the hanging part is set by each paragraph's own number.
  styles.push_back(
      {.id = "AttachmentNote", .name = "附件说明", .paragraph = {.align = Align::left}});
  // 7.3.7: “附件1” in 黑体 at the top left; the attachment's title like a title.
  styles.push_back(flush("AttachmentMark", "附件标记", Face::heiti));
  styles.push_back(centred("AttachmentTitle", "附件标题", 99, Face::xiaobiaosong, kTitleSize));

  styles.push_back(centred("Caption", "caption", 35, Face::heiti, kBodySize));
  // 小四 on 18 pt, by custom; cells have a little room above and below (TableGrid).
  Style unit = flush("TableUnit", "表格单位", Face::fangsong);
  unit.paragraph.keep_next = true;
  unit.paragraph.align = Align::right;
  unit.run = {.scale = 100, .size = kTableSize};
  styles.push_back(unit);
  styles.push_back({.id = "TableText",
                    .name = "表内文字",
                    .paragraph = {.line = kTableLine, .indent = kFlush, .align = Align::centre},
                    .run = {.scale = 100, .size = kTableSize}});

  // 7.2, the head above the red rule.
  Style issuer = centred("Issuer", "发文机关标志", 99, Face::xiaobiaosong, 72);
  issuer.run.colour = "FF0000";
  issuer.paragraph.line_single = true;
  styles.push_back(issuer);
  Style number = centred("DocNumber", "发文字号", 99, Face::fangsong, kBodySize);
  // 7.2.7: 4 mm under the number, as wide as the type area, red. The line is higher than its type:
  // from its foot it is 6 pt.
  number.paragraph.rule_below = 16;
  number.paragraph.rule_distance = 6;
  number.paragraph.rule_colour = "FF0000";
  styles.push_back(number);
  styles.push_back(flush("CopyNumber", "份号", Face::fangsong));
  styles.push_back(flush("Secrecy", "密级和保密期限", Face::heiti));
  styles.push_back(flush("Urgency", "紧急程度", Face::heiti));
  Style signer = flush("Signer", "签发人", Face::fangsong);
  signer.paragraph.indent.right = 100;
  signer.paragraph.align = Align::right;
  styles.push_back(signer);

  // 7.4: 四号; its rules are the borders of the table it stands in, which take a point of each row.
  styles.push_back({.id = "Imprint",
                    .name = "版记",
                    .paragraph = {.line = kLine - 20, .align = Align::left},
                    .run = {.scale = 100, .size = kSmallSize}});
  // Web residue, when the writer asks to keep it: set apart for the eye as well.
  Style noise = flush("SetApart", "另存内容", Face::fangsong);
  noise.run.colour = "808080";
  styles.push_back(noise);
  return styles;
}

const Style& style_named(std::string_view id) {
  const std::span<const Style> all = paragraph_styles();
  const auto found =
      std::find_if(all.begin(), all.end(), [id](const Style& style) { return style.id == id; });
  return found == all.end() ? all.front() : *found;
}

std::string_view id_for(Kind kind) {
  switch (kind) {
    case Kind::title:
      return "Title";
    case Kind::subtitle:
      return "Subtitle";
    case Kind::byline:
      return "Byline";
    case Kind::addressee:
      return "Salutation";
    case Kind::table:
      return "TableText";
    case Kind::caption:
      return "Caption";
    case Kind::attachment_note:
      return "AttachmentNote";
    case Kind::attachment_title:
      return "AttachmentTitle";
    case Kind::signature:
      return "Signature";
    case Kind::date:
      return "Date";
    case Kind::annotation:
      return "Annotation";
    case Kind::issuer:
      return "Issuer";
    case Kind::doc_number:
      return "DocNumber";
    case Kind::urgency:
      return "Urgency";
    case Kind::secrecy:
      return "Secrecy";
    case Kind::copy_number:
      return "CopyNumber";
    case Kind::signer:
      return "Signer";
    case Kind::imprint:
      return "Imprint";
    case Kind::separator:
    case Kind::noise:
      return "SetApart";
    case Kind::body:
    case Kind::heading:
    case Kind::blank:
      break;
  }
  return "Normal";
}

}  // namespace

std::span<const Style> paragraph_styles() {
  static const std::vector<Style> styles = make_styles();
  return styles;
}

const Style& style_for(Kind kind, int level) {
  return kind == Kind::heading ? heading_style(level) : style_named(id_for(kind));
}

const Style& attachment_mark_style() { return style_named("AttachmentMark"); }

const Style& unit_style() { return style_named("TableUnit"); }

const Style& heading_style(int level) {
  static constexpr std::string_view kIds[] = {"Heading1", "Heading2", "Heading3", "Heading4",
                                              "Heading5"};
  // An unnumbered heading (level 0) is one of the first level.
  return style_named(kIds[std::clamp(level, 1, 5) - 1]);
}

}  // namespace wengao::docx
