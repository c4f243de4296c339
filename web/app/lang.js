// The language of the page. Every table of words stands in both; findings and messages of the core
// come in the same one.

import { preference } from './prefs.js';

export const lang = preference('lang') === 'en' ? 'en' : 'zh';

/** For dates and numbers. */
export const locale = lang === 'en' ? 'en-GB' : 'zh-CN';

/**
 * The table of the page's language.
 * @template T
 * @param {T} zh @param {T} en
 */
export const inLang = (zh, en) => lang === 'en' ? en : zh;

/** Numbers as the page writes them. Making a formatter costs more than all of a keystroke's other words. */
const numbers = new Intl.NumberFormat(locale);
/** @param {number} n */
export const figure = (n) => numbers.format(n);

/** A count with its noun: English has another form for one. @param {number} n @param {string} one @param {string} [many] */
export const counted = (n, one, many = `${one}s`) => `${figure(n)} ${n === 1 ? one : many}`;
