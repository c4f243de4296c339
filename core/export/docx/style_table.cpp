#include <algorithm>
#include <vector>

#include "core/export/docx/styles.h"
#include "core/export/parts.h"

namespace wengao::docx {
namespace {

constexpr Indent kFlush{.first = 0};

// GB/T 9704 names kinds of type, not products: these are the names clerks' machines know. Windows
// has 仿宋 and 楷体 in place of the _GB2312 cuts; 小标宋 has to be bought, hence its substitute.
constexpr std::array<FontName, 5> kFonts{{
    {"仿宋_GB2312", "仿宋"},
    {"楷体_GB2312", "楷体"},
    {"黑体", "SimHei"},
    {"宋体", "SimSun"},
    {"方正小标宋简体", "方正小标宋_GBK"},
}};

// Makes the styles of one sheet.
class Maker {
 public:
  explicit Maker(const Styles& sheet) : sheet_(sheet), house_(sheet.house()) {}

  std::vector<Style> make();

 private:
  [[nodiscard]] std::string_view font(Face face) const { return sheet_.font(face).name; }

  // A heading: two cells in like the body (7.3.3), in its own face, never the last line of a page.
  [[nodiscard]] Style heading(std::string_view id, std::string_view name,
                              std::string_view character, int outline, Face face) const {
    return {.id = id,
            .name = name,
            .next = "Normal",
            .character = character,
            .priority = 9,
            .paragraph = {.keep_next = true, .outline = outline},
            // Said outright, since the built-in headings are blue and bold.
            .run = {.font = font(face), .bold = false, .colour = "auto"}};
  }

  // A centred line of the title page.
  [[nodiscard]] Style centred(std::string_view id, std::string_view name, int priority, Face face,
                              int size) const {
    const Measure& m = sheet_.measure();
    return {.id = id,
            .name = name,
            .next = "Normal",
            .priority = priority,
            .paragraph = {.keep_next = true, .indent = kFlush, .align = Align::centre},
            .run = {.font = font(face),
                    .bold = false,
                    .colour = "auto",
                    .scale = size == m.body_size ? m.body_scale : 100,
                    .size = size}};
  }

  // A line that starts at the left edge of the type area.
  [[nodiscard]] Style flush(std::string_view id, std::string_view name, Face face) const {
    return {.id = id,
            .name = name,
            .next = "Normal",
            .paragraph = {.indent = kFlush},
            .run = {.font = font(face)}};
  }

