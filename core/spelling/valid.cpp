#include "core/spelling/valid.h"

#include <array>

#include "core/text/chars.h"

namespace wengao::spelling {
namespace {

// Characters that stand for each other, or side by side, in many words.
constexpr std::array<std::u16string_view, 17> kChars = {
    u"作做",       u"暴爆",     u"订定", u"勠戮", u"他她它",
    u"的地得",     u"象像",     u"份分", u"帐账", u"唯惟",
    u"那哪",       u"座坐",     u"拼拚", u"重从", u"区国县市省州镇乡村",
    u"东西南北中", u"左右上下",
};

// Words of one sound, or nearly one look, that are both at home in official documents.
struct Words {
  std::u16string_view one;
  std::u16string_view other;
};
constexpr std::array<Words, 67> kWords = {{
    {u"法治", u"法制"}, {u"督查", u"督察"}, {u"检查", u"检察"}, {u"遏止", u"遏制"},
    {u"兴业", u"行业"}, {u"施行", u"实行"}, {u"实施", u"设施"}, {u"转递", u"传递"},
    {u"急待", u"亟待"}, {u"一经", u"已经"}, {u"重心", u"中心"}, {u"使用", u"施用"},
    {u"失实", u"事实"}, {u"实情", u"事情"}, {u"证照", u"证明"}, {u"保障", u"保险"},
    {u"教室", u"教师"}, {u"完备", u"完善"}, {u"续写", u"编写"}, {u"易地", u"异地"},
    {u"权利", u"权力"}, {u"反映", u"反应"}, {u"启用", u"起用"}, {u"界限", u"界线"},
    {u"品位", u"品味"}, {u"考察", u"考查"}, {u"审查", u"审察"}, {u"巡查", u"巡察"},
    {u"侦查", u"侦察"}, {u"必须", u"必需"}, {u"处事", u"处世"}, {u"盈利", u"营利"},
    {u"盈利", u"赢利"}, {u"淹没", u"湮没"}, {u"终生", u"终身"}, {u"质疑", u"置疑"},
    {u"化妆", u"化装"}, {u"交代", u"交待"}, {u"报道", u"报到"}, {u"功夫", u"工夫"},
    {u"国事", u"国是"}, {u"意向", u"意象"}, {u"原形", u"原型"}, {u"以致", u"以至"},
    {u"接收", u"接受"}, {u"授权", u"受权"}, {u"学历", u"学力"}, {u"年轻", u"年青"},
    {u"制定", u"制订"}, {u"截至", u"截止"}, {u"收集", u"搜集"}, {u"申诉", u"申述"},
    {u"包含", u"包涵"}, {u"变换", u"变幻"}, {u"事务", u"实务"}, {u"事业", u"实业"},
    {u"事例", u"实例"}, {u"势力", u"实力"}, {u"人士", u"人事"}, {u"经济", u"经纪"},
    {u"经历", u"精力"}, {u"增值", u"增殖"}, {u"监察", u"检察"}, {u"监测", u"检测"},
    {u"复核", u"复合"}, {u"试验", u"实验"}, {u"增产", u"增长"},
}};

bool is_number(char16_t unit) {
  return text::is_han_numeral(unit) || unit == u'○' || unit == u'卅';
}

bool turns(std::u16string_view text, Span span, char16_t meant, const Words& words) {
  for (const bool back : {false, true}) {
    const std::u16string_view found = back ? words.other : words.one;
    const std::u16string_view wanted = back ? words.one : words.other;
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (found[i] != text[span.begin] || wanted[i] != meant || span.begin < i) continue;
      if (text.substr(span.begin - i, found.size()) == found) return true;
    }
  }
  return false;
}

}  // namespace

bool both_valid(std::u16string_view text, Span span, std::u16string_view meant) {
  if (span.size() != 1 || meant.size() != 1) return false;
  const char16_t found = text[span.begin];
  if (is_number(found) && is_number(meant[0])) return true;
  for (const std::u16string_view chars : kChars) {
    const bool both = chars.find(found) != std::u16string_view::npos &&
                      chars.find(meant[0]) != std::u16string_view::npos;
    if (both) return true;
  }
  for (const Words& words : kWords) {
    if (turns(text, span, meant[0], words)) return true;
  }
  return false;
}

}  // namespace wengao::spelling
