#include "core/lint/layout_items.h"

#include <algorithm>

#include "core/lint/profile.h"
#include "core/text/utf.h"

namespace wengao::lint {
namespace {

constexpr std::u16string_view kFonts = u"仿宋_GB2312、宋体、楷体、黑体、方正小标宋简体";
constexpr std::u16string_view kSizes = u"三号、小三、16磅";

constexpr LayoutItem kItems[] = {
    {"body-font", {u"正文字体", u"body face"}, "5.2.2", {u"仿宋", u"FangSong"}, kFonts},
    {"body-size", {u"正文字号", u"body size"}, "5.2.2", {u"三号", u"三号 (16 pt)"}, kSizes},
    {"characters-a-line", {u"每行字数", u"characters a line"}, "5.2.3", {u"28字", u"28"}, u"28字"},
    {"date-form",
     {u"成文日期写法", u"form of the date"},
     "7.3.5",
     {u"阿拉伯数字", u"digits"},
     u"汉字"},
    {"heading-1-font",
     {u"一级标题字体", u"first heading face"},
     "7.3.3",
     {u"黑体", u"HeiTi"},
     kFonts},
    {"heading-2-font",
     {u"二级标题字体", u"second heading face"},
     "7.3.3",
     {u"楷体", u"KaiTi"},
     kFonts},
    {"line-spacing",
     {u"行距", u"line spacing"},
     "5.2.3",
     {u"每面22行", u"22 lines a page"},
     u"28磅、固定值28.95磅、10毫米"},
    {"lines-a-page", {u"每面行数", u"lines a page"}, "5.2.3", {u"22行", u"22"}, u"22行"},
    {"margins",
     {u"页边", u"margins"},
     "5.2.1",
     {u"天头37毫米、订口28毫米", u"37 mm head, 28 mm fold"},
     u"上3.7厘米、下3.5厘米、左2.8厘米、右2.6厘米，天头37毫米、订口28毫米"},
    {"page-number",
     {u"页码", u"page number"},
     "7.5",
     {u"4号半角宋体数字，左右各一字线", u"4号 with dashes"},
     u"居中，- 1 -；居右，第1页 共5页；单右双左，五号；不编页码"},
    {"paper", {u"用纸", u"paper"}, "5.1", {u"A4", u"A4"}, u"A4、B5、16开、210×285毫米"},
    {"punctuation",
     {u"行末标点", u"marks at line ends"},
     "5.2.3",
     {u"全角", u"a full cell"},
     u"全角、悬挂、压缩"},
    {"seal",
     {u"印章", u"seal"},
     "7.3.5",
     {u"加盖印章与不加盖印章两种", u"with a seal or without"},
     u"加盖印章、不加盖印章"},
    {"single-lines",
     {u"段落的单行", u"single lines of paragraphs"},
     "5.2.3",
     {u"每面22行", u"22 lines a page"},
     u"不允许、允许"},
    {"title-font", {u"标题字体", u"title face"}, "7.3.1", {u"小标宋体", u"XiaoBiaoSong"}, kFonts},
    {"title-size", {u"标题字号", u"title size"}, "7.3.1", {u"二号", u"二号 (22 pt)"}, kSizes},
};

}  // namespace

std::span<const LayoutItem> layout_items() { return kItems; }

const LayoutItem* layout_item(std::string_view id) {
  const auto* found = std::find_if(std::begin(kItems), std::end(kItems),
                                   [&](const LayoutItem& item) { return item.id == id; });
  return found == std::end(kItems) ? nullptr : found;
}

std::vector<DeviationTold> deviations(const Profile& profile, Lang lang) {
  std::vector<DeviationTold> out;
  const auto in = [lang](const Wording& wording) {
    return lang == Lang::zh ? wording.zh : wording.en;
  };
  for (const Deviation& point : profile.deviations) {
    const LayoutItem* item = layout_item(point.item);
    if (item == nullptr || !layout::differs({point.item, point.value})) continue;
    out.push_back({in(item->name), point.value, in(item->standard), item->clause, point.why});
  }
  return out;
}

std::vector<std::u16string> deviations_told(const Profile& profile, Lang lang) {
  std::vector<std::u16string> out;
  const bool zh = lang == Lang::zh;
  for (const DeviationTold& point : deviations(profile, lang)) {
    std::u16string line(point.item);
    line.append(zh ? u"：" : u": ").append(point.value);
    line += zh ? u"，不同于 GB/T 9704\u2014"
                 u"2012 的 "
               : u"; differs from GB/T 9704\u2014"
                 u"2012, ";
    line += text::from_utf8(point.clause);
    line.append(zh ? u"（" : u" (").append(point.standard).append(zh ? u"）" : u")");
    if (!point.why.empty()) line.append(zh ? u"；" : u"; ").append(point.why);
    out.push_back(std::move(line));
  }
  return out;
}

}  // namespace wengao::lint