  const Styles& sheet_;
  const layout::House& house_;
};

std::vector<Style> Maker::make() {
  const Measure& m = sheet_.measure();
  std::vector<Style> styles;
  // 正文: 三号仿宋, 22 × 28, two cells in. GB/T 9704—2012, 5.2.2, 5.2.3, 7.3.3.
  styles.push_back({.id = "Normal",
                    .name = "Normal",
                    .priority = 0,
                    .paragraph = {.east_asian = true,
                                  .before = 0,
                                  .line = m.line,
                                  .indent = {.first = 200},
                                  .align = Align::both},
                    .run = {.font = font(house_.body),
                            .scale = m.body_scale,
                            .size = m.body_size,
                            .language = "en-US"}});
  // 7.3.3: 一、黑体（一）楷体 1.（1）仿宋; the fifth level ① goes on as the fourth.
  styles.push_back(heading("Heading1", "heading 1", "Heading1Char", 0, house_.heading_1));
  styles.push_back(heading("Heading2", "heading 2", "Heading2Char", 1, house_.heading_2));
  styles.push_back(heading("Heading3", "heading 3", "Heading3Char", 2, house_.body));
  styles.push_back(heading("Heading4", "heading 4", "Heading4Char", 3, house_.body));
  styles.push_back(heading("Heading5", "heading 5", "Heading5Char", 4, house_.body));
  // 7.3.1: 二号小标宋, centred.
  styles.push_back(centred("Title", "Title", 10, house_.title, m.title_size));
  styles.push_back(centred("Subtitle", "Subtitle", 11, Face::kaiti, m.body_size));
  styles.push_back(centred("Byline", "标题下署名", 12, Face::kaiti, m.body_size));
  styles.push_back(flush("Salutation", "Salutation", house_.body));

  Style signature = flush("Signature", "Signature", house_.body);
  signature.paragraph.align = Align::right;
  styles.push_back(signature);
  Style date = flush("Date", "Date", house_.body);
  date.paragraph.align = Align::right;
  styles.push_back(date);
  // 7.3.6: two cells in, in brackets.
  styles.push_back({.id = "Annotation", .name = "附注", .next = "Normal"});
  // 7.3.4: two cells in; the hanging part is set by each paragraph's own number.
  styles.push_back(
      {.id = "AttachmentNote", .name = "附件说明", .paragraph = {.align = Align::left}});
  // 7.3.7: “附件1” in 黑体 at the top left; the attachment's title like a title.
  styles.push_back(flush("AttachmentMark", "附件标记", Face::heiti));
  styles.push_back(centred("AttachmentTitle", "附件标题", 99, house_.title, m.title_size));

  styles.push_back(centred("Caption", "caption", 35, Face::heiti, m.body_size));
  // 小四 on 18 pt, by custom; cells have a little room above and below (TableGrid).
  Style unit = flush("TableUnit", "表格单位", house_.body);
  unit.paragraph.keep_next = true;
  unit.paragraph.align = Align::right;
  unit.run = {.scale = 100, .size = kTableSize};
  styles.push_back(unit);
  styles.push_back({.id = "TableText",
                    .name = "表内文字",
                    .paragraph = {.line = kTableLine, .indent = kFlush, .align = Align::centre},
                    .run = {.scale = 100, .size = kTableSize}});

  // 7.2, the head above the red rule.
  Style issuer = centred("Issuer", "发文机关标志", 99, house_.title, 72);
  issuer.run.colour = "FF0000";
  issuer.paragraph.line_single = true;
  styles.push_back(issuer);
  Style number = centred("DocNumber", "发文字号", 99, house_.body, m.body_size);
  // 7.2.7: 4 mm under the number, as wide as the type area, red. The line is higher than its type:
  // from its foot it is 6 pt.
  number.paragraph.rule_below = 16;
  number.paragraph.rule_distance = 6;
  number.paragraph.rule_colour = "FF0000";
  styles.push_back(number);
  styles.push_back(flush("CopyNumber", "份号", house_.body));
  styles.push_back(flush("Secrecy", "密级和保密期限", Face::heiti));
  styles.push_back(flush("Urgency", "紧急程度", Face::heiti));
  Style signer = flush("Signer", "签发人", house_.body);
  signer.paragraph.indent.right = 100;
  signer.paragraph.align = Align::right;
  styles.push_back(signer);

  // 7.4: 四号; its rules are the borders of the table it stands in, which take a point of each row.
  styles.push_back({.id = "Imprint",
                    .name = "版记",
                    .paragraph = {.line = m.line - 20, .align = Align::left},
                    .run = {.scale = 100, .size = kSmallSize}});
  // Web residue, when the writer asks to keep it: set apart for the eye as well.
  Style noise = flush("SetApart", "另存内容", house_.body);
  noise.run.colour = "808080";
  styles.push_back(noise);
  return styles;
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

Styles::Styles(const layout::House& house) : house_(house), measure_(house), fonts_(kFonts) {
  for (std::size_t face = 0; face < fonts_.size(); ++face) {
    if (!house.font_names[face].empty()) fonts_[face] = {house.font_names[face], kFonts[face].name};
  }
  styles_ = Maker(*this).make();
  for (Style& style : styles_) {
    if (style.paragraph.indent.cell == 0) style.paragraph.indent.cell = measure_.cell;
  }
}

const Style& Styles::of(Kind kind, int level) const {
  return kind == Kind::heading ? heading(level) : named(id_for(kind));
}

const Style& Styles::of(const Block& block) const {
  // A row too long for a table of cells is running text.
  if (block.is(Kind::table)) return of(Kind::body, 0);
  if (block.is(Kind::caption) && block.content().starts_with(u"单位")) return named("TableUnit");
  if (block.is(Kind::heading) && block.info.run_in) return of(Kind::body, 0);
  if (is_attachment_mark(block)) return named("AttachmentMark");
  return of(block.info.kind, block.info.level);
}

const Style& Styles::heading(int level) const {
  static constexpr std::string_view kIds[] = {"Heading1", "Heading2", "Heading3", "Heading4",
                                              "Heading5"};
  // An unnumbered heading (level 0) is one of the first level.
  return named(kIds[std::clamp(level, 1, 5) - 1]);
}

const Style& Styles::named(std::string_view id) const {
  const auto found = std::find_if(styles_.begin(), styles_.end(),
                                  [id](const Style& style) { return style.id == id; });
  return found == styles_.end() ? styles_.front() : *found;
}

}  // namespace wengao::docx
