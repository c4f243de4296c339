// What every official report says: to say it too is no copying.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/similar/steps.h"

namespace wengao::similar {
namespace {

using View = std::u16string_view;

// As normalise() leaves them: no marks. Sorted by the first character below.
constexpr auto kPhrases = [] {
  std::array phrases = std::to_array<View>({
      u"坚持以习近平新时代中国特色社会主义思想为指导",
      u"以习近平新时代中国特色社会主义思想为指导",
      u"习近平新时代中国特色社会主义思想",
      u"习近平总书记系列重要讲话精神",
      u"习近平总书记重要讲话精神",
      u"习近平总书记关于",
      u"以邓小平理论和三个代表重要思想为指导",
      u"邓小平理论三个代表重要思想科学发展观",
      u"邓小平理论和三个代表重要思想",
      u"深入贯彻落实科学发展观",
      u"贯彻落实科学发展观",
      u"全面贯彻党的",
      u"深入学习贯彻党的",
      u"深入贯彻落实党的",
      u"深入学习贯彻",
      u"认真学习贯彻",
      u"全面贯彻落实",
      u"深入贯彻落实",
      u"认真贯彻落实",
      u"二中全会精神",
      u"三中全会精神",
      u"四中全会精神",
      u"五中全会精神",
      u"六中全会精神",
      u"中央经济工作会议精神",
      u"增强四个意识坚定四个自信做到两个维护",
      u"增强四个意识坚定四个自信",
      u"坚定四个自信做到两个维护",
      u"深刻领悟两个确立的决定性意义",
      u"不忘初心牢记使命",
      u"全心全意为人民服务",
      u"为人民服务的宗旨",
      u"五位一体总体布局",
      u"四个全面战略布局",
      u"稳中求进工作总基调",
      u"新发展理念",
      u"中华民族伟大复兴",
      u"全面建成小康社会",
      u"全面建设社会主义现代化国家",
      u"构建社会主义和谐社会",
      u"在县委县政府的正确领导下",
      u"在市委市政府的正确领导下",
      u"在区委区政府的正确领导下",
      u"在省委省政府的正确领导下",
      u"在镇党委政府的正确领导下",
      u"在乡党委政府的正确领导下",
      u"在党委政府的正确领导下",
      u"在党中央国务院的坚强领导下",
      u"县委县政府的正确领导下",
      u"市委市政府的正确领导下",
      u"区委区政府的正确领导下",
      u"党委政府的正确领导下",
      u"的坚强领导下",
      u"的正确领导下",
      u"在上级部门的精心指导下",
      u"在上级工会的精心指导下",
      u"在上级主管部门的精心指导下",
      u"在社会各界的大力支持下",
      u"在各级各部门的大力支持下",
      u"在有关部门的大力支持下",
      u"在全体干部职工的共同努力下",
      u"在全体职工的共同努力下",
      u"的大力支持下",
      u"的共同努力下",
      u"的精心指导下",
      u"现将有关情况报告如下",
      u"现将有关情况汇报如下",
      u"现将工作情况总结如下",
      u"现将工作情况汇报如下",
      u"现将具体情况总结如下",
      u"现将主要工作总结如下",
      u"现将工作总结如下",
      u"现将情况汇报如下",
      u"现将情况报告如下",
      u"取得了一定的成绩",
      u"取得了较好的成绩",
      u"取得了明显成效",
      u"取得了显著成效",
      u"取得了较好成效",
      u"收到了良好的效果",
      u"取得了良好的社会效益",
      u"得到了广大群众的一致好评",
      u"受到了广大群众的一致好评",
      u"回顾过去的一年",
      u"在今后的工作中我们将",
      u"在今后的工作中",
      u"在新的一年里",
      u"提供坚强的组织保证",
      u"提供了坚强的组织保障",
      u"提供了有力的组织保障",
      u"特此报告",
      u"党的群众路线教育实践活动",
      u"保持共产党员先进性教育活动",
      u"学习实践科学发展观活动",
      u"不忘初心牢记使命主题教育",
      u"党史学习教育",
      u"党的路线方针政策",
      u"人大代表建议和政协委员提案",
      u"党和政府的关怀",
      u"党和政府的温暖",
  });
  std::sort(phrases.begin(), phrases.end());
  return phrases;
}();

struct ByFirst {
  bool operator()(View phrase, char16_t c) const { return phrase[0] < c; }
  bool operator()(char16_t c, View phrase) const { return c < phrase[0]; }
};

// The first characters of all phrases, one bit for each value of their low byte.
constexpr auto kFirst = [] {
  std::array<bool, 256> first{};
  for (const View phrase : kPhrases) first[phrase[0] & 0xFF] = true;
  return first;
}();

}  // namespace

void discount_set_phrases(Normalised& text) {
  const View units = text.units;
  std::size_t line = 0;
  for (std::size_t at = 0; at < units.size(); ++at) {
    while (text.end_of(line) <= at) ++line;
    if (!kFirst[units[at] & 0xFF]) continue;
    const auto [low, high] =
        std::equal_range(kPhrases.begin(), kPhrases.end(), units[at], ByFirst{});
    const View rest = units.substr(at, text.end_of(line) - at);
    for (auto phrase = low; phrase != high; ++phrase) {
      if (!rest.starts_with(*phrase)) continue;
      const auto begin = text.counts.begin() + static_cast<std::ptrdiff_t>(at);
      std::fill_n(begin, phrase->size(), std::uint8_t{0});
    }
  }
}

}  // namespace wengao::similar
