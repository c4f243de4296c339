#include "core/lint/doubled.h"

namespace wengao::lint {
namespace {

using std::u16string_view;

bool one_of(char16_t c, u16string_view set) { return set.find(c) != set.npos; }

}  // namespace

bool is_never_doubled(u16string_view word) {
  constexpr u16string_view kWords =
      u"慰问工作进行开展加强推进单位部门以及关于问题群众职工活动学习培训组织建设管理服务检查落实完"
      u"善提高"
      u"我们通过积极认真领导干部党员教育宣传安全生产会议精神要求情况制度措施方案任务目标责任监督指"
      u"导协调"
      u"解决发展经济社会政府企业学校工会社区中心项目资金人员有效切实充分努力不断全面深入进步根据按"
      u"照结合"
      u"围绕坚持做好抓好参加举办召开成立建立健全形成取得达到实现确保促进推动增强提升强化规范维护保"
      u"障支持"
      u"帮助关心走访调查总结汇报报告计划安排部署";
  for (std::size_t i = 0; i + 1 < kWords.size(); i += 2) {
    if (kWords.substr(i, 2) == word) return true;
  }
  return false;
}

bool begins_another(u16string_view word, char16_t next) {
  constexpr u16string_view kNouns =
      u"工作学习活动培训服务检查管理宣传建设教育领导部门企业社会经济安全生产项目监督会议责任党员"
      u"干部职工群众计划";
  if (!one_of(next, u"组员者会队处站所室部局院科班人家点区化性量率力法制日月卡证费")) return false;
  for (std::size_t i = 0; i + 1 < kNouns.size(); i += 2) {
    if (kNouns.substr(i, 2) == word) return true;
  }
  return false;
}

}  // namespace wengao::lint
