// The words of the figures and of the shared passages.

import { inLang } from '../lang.js';
import { en } from './figure-words.en.js';

/** @typedef {typeof zh} Words */
export const zh = {
  filter: '筛选：内容、数据或单位',
  filterLabel: '筛选数据',
  all: '全部',
  money: '金额',
  percent: '比例',
  rough: '约数',
  trend: '升降',
  up: '上升',
  down: '下降',
  period: '时段',
  changedOnly: '与去年不同',
  csv: '导出 CSV',
  xlsx: '导出 Excel',
  json: '导出 JSON',
  csvHead: ['段', '数值', '上限', '单位'],
  lastYear: '对照去年',
  lastYearOf: (/** @type {string} */ name) => `去年：${name}`,
  leaveLastYear: '不再对照',
  lastYearColumn: '去年',
  change: '增减',
  points: (/** @type {string} */ n) => `${n} 个百分点`,
  changeOf: (/** @type {string} */ last, /** @type {string} */ now) => `去年${last}，今年${now}`,
  noMatch: '没有符合的数据。',
  sortBy: (/** @type {string} */ name) => `按${name}排序`,

  brokenCount: (/** @type {number} */ n) => `对不上的 ${n} 处`,
  holdingCount: (/** @type {number} */ n) => `核对无误的 ${n} 处`,
  quietCount: (/** @type {number} */ n) => `已确认的 ${n} 处`,
  intended: '确认无误',
  intendedHint: '原文就是这样，不再提示',
  takeBack: '恢复提示',
  because: (/** @type {string} */ words) => `依据“${words}”`,

  compare: '打开文件对照',
  compareHint: '例如去年的总结；文件只在本机读取。',
  shelf: '与本机存放的文稿对照',
  shelfEmpty: '本机没有存放别的文稿。',
  comparing: '正在对照…',
  against: '正在对照，较早的在前：',
  compared: '用来对照的文稿',
  leave: '不再对照',
  fresh: (/** @type {string} */ share) => `新写 ${share}`,
  elsewhere: (/** @type {string} */ share) => `与别处相同 ${share}`,
  repeated: (/** @type {string} */ share) => `前后重复 ${share}`,
  shareWith: (/** @type {string} */ name, /** @type {string} */ share) => `与《${name}》相同 ${share}`,
  report: (/** @type {number} */ n, /** @type {string} */ title) => title || `第 ${n} 篇`,
  passages: (/** @type {number} */ n) => `相同的段落 ${n} 处`,
  none: '没有发现相同的段落。套话、文件名称和六个词以内的相同不算。',
  here: '本稿',
  same: (/** @type {number} */ n) => `相同 ${n} 字`,
  line: (/** @type {number} */ n) => `第 ${n} 段`,
  more: (/** @type {number} */ n) => `另有 ${n} 处未列出。`,
  unreadable: (/** @type {string} */ name) => `“${name}”读不出来。`,
};

export const f = inLang(zh, en);
