// Forms of dates, amounts, letters and blanks: each step takes a passage and gives its changes.

import { amountInWords, formalNumber } from './amounts.js';

/** @typedef {import('../../../wasm/api.js').Change} Change */
/** @typedef {(text: string) => Change[]} Convert */

/**
 * Every match that becomes something else; null leaves it.
 * @param {RegExp} pattern @param {(match: RegExpExecArray) => string | null} turn
 * @returns {Convert}
 */
const each = (pattern, turn) => (text) => [...text.matchAll(pattern)].flatMap((match) => {
  const insert = turn(match);
  return insert === null || insert === match[0] ? [] : [{ from: match.index, to: match.index + match[0].length, insert }];
});

export const amountsToWords = each(/(?<![\d.,，])\d[\d,，]*(?:\.\d+)?(?:万|亿)?元(?!\/)/g, ([amount]) => amountInWords(amount));

const formal = '零壹贰叁肆伍陆柒捌玖拾佰仟万亿';
const formalDigit = '[壹贰叁肆伍陆柒捌玖]';
export const wordsToAmounts = each(
  new RegExp(`([${formal}]*[壹贰叁肆伍陆柒捌玖拾佰仟][${formal}]*)(?:([元圆])(?:零?(${formalDigit})角)?(?:零?(${formalDigit})分)?[整正]?)?`, 'g'),
  ([, words, unit, jiao, fen]) => {
    const number = words.length > 1 || unit ? formalNumber(words) : null;
    if (number === null) return null;
    if (!unit) return String(number);
    const cents = (jiao ? formalNumber(jiao) ?? 0 : 0) * 10 + (fen ? formalNumber(fen) ?? 0 : 0);
    return `${number}${cents ? `.${String(cents).padStart(2, '0').replace(/0$/, '')}` : ''}元`;
  });

const hanDigits = '〇一二三四五六七八九';
/** A year, month or day in Han digits. @param {string} words */
function hanNumber(words) {
  const plain = words.replace(/[○零Ｏ]/g, '〇');
  if (!plain.includes('十')) return Number([...plain].map((word) => hanDigits.indexOf(word)).join(''));
  const [tens, ones] = plain.split('十');
  return (tens ? hanDigits.indexOf(tens) : 1) * 10 + (ones ? hanDigits.indexOf(ones) : 0);
}

/** @param {string} words in any digits */
const numberOf = (words) => /^[\d０-９]+$/.test(words) ? Number(toHalf(words)) : hanNumber(words);

/** @param {string} year @param {string} month @param {string} day */
function officialDate(year, month, day) {
  const [y, m, d] = [year, month, day].map(numberOf);
  const date = new Date(Date.UTC(y, m - 1, d));
  // 2月30日 is not a date: it is left to the writer.
  return y >= 1000 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? `${y}年${m}月${d}日` : null;
}

const digit = '[\\d０-９]';
const hanDigit = '[〇○零一二三四五六七八九十]';
/** 2024年12月20日: GB/T 9704—2012, 7.3.5.4. */
export const officialDates = each(new RegExp([
  `(?<![\\w.．/／－-])(${digit}{4})([.．/／－-])(${digit}{1,2})\\2(${digit}{1,2})(?![\\d０-９.．/／－-]|\\w)`,
  `(${digit}{4}|[〇○零一二三四五六七八九]{4})年(${digit}{1,2}|${hanDigit}{1,3})月(${digit}{1,2}|${hanDigit}{1,3})[日号]`,
].join('|'), 'g'), ([, y, , m, d, year, month, day]) => officialDate(y ?? year, m ?? month, d ?? day));

const kShift = 0xFEE0;  // between a full-width character and its half-width one
/** @param {string} text */
const toHalf = (text) => text.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - kShift));

export const halfWidth = each(/[０-９Ａ-Ｚａ-ｚ％＋－／＝]+/g, ([run]) => toHalf(run));
export const fullWidth = each(/[0-9A-Za-z]+/g, ([run]) => run.replace(/./g, (c) => String.fromCharCode(c.charCodeAt(0) + kShift)));

export const noBlankLines = each(/(?<=^|\n)[ \t\u3000\u00A0]*\n|\n[ \t\u3000\u00A0]*$/g, () => '');
// A tab parts the cells of a table.
export const noIndents = each(/(?<=^|\n)[ \u3000\u00A0\u200B\uFEFF]+|[ \u3000\u00A0\u200B\uFEFF]+(?=\n|$)/g, () => '');
const wide = '[\\u3400-\\u9FFF\\uF900-\\uFAFF\\u3001-\\u3011\\u2018-\\u201D\\uFF01-\\uFF5E]';
// Between two numbers or Latin words a blank parts them; two-character names keep theirs (王　芳).
export const noSpaces = each(new RegExp(`(?<=${wide}) +(?=[${wide.slice(1, -1)}\\w])|(?<=\\w) +(?=${wide})|[\\u200B\\u200C\\u200D\\uFEFF]+`, 'g'), () => '');
