// Plausible work reports made of the project's own phrases, for benches: the same seed and length
// always give the same text. Reports have a title, a lead, numbered sections on three levels, points
// counted off, figures, and now and then a defect, so that every step has something to do.

import { random } from '../random.mjs';

const words = {
  town: ['青河镇', '石桥乡', '云岭街道', '北塘镇', '松坡乡', '临湖街道', '东渡镇', '南坪乡'],
  field: ['安全生产', '人居环境整治', '便民服务', '基层治理', '防汛抗旱', '职工帮扶', '项目建设',
    '粮食生产', '普法宣传', '志愿服务', '河湖管护', '就业培训'],
  verb: ['扎实推进', '统筹抓好', '持续深化', '着力提升', '稳步开展', '全面落实', '细化分解'],
  body: ['各村（社区）', '包联干部', '镇直各部门', '网格员', '驻村工作队', '相关企业'],
  deed: ['入户走访', '排查登记', '现场督办', '台账销号', '集中培训', '结对帮扶', '巡查值守',
    '宣传引导', '联合执法', '回访问效'],
  unit: ['处', '件', '户', '人次', '场次', '项', '份', '家'],
  goal: ['群众满意度稳步提高', '各项任务按期完成', '工作机制更加健全', '问题整改落到实处',
    '责任链条进一步压实', '服务水平明显改善'],
  head: ['提高认识，加强组织领导', '突出重点，抓好任务落实', '健全机制，规范日常管理',
    '创新方式，增强工作实效', '查找不足，明确努力方向', '强化保障，夯实基层基础'],
};
const digits = '一二三四五六七八九十';

class Writer {
  #next;
  #lines = [];
  #length = 0;

  constructor(seed) { this.#next = random(seed); }

  number(low, high) { return low + Math.floor(this.#next() * (high - low + 1)); }
  chance(share) { return this.#next() < share; }
  pick(list) { return list[this.number(0, list.length - 1)]; }
  get length() { return this.#length; }
  get text() { return this.#lines.join('\n'); }
  line(text) {
    this.#lines.push(text);
    this.#length += text.length + 1;
  }

  figure() { return `${this.number(2, 980)}${this.pick(words.unit)}`; }

  sum() {
    const unit = this.pick(words.unit);
    const a = this.number(5, 400);
    const b = this.number(5, 400);
    const total = this.chance(0.03) ? a + b + this.number(1, 20) : a + b;
    return `全年共办理各类事项${total}${unit}，其中上半年${a}${unit}，下半年${b}${unit}`;
  }

  sentence() {
    const field = this.pick(words.field);
    switch (this.number(0, 5)) {
      case 0: return `${this.pick(words.verb)}${field}，组织${this.pick(words.body)}${this.pick(words.deed)}${this.figure()}，${this.pick(words.goal)}。`;
      case 1: return `${this.sum()}。`;
      case 2: return `围绕${field}，${this.pick(words.body)}坚持${this.pick(words.deed)}与${this.pick(words.deed)}相结合，完成率达${this.number(60, 100)}%。`;
      case 3: return `累计投入资金${this.number(1, 90)}.${this.number(1, 9)}万元，用于${field}和${this.pick(words.field)}。`;
      case 4: return `${this.number(1, 12)}月${this.number(1, 28)}日，召开${field}专题会议，印发《${field}实施方案》，明确责任人${this.number(3, 60)}名。`;
      default: return `针对“${this.pick(words.deed)}不到位”等问题，${this.pick(words.verb)}${field}，${this.pick(words.goal)}。`;
    }
  }

  // Now and then what a proofreader would mark.
  flaw(text) {
    switch (this.number(0, 4)) {
      case 0: return text.replaceAll('，', ',');
      case 1: return text.replace(/(\d)\.(\d)万/, '$1。$2万');
      case 2: return text.replace('。', '。。');
      case 3: return text.replace(/(\d+)月(\d+)日/, 'X月X日');
      default: return `20__年，${text}`;
    }
  }

  paragraph(sentences) {
    let text = '';
    for (let i = 0; i < sentences; i += 1) text += this.sentence();
    return this.chance(0.08) ? this.flaw(text) : text;
  }

  points() {
    const count = this.number(2, 4);
    let text = '';
    for (let i = 0; i < count; i += 1) text += `${digits[i]}是${this.sentence().replace(/。$/, i + 1 < count ? '；' : '。')}`;
    return text;
  }

  /** @param {number} limit @param {boolean} single one report that takes all of it */
  report(limit, single) {
    const town = this.pick(words.town);
    const year = this.number(2019, 2025);
    const field = this.pick(words.field);
    this.line(`${town}${year}年${field}工作总结`);
    this.line(`${year}年以来，在上级党委、政府的正确领导下，${town}${this.pick(words.verb)}${field}各项工作，${this.pick(words.goal)}。现将有关情况总结如下：`);
    const sections = single ? words.head.length : this.number(3, 6);
    for (let i = 0; i < sections && this.#length < limit; i += 1) {
      this.line(`${digits[i]}、${words.head[i]}`);
      const share = (limit * (i + 1)) / sections;
      const parts = this.number(2, 3);
      for (let k = 0; k < parts; k += 1) {
        this.line(`（${digits[k]}）${this.pick(words.verb)}${this.pick(words.field)}。${this.paragraph(this.number(2, 5))}`);
        if (this.chance(0.4)) this.line(this.points());
        for (let m = 0; m < this.number(0, 3); m += 1) this.line(`${m + 1}.${this.pick(words.deed)}方面。${this.paragraph(2)}`);
        while (single && k + 1 === parts && this.#length < share) this.line(this.paragraph(6));
      }
    }
    this.line(`${town}人民政府`);
    this.line(`${year}年12月${this.number(10, 30)}日`);
  }
}

/** @param {number} length at least so many UTF-16 code units, cut at a line end a little above
 * @param {number} [seed] @param {boolean} [single] one report instead of many @returns {string} */
export function generate(length, seed = 1, single = false) {
  const writer = new Writer(seed);
  while (writer.length < length) writer.report(length, single);
  return writer.text;
}

/** Texts meant to be slow, of about `size` bytes of UTF-8 each. @param {number} size */
export function hostile(size) {
  const han = Math.floor(size / 3);
  const repeat = (text) => text.repeat(Math.ceil(size / Buffer.byteLength(text))).slice(0, size);
  return {
    '只有引号 all quotes': repeat('“”"‘'),
    '只有逗号 all commas': repeat(',，'),
    '一行 one line': generate(han, 2).replaceAll('\n', ''),
    '五万行 50,000 short lines': '一\n'.repeat(50_000),
    '一万个标题 10,000 headings': Array.from({ length: 10_000 }, (_, i) => `（${i}）甲`).join('\n'),
    '只有数字 digits and dots': repeat('1,234.5:6、'),
    '只有括号 all brackets': repeat('（(《'),
    '只有一 all numerals': repeat('一是二要第三'),
    '共与其中 totals': repeat('共1家其中2家，'),
    '网址 addresses': repeat('http://a.b/?c=1,2&'),
  };
}
