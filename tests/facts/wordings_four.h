// The fourth set of wordings: written when the rules were done with the third, and measured before
// a rule was changed for it.
#pragma once

#include "tests/facts/wordings.h"

namespace wengao::test {

inline constexpr auto kFourthSet = std::to_array<Wording>({
    // totals and parts
    {Arithmetic::sum,
     u"法院全年审结各类案件{t}件，其中刑事案件{a}件、民商事案件{b}件、行政案件{c}件。"},
    {Arithmetic::sum, u"全局共有干部职工{t}人（在编{a}人、聘用{b}人、借调{c}人）。"},
    {Arithmetic::sum, u"开设门诊{a}个、病区{b}个，共计{t}个诊疗单元。"},
    {Arithmetic::sum,
     u"全校现有教师{t}名，其中高中部{a}名，初中部{b}名，小学部{c}名，幼儿园{d}名。"},
    {Arithmetic::sum, u"图书馆新购图书{t}册，包含文学类{a}册、科技类{b}册、少儿类{c}册。"},
    {Arithmetic::sum, u"报名选手{t}人，分别来自教育系统{a}人、卫生系统{b}人、公安系统{c}人。"},
    {Arithmetic::sum, u"全年召开党委会{a}次、专题会{b}次、现场办公会{c}次，合计{t}次。"},
    {Arithmetic::sum, u"查处交通违法行为{t}起，即超速{a}起、超载{b}起、酒驾{c}起。"},
    {Arithmetic::sum, u"整治问题{t}个，其中已销号{a}个，未销号{b}个。"},
    {Arithmetic::sum, u"上半年出险{a}次，下半年出险{b}次，全年共出险{t}次。"},
    {Arithmetic::sum, u"完成危房改造{t}户：东片{a}户，西片{b}户，南片{c}户。"},
    {Arithmetic::sum, u"甲标段铺设管道{a}米，乙标段铺设管道{b}米，合计铺设管道{t}米。"},
    {Arithmetic::sum, u"累计接听热线{t}通件，其中咨询类{a}通件，求助类{b}通件，投诉类{c}通件。"},
    {Arithmetic::sum, u"共设立服务点{t}个，其中：城区{a}个；乡镇{b}个；村级{c}个。"},
    {Arithmetic::sum, u"参训干部{t}名，男干部{a}名，女干部{b}名。"},
    {Arithmetic::tenths,
     u"全年完成税收{t}亿元，其中增值税{a}亿元，企业所得税{b}亿元，其他税种{c}亿元。"},
    {Arithmetic::tenths, u"道路总里程{t}公里，其中高速{a}公里、国道{b}公里、县道{c}公里。"},
    {Arithmetic::tenths, u"投入{t}万元用于校舍建设，其中新建{a}万元、维修{b}万元。"},
    {Arithmetic::wan, u"共兑付补贴资金{t}万元，其中耕地补贴{a}元，农机补贴{b}元，良种补贴{c}元。"},
    {Arithmetic::rough, u"吸引观众近{t}人次，其中本地观众{a}人次、外地观众{b}人次。"},
    {Arithmetic::rough, u"全年接诊患者{t}多人次，其中门诊{a}人次、急诊{b}人次、住院{c}人次。"},
    // two years
    {Arithmetic::up, u"进出口总额{y}亿元，较上年的{x}亿元增长{p}%。"},
    {Arithmetic::up, u"床位数由{x}张增加至{y}张，增加{d}张，增幅{p}%。"},
    {Arithmetic::up, u"实现营业收入{y}万元，较去年同期增加{d}万元，增幅为{p}%。"},
    {Arithmetic::up, u"专利授权量从去年的{x}件提高到{y}件，同比增长{p}%。"},
    {Arithmetic::up, u"去年培训{x}人次，今年培训{y}人次，增加{d}人次。"},
    {Arithmetic::up, u"现有注册志愿者{y}名，比年初的{x}名增加了{d}名。"},
    {Arithmetic::up, u"农民专业合作社达{y}家，比上年多{d}家，增长{p}%。"},
    {Arithmetic::up, u"快递业务量完成{y}万件，上年为{x}万件，增长{p}%。"},
    {Arithmetic::down, u"平均办理时间由{x}分钟压缩至{y}分钟，缩短{d}分钟。"},
    {Arithmetic::down, u"刑事发案{y}起，较去年同期的{x}起下降{p}%。"},
    {Arithmetic::down, u"三公经费支出{y}元，比上年减少{d}元，降幅{p}%。"},
    {Arithmetic::down, u"发文数量从{x}份减少为{y}份，精简{d}份。"},
    {Arithmetic::multiple, u"村级收入从{x}万元增长到{y}万元，是原来的{n}倍。"},
    {Arithmetic::multiple, u"去年完成{x}个，今年完成{y}个，为去年的{n}倍。"},
    {Arithmetic::points, u"城镇化率由{x}%提高到{y}%，提高了{d}个百分点。"},
    {Arithmetic::points, u"优良天数比例为{y}%，较上年的{x}%上升{d}个百分点。"},
    // tasks
    {Arithmetic::rate, u"下达扶贫资金计划{t}万元，到位{a}万元，到位率{p}%。"},
    {Arithmetic::rate, u"全年应收保费{t}元，实收{a}元，收缴率{p}%。"},
    {Arithmetic::rate, u"已完成投资{a}万元，占年度计划{t}万元的{p}%。"},
    {Arithmetic::rate, u"目标任务{t}套，已开工{a}套，完成目标任务的{p}%。"},
    {Arithmetic::rate, u"年度指标{t}名，已招收{a}名，还差{r}名。"},
    {Arithmetic::up, u"年初目标{x}户，年末达到{y}户，超目标{d}户。"},
    {Arithmetic::up, u"计划组织活动{x}场，实际组织{y}场，比计划多{d}场。"},
    // a part of a whole
    {Arithmetic::rate, u"排查房屋{t}栋，鉴定为安全的{a}栋，占{p}%。"},
    {Arithmetic::rate, u"参加考试{t}人，及格{a}人，及格率{p}%。"},
    {Arithmetic::rate, u"交办问题{t}个，已整改到位{a}个，整改率为{p}%，剩余{r}个正在推进。"},
    {Arithmetic::rate, u"全县{t}个村中，通硬化路的村{a}个，占比{p}%。"},
    {Arithmetic::rate, u"毕业生{t}名，已就业{a}名，就业率达到{p}%。"},
    {Arithmetic::rate, u"符合接种条件{t}人，已接种{a}人，接种率{p}%。"},
    {Arithmetic::rate, u"在册党员{t}名，参会党员{a}名，参会率{p}%。"},
    {Arithmetic::rate, u"共检测水样{t}份，达标{a}份，达标率为{p}%。"},
    // averages and products
    {Arithmetic::mean, u"帮助{n}个村发展产业，总投入{t}元，村均投入{m}元。"},
    {Arithmetic::mean, u"奖励优秀教师{n}名，每人奖金{m}元，共计{t}元。"},
    {Arithmetic::mean, u"土地流转{n}亩，每亩租金{m}元，年租金共{t}元。"},
    {Arithmetic::mean, u"全年开课{n}节，累计听课{t}人次，每节课平均{m}人次。"},
    {Arithmetic::mean, u"{n}家企业共缴税{t}元，平均每家缴税{m}元。"},
    // income and spending
    {Arithmetic::rate, u"年初预算{t}元，实际支出{a}元，剩余{r}元。"},
    {Arithmetic::rate, u"新发展会员{t}人，退会{a}人，净增加{r}人。"},
    // shares
    {Arithmetic::shares, u"本科学历占{a}%，大专学历占{b}%，高中及以下占{c}%。"},
    {Arithmetic::shares, u"财政拨款、企业自筹和社会捐助所占比例分别为{a}%、{b}%、{c}%。"},
    {Arithmetic::shares, u"满意的占{a}%，基本满意的占{b}%，不满意的占{c}%，弃权的占{d}%。"},
    // lists
    {Arithmetic::count, u"成立了宣传、保障、督查{n=3}个工作组。"},
    {Arithmetic::count, u"做好{n=3}篇文章：一是做好特色文章，二是做好融合文章，三是做好品牌文章。"},
    {Arithmetic::count,
     u"主要有以下{n=3}点体会：第一，领导重视是前提；第二，部门配合是关键；第三，群众参与是基础。"},
    {Arithmetic::count, u"突出{n=4}个重点：①抓源头；②抓过程；③抓末端；④抓监管。"},
    {Arithmetic::count, u"坚持\u201C{n=3}个结合\u201D，即长短结合、点面结合、上下结合。"},
    // spans of time
    {Arithmetic::days, u"于9月{d}日至9月{e}日组织了为期{n}天的外出考察。"},
    {Arithmetic::days, u"培训时间为7月{d}日—{e}日，为期{n}天。"},
    {Arithmetic::months, u"从{i}月到{j}月开展集中整治，为期{n}个月。"},
});

inline constexpr auto kFourthTraps = std::to_array<Wording>({
    {Arithmetic::none, u"走访群众{a}户，收集意见{b}条，解决困难{c}件，化解矛盾{d}起。"},
    {Arithmetic::none, u"举办培训班{a}期，县级培训班{b}期，受训{c}人。"},
    {Arithmetic::none, u"财政收入增长{a}%，其中税收收入增长{b}%，非税收入下降{c}%。"},
    {Arithmetic::none, u"目前在建项目{a}个，年内可竣工{b}个，明年计划新开工{c}个。"},
    {Arithmetic::none, u"计划投资{a}万元，已到位{b}万元，完成形象进度{c}%。"},
    {Arithmetic::none, u"现有耕地{a}亩，人均{b}亩，林地{c}亩。"},
    {Arithmetic::none, u"全年共开展执法检查{a}次，出动{b}人次，责令整改{c}家，罚款{d}元。"},
    {Arithmetic::none, u"就业率{a}%，比上年提高{b}个百分点，高于全省{c}个百分点。"},
    {Arithmetic::none, u"接待来访{a}批{b}人次，同比分别下降{c}%和{d}%。"},
    {Arithmetic::none, u"年产值{a}万元，利税{b}万元，带动就业{c}人，人均年收入{d}元。"},
    {Arithmetic::none, u"上半年完成{a}件，下半年完成{b}件，获一等奖{c}件。"},
    {Arithmetic::none, u"今年共有{a}人报名，录取{b}人，其中{c}人来自农村，{d}人为应届毕业生。"},
});

}  // namespace wengao::test
