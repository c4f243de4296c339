// The third set of wordings: written before the rules were made general, to make them so.
#pragma once

#include "tests/facts/wordings.h"

namespace wengao::test {

inline constexpr auto kThirdSet = std::to_array<Wording>({
    // totals and parts
    {Arithmetic::sum,
     u"全县登记困难群众{t}户，其中低保户{a}户，特困供养户{b}户，边缘易致贫户{c}户。"},
    {Arithmetic::sum,
     u"今年共调处矛盾纠纷{t}起，包括婚姻家庭类{a}起、土地类{b}起、债务类{c}起和其他类{d}起。"},
    {Arithmetic::sum, u"现有在职职工{t}名，其中：行政编制{a}名，事业编制{b}名，工勤{c}名。"},
    {Arithmetic::sum, u"甲村{a}亩、乙村{b}亩、丙村{c}亩，三村合计流转土地{t}亩。"},
    {Arithmetic::sum, u"上半年开展巡查{a}次，下半年开展巡查{b}次，全年累计巡查{t}次。"},
    {Arithmetic::sum, u"全年受理信访事项{t}件（初信{a}件、重信{b}件、网上投诉{c}件）。"},
    {Arithmetic::sum, u"发放宣传品{t}份，分别为折页{a}份、手册{b}份、海报{c}份。"},
    {Arithmetic::sum, u"全乡{t}个村民小组中，已通自来水的{a}个，未通的{b}个。"},
    {Arithmetic::sum, u"本年度招录工作人员{t}人：公务员{a}人，事业人员{b}人，社区工作者{c}人。"},
    {Arithmetic::sum, u"检查餐饮单位{a}家、学校食堂{b}家、小作坊{c}家，总计{t}家。"},
    {Arithmetic::sum, u"排查安全隐患{t}处，已整改{a}处，正在整改{b}处。"},
    {Arithmetic::sum, u"收到代表建议{a}件、委员提案{b}件，共{t}件，均已答复。"},
    {Arithmetic::sum, u"植树总数达{t}株，其中杨树{a}株、柳树{b}株、槐树{c}株。"},
    {Arithmetic::sum,
     u"累计培训学员{t}人次，其中管理人员{a}人次，一线员工{b}人次，新进员工{c}人次。"},
    {Arithmetic::sum, u"全区{t}所学校，由{a}所小学、{b}所初中和{c}所高中组成。"},
    {Arithmetic::sum, u"新增商户{a}户，加上原有的{b}户，现共有商户{t}户。"},
    {Arithmetic::tenths,
     u"项目总投资{t}万元，其中中央资金{a}万元、省级资金{b}万元、地方配套{c}万元。"},
    {Arithmetic::tenths, u"全年用电{t}万千瓦时，其中工业用电{a}万千瓦时，居民用电{b}万千瓦时。"},
    {Arithmetic::tenths, u"粮食播种面积{a}万亩，经济作物播种面积{b}万亩，两者合计{t}万亩。"},
    {Arithmetic::wan, u"共筹集善款{t}万元，其中企业捐款{a}元、个人捐款{b}元。"},
    {Arithmetic::rough, u"活动惠及群众{t}余人，其中老年人{a}人、青少年{b}人、妇女{c}人。"},
    {Arithmetic::rough, u"共发放资料约{t}份，其中折页{a}份、手册{b}份。"},
    // two years
    {Arithmetic::up, u"全年办结案件{y}件，上年同期为{x}件，同比增长{p}%。"},
    {Arithmetic::up, u"接待游客由去年的{x}万人次增加到今年的{y}万人次，增幅达{p}%。"},
    {Arithmetic::up, u"种植面积从{x}亩扩大到{y}亩，扩大了{d}亩。"},
    {Arithmetic::up, u"全年新增市场主体{y}户，同比增加{d}户，增长{p}%。"},
    {Arithmetic::up, u"村集体收入达到{y}万元，比上年增加{d}万元，增长{p}%。"},
    {Arithmetic::up, u"今年发展会员{y}名，去年发展会员{x}名，同比增加{d}名。"},
    {Arithmetic::up, u"参保人数由年初的{x}人增至{y}人，净增{d}人。"},
    {Arithmetic::down, u"发生火灾{y}起，去年同期{x}起，同比下降{p}%。"},
    {Arithmetic::down, u"能耗由{x}吨降至{y}吨，降低{p}%。"},
    {Arithmetic::down, u"全年立案{y}件，比上年减少{d}件，下降{p}%。"},
    {Arithmetic::down, u"信访总量从上年的{x}件次下降到{y}件次，减少{d}件次。"},
    {Arithmetic::multiple, u"合作社由{x}个发展到{y}个，增长了{m}倍。"},
    {Arithmetic::multiple, u"今年受训人数{y}人，去年为{x}人，今年是去年的{n}倍。"},
    {Arithmetic::points, u"入学率由{x}%提升至{y}%，提升{d}个百分点。"},
    {Arithmetic::points, u"合格率达到{y}%，比去年的{x}%提高{d}个百分点。"},
    // tasks
    {Arithmetic::rate, u"年初下达任务{t}户，截至目前完成{a}户，完成率为{p}%。"},
    {Arithmetic::rate, u"完成改厕{a}户，占年度任务{t}户的{p}%。"},
    {Arithmetic::rate, u"计划实施项目{t}个，已开工{a}个，开工率{p}%。"},
    {Arithmetic::rate, u"目标任务{t}亩，实际完成{a}亩，尚有{r}亩未完成。"},
    {Arithmetic::up, u"全年计划造林{x}亩，实际完成{y}亩，超额完成{d}亩。"},
    {Arithmetic::up, u"任务数为{x}人，实际培训{y}人，超出任务{d}人。"},
    // a part of a whole
    {Arithmetic::rate, u"抽检食品{t}批次，合格{a}批次，合格率{p}%。"},
    {Arithmetic::rate, u"发放问卷{t}份，收回有效问卷{a}份，回收率为{p}%。"},
    {Arithmetic::rate, u"应参会代表{t}人，实到{a}人，到会率达{p}%。"},
    {Arithmetic::rate, u"全镇共有党员{t}名，其中男性{a}名，占{p}%。"},
    {Arithmetic::rate, u"全市建档立卡贫困户{t}户，已脱贫{a}户，占总数的{p}%。"},
    {Arithmetic::rate, u"受理投诉{t}件，办结{a}件，办结率{p}%。"},
    {Arithmetic::rate, u"共有企业{t}家，已签合同{a}家，签订率达到{p}%。"},
    // averages and products
    {Arithmetic::mean, u"向{n}户受灾群众发放救助金{t}元，户均{m}元。"},
    {Arithmetic::mean, u"为{n}名学生每人发放助学金{m}元，合计{t}元。"},
    {Arithmetic::mean, u"走访慰问困难党员{n}名，每名发放慰问金{m}元，共发放{t}元。"},
    {Arithmetic::mean, u"按每亩{m}元的标准补贴{n}亩，共补贴{t}元。"},
    {Arithmetic::mean, u"{n}名职工共捐款{t}元，平均每人{m}元。"},
    {Arithmetic::mean, u"举办讲座{n}场，听众共{t}人次，平均每场{m}人次。"},
    // income and spending
    {Arithmetic::rate, u"全年收入{t}元，支出{a}元，结余{r}元。"},
    {Arithmetic::rate, u"新登记{t}户，注销{a}户，净增{r}户。"},
    // shares
    {Arithmetic::shares, u"一产占{a}%，二产占{b}%，三产占{c}%。"},
    {Arithmetic::shares, u"优秀、良好、合格分别占{a}%、{b}%和{c}%。"},
    {Arithmetic::shares,
     u"其中中央财政占比{a}%，省级财政占比{b}%，市县财政占比{c}%，自筹占比{d}%。"},
    // lists
    {Arithmetic::count, u"评选出青松村、白杨村、红柳村共{n=3}个先进村。"},
    {Arithmetic::count,
     u"重点抓好以下{n=4}项工作：一是抓学习；二是抓作风；三是抓落实；四是抓督查。"},
    {Arithmetic::count, u"存在{n=3}个方面的问题：一是认识不深，二是力度不够，三是办法不多。"},
    {Arithmetic::count, u"我们抓住{n=3}个环节：（1）宣传发动；（2）组织实施；（3）检查验收。"},
    {Arithmetic::count, u"全镇有东湾、西坪、南沟、北岭{n=4}个村。"},
    // spans of time
    {Arithmetic::days, u"6月{d}日至{e}日，举办了为期{n}天的培训班。"},
    {Arithmetic::days, u"5月{d}日—{e}日开展督查，历时{n}天。"},
    {Arithmetic::months, u"{i}月至{j}月，开展了为期{n}个月的专项整治。"},
});

// Sentences whose numbers have nothing to do with each other, whatever they are.
inline constexpr auto kThirdTraps = std::to_array<Wording>({
    {Arithmetic::none, u"共走访企业{a}家，其中解决用工问题{b}个，协调贷款{c}笔。"},
    {Arithmetic::none, u"全年举办活动{a}场，参加{b}人次，其中党员{c}人次、志愿者{d}人次等。"},
    {Arithmetic::none, u"上半年增长{a}%，全年增长{b}%，增速居全市第{c}位。"},
    {Arithmetic::none, u"全县{a}个乡镇共新建村级活动室{b}个，改建{c}个，维修{d}个。"},
    {Arithmetic::none, u"完成投资{a}万元，增长{b}%；新签项目{c}个，增长{d}%。"},
    {Arithmetic::none, u"今年办理建议{a}件，比去年多办结{b}件，满意率{c}%。"},
    {Arithmetic::none, u"全年任务已完成{a}%，其中一季度完成{b}%，二季度完成{c}%。"},
    {Arithmetic::none, u"共有{a}名干部参加，其中{b}名获奖，{c}名被评为优秀。"},
    {Arithmetic::none, u"户均增收{a}元，人均增收{b}元，共带动{c}户。"},
    {Arithmetic::none, u"覆盖率{a}%，知晓率{b}%，群众满意率{c}%。"},
    {Arithmetic::none, u"培训{a}期{b}人次，合格率{c}%，就业{d}人。"},
    {Arithmetic::none, u"学生占{a}%以上，教师占{b}%以上，家长占{c}%以上。"},
});

}  // namespace wengao::test
