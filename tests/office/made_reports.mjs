// Reports made at random of what is hard to break into lines: numbers with units, dates, ranges, Latin
// words, quotes, brackets and full-width figures between Chinese words of every length. The same seed
// gives the same report.

import { random } from '../random.mjs';

const words = ['全镇', '各村组', '驻村干部', '及时', '稳步推进', '整治', '沟渠', '农村公路', '便民服务中心', '隐患', '逐项登记',
  '走访', '群众', '反映强烈', '产业', '带动', '就业', '完成', '新建', '改造提升', '网格员', '按月', '调度', '落实', '台账', '验收合格',
  '矛盾纠纷', '化解', '培训', '志愿者', '资金', '同比增长', '左右', '共计', '覆盖', '其中', '累计', '投入', '申报', '组织'];
const units = ['件', '户', '人次', '公里', '万元', '亩', '场', '处', '个百分点', '平方米', '吨', '余份'];
const latin = ['GDP', 'LED', 'App', 'PPP', '12345', 'PM2.5', 'GB/T 9704', 'e-mail', 'A3', 'www.example.cn'];
const marks = ['，', '，', '，', '、', '、', '；', '：'];
const ends = ['。', '。', '。', '！', '……。'];
const order = '一二三四五六七八九十';

/** @param {number} seed @param {number} [parts] of the first level @returns {string} */
export function madeReport(seed, parts = 5) {
  const next = random(seed);
  const below = (n) => Math.floor(next() * n);
  const pick = (list) => list[below(list.length)];
  const wide = (text) => text.replace(/[\d.%]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xFEE0));
  const amount = () => pick([`${below(900) + 2}`, `${below(90) + 1}.${below(9) + 1}`, `${below(9) + 1},${100 + below(900)}`, `${below(80) + 10}万`]);
  const figure = () => pick([
    () => `${amount()}${pick(units)}`, () => `${amount()}${pick(units)}`, () => `${below(99)}.${below(9) + 1}%`,
    () => `${2000 + below(26)}年${below(12) + 1}月${below(28) + 1}日`, () => `${below(9) + 1}—${below(9) + 10}月`,
    () => `${below(12) + 7}:${10 + below(49)}`, () => wide(`${below(90) + 1}.${below(9) + 1}%`), () => wide(`${below(9000) + 100}`) + pick(units),
    () => `第${below(30) + 1}期`, () => pick(latin), () => `${below(90)}℃`,
  ])();
  const phrase = () => Array.from({ length: below(4) + 1 }, () => pick(words)).join('');
  const piece = () => {
    const said = next() < 0.6 ? `${phrase()}${figure()}` : phrase();
    const how = next();
    if (how < 0.08) return `“${said}”`;
    if (how < 0.14) return `${phrase()}（${said}）`;
    if (how < 0.18) return `《${phrase()}》`;
    return how < 0.5 ? said : figure() + phrase();
  };
  const sentence = () => Array.from({ length: below(7) + 1 }, (_, i) => (i ? pick(marks) : '') + piece()).join('') + pick(ends);
  const paragraph = () => Array.from({ length: below(6) + 1 }, sentence).join('');
  const lines = [`河湾镇${2010 + below(16)}年${pick(['', '农业农村', '安全生产和防灾减灾救灾'])}工作总结`, '县人民政府：', paragraph()];
  for (let part = 0; part < parts; ++part) {
    lines.push(`${order[part]}、${phrase()}`);
    for (let one = 0; one < below(4) + 1; ++one) {
      lines.push(`（${order[one]}）${phrase()}。${paragraph()}`);
      for (let more = 0; more < below(3); ++more) lines.push(next() < 0.3 ? `${more + 1}.${phrase()}。${paragraph()}` : paragraph());
    }
    if (next() < 0.3) lines.push(`村名\t${pick(units)}数\t备注`, `东河村\t${amount()}\t${phrase()}`, `西河村\t${amount()}\t${phrase()}`, paragraph());
  }
  lines.push('河湾镇人民政府', `${2010 + below(16)}年12月${below(20) + 10}日`);
  return `${lines.join('\n')}\n`;
}

/** Several of them. */
export const madeReports = () => Array.from({ length: 12 }, (_, i) => madeReport(i + 1));
