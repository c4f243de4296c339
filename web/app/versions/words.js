// The words of versions and their comparison.

import { figure, inLang } from '../lang.js';
import { en } from './words.en.js';

/** @typedef {typeof zh} Words */
export const zh = {
  title: '版本',
  keep: '保存版本',
  keepName: '版本名称，如“送审稿”',
  kept: (/** @type {string} */ name) => `已保存版本“${name}”`,
  body: '写作时会自动留存版本；重要的稿子可以起个名字存下来。',
  none: '还没有留存的版本。',
  automatic: '自动留存',
  now: '现在的文稿',
  words: (/** @type {number} */ n) => `${figure(n)} 字`,
  today: '今天',
  day: (/** @type {number} */ month, /** @type {number} */ day) => `${month}月${day}日`,
  fullDay: (/** @type {number} */ year, /** @type {number} */ month, /** @type {number} */ day) => `${year}年${month}月${day}日`,
  same: '与现在相同',
  added: (/** @type {number} */ n) => `增 ${n} 段`,
  removed: (/** @type {number} */ n) => `删 ${n} 段`,
  changed: (/** @type {number} */ n) => `改 ${n} 段`,
  moved: (/** @type {number} */ n) => `移 ${n} 段`,
  and: '，',
  against: (/** @type {string} */ what) => `比上一版：${what}`,
  since: (/** @type {string} */ what) => `到现在：${what}`,
  compare: '比较',
  compareTitle: '比较版本',
  restore: '恢复这一版',
  restored: '已恢复，原来的文字也留存了一版',
  rename: '起名…',
  drop: '删除这一版',
  more: (/** @type {string} */ name) => `“${name}”的其他操作`,
  asNew: '另存为新文稿',
  madeNew: '已另存为新文稿',
  compareWith: '与哪一版比较',
  unchanged: (/** @type {number} */ n) => `${n} 段没有改动`,
  restoreOne: '恢复这一段',
  removeOne: '去掉这一段',
  movedHere: '移到这里',
  movedAway: '移走',
  close: '关闭',
  cancel: '取消',
  ok: '确定',
};

export const vw = inLang(zh, en);
