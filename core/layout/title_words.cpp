#include "core/layout/title_words.h"

#include <algorithm>

#include "core/text/chars.h"

namespace wengao::layout {
namespace {

constexpr Off kLongest = 6;

// Parted by blanks, in any order; scanned as it is: titles are few and short.
constexpr std::u16string_view kWords =
    u" 关于 有关 进一步 以来 人民政府 政府 办公室 办公厅 委员会 管委会 村委会 居委会 领导小组 "
    u"小组 党委 党组 党支部 支部 总支 机关 部门 单位 公司 有限公司 集团 学校 中学 小学 幼儿园 "
    u"医院 中心 街道 办事处 社区 乡镇 全市 全县 全区 全镇 全乡 全省 全国 年度 本年度 上半年 "
    u"下半年 半年 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 季度 月份 "
    u"工作 重点工作 工作总结 总结 工作报告 报告 情况 情况报告 工作情况 汇报 计划 工作计划 要点 "
    u"工作要点 安排 工作安排 打算 工作思路 思路 述职 述廉 述职报告 述廉报告 述职述廉 检查 自查 "
    u"自查报告 整改 整改报告 调研 调研报告 考察 考察报告 调查 活动 会议 通知 通报 意见 实施意见 "
    u"实施 方案 实施方案 工作方案 办法 规定 决定 请示 批复 纪要 公告 通告 推进 开展 加强 落实 "
    u"贯彻 贯彻落实 学习 教育 主题教育 建设 管理 服务 发展 高质量 改革 治理 专项 整治 专项整治 "
    u"行动 专项行动 安全 生产 安全生产 环境 保护 环境保护 生态 生态环境 文明 精神文明 精神 创建 "
    u"党建 廉政 党风廉政 党风廉政建设 意识形态 宣传 思想 统战 信访 稳定 维稳 综治 平安 法治 "
    u"依法行政 扶贫 脱贫攻坚 攻坚 乡村振兴 乡村 振兴 农业 农村 农民 经济 社会 社会保障 保障 "
    u"民生 民政 财政 税务 审计 统计 卫生 健康 卫生健康 执行 完成 目标 任务 目标任务 责任 责任制 "
    u"工作责任制 考核 评估 监督 经验 经验材料 材料 典型 先进 事迹 先进事迹 心得 体会 心得体会 "
    u"组织 人事 干部 队伍 干部队伍 人才 培训 招商引资 招商 项目 重点项目 优化 营商环境 政务 "
    u"公开 政务公开 政府信息 信息公开 信息 信息化 数字 网络 网络安全 交通 道路 城市 城乡 规划 "
    u"住房 消防 应急 应急管理 防汛 抗旱 疫情 防控 疫情防控 文化 旅游 体育 科技 创新 工会 妇联 "
    u"共青团 团委 人大 政协 代表 委员 建议 提案 志愿 志愿服务 群众 基层 基层治理 作风 作风建设 "
    u"制度 体系 能力 水平 质量 问题 措施 主要 做法 成效 综合 行政 执法 行政执法 市场 监管 "
    u"市场监管 食品 药品 节能 减排 河长制 林长制 双拥 征兵 武装 档案 保密 后勤 财务 预算 决算 "
    u"采购 资产 国有 企业 国有企业 民营 产业 工业 园区 开发区 水利 林业 土地 自然资源 气象 粮食 "
    u"供销 金融 银行 保险 电力 公安 司法 检察 法院 纪检 监察 巡察 巡视 反馈 国家 中央 省委 市委 "
    u"县委 区委 镇党委 乡党委 会议精神 座谈会 动员会 大会 讲话 致辞 商请 恳请 征求 拨付 表彰 "
    u"同意 成立 设立 举办 邀请 协助 提请 审议 批准 修订 试行 任免 嘉奖 命令 复函 ";

// True when `word` stands in the list.
bool listed(std::u16string_view word) {
  for (std::size_t at = kWords.find(word); at != std::u16string_view::npos;
       at = kWords.find(word, at + 1)) {
    if (kWords[at - 1] == u' ' && kWords[at + word.size()] == u' ') return true;
  }
  return false;
}

// With 年度 or 月份 behind it.
Off with_unit(std::u16string_view text, Off digits) {
  if (digits == text.size() || (text[digits] != u'年' && text[digits] != u'月')) return digits;
  const bool more =
      digits + 1 < text.size() && (text[digits + 1] == u'度' || text[digits + 1] == u'份');
  return digits + (more ? 2 : 1);
}

}  // namespace

Off title_number(std::u16string_view text) {
  Off digits = 0;
  while (digits < text.size() && text::is_digit(text[digits])) ++digits;
  if (digits > 0) return with_unit(text, digits);
  // 二〇二四年度: in Han digits only a year is sure to be a number.
  constexpr Off kYear = 4;
  while (digits < text.size() && digits < kYear && text::is_han_digit(text[digits])) ++digits;
  return digits == kYear && text.substr(kYear).starts_with(u'年') ? with_unit(text, kYear) : 0;
}

Off title_word(std::u16string_view text) {
  if (const Off number = title_number(text); number > 0) return number;
  for (Off size = std::min(kLongest, static_cast<Off>(text.size())); size >= 2; --size) {
    if (listed(text.substr(0, size))) return size;
  }
  return 0;
}

}  // namespace wengao::layout
