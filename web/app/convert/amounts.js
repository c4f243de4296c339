// Numbers and dates as official papers write them.

const digits = '零壹贰叁肆伍陆柒捌玖';
const plainDigits = '零一二三四五六七八九';
const units = ['', '拾', '佰', '仟'];
const plainUnits = ['', '十', '百', '千'];
const groups = ['', '万', '亿', '万亿'];

/** @param {string} number digits, without leading zeros @param {string} names @param {readonly string[]} places */
function spelled(number, names, places) {
  if (number === '') return names[0];
  let out = '';
  let gap = false;  // a zero to be said before the next digit
  for (let at = 0; at < number.length; ++at) {
    const place = number.length - 1 - at;
    const digit = Number(number[at]);
    if (digit === 0) gap = out !== '';
    else {
      out += (gap ? names[0] : '') + names[digit] + places[place % 4];
      gap = false;
    }
    // The name of a group of four is said where the group has a digit.
    if (place % 4 === 0 && place > 0 && /[1-9]/.test(number.slice(Math.max(0, at - 3), at + 1))) out += groups[place / 4];
  }
  return out;
}

/**
 * An amount of money in formal numerals: 1317.31 → 壹仟叁佰壹拾柒元叁角壹分; null where it is no amount.
 * @param {string} text
 */
export function amountInWords(text) {
  const match = /^\s*[¥￥]?\s*(-?)(\d[\d,，]*)(?:\.(\d{1,10}))?\s*(万|亿)?\s*元?\s*$/.exec(text);
  if (!match) return null;
  const [, minus, whole, part = '', unit] = match;
  const zeros = unit === '亿' ? 8 : unit === '万' ? 4 : 0;
  if (part.length > zeros + 2) return null;  // smaller than 分
  const all = whole.replace(/[,，]/g, '') + part.padEnd(zeros + 2, '0');
  const yuan = all.slice(0, -2).replace(/^0+/, '');
  if (yuan.length > 16) return null;
  const [jiao, fen] = [Number(all.at(-2)), Number(all.at(-1))];
  const said = yuan ? `${spelled(yuan, digits, units)}元` : '';
  if (!said && !jiao && !fen) return '零元整';
  const cents = (jiao ? `${digits[jiao]}角` : said && fen ? digits[0] : '') + (fen ? `${digits[fen]}分` : '');
  return `${minus ? '负' : ''}${said}${cents}${fen ? '' : '整'}`;
}

/**
 * A number in formal numerals as digits: 壹仟叁佰 → 1300; null where it is not written as one is.
 * @param {string} words
 */
export function formalNumber(words) {
  let [total, group, digit] = [0, 0, 0];
  for (const word of words) {
    if (digits.includes(word)) {
      if (digit) return null;
      digit = digits.indexOf(word);
    } else if (word === '拾' || word === '佰' || word === '仟') {
      group += (digit || (word === '拾' && group === 0 ? 1 : 0)) * 10 ** units.indexOf(word);
      digit = 0;
    } else {
      const times = { 万: 1e4, 亿: 1e8 }[word];
      if (!times) return null;
      // 亿 multiplies all that is said before it, 万 its own group.
      total = times === 1e8 ? (total + group + digit) * times : total + (group + digit) * times;
      [group, digit] = [0, 0];
    }
  }
  total += group + digit;
  return Number.isSafeInteger(total) ? total : null;
}

/** A whole number in words: 2024 → 二千零二十四; null where it is none. @param {string} text */
export function numberInWords(text) {
  const match = /^\s*(\d[\d,，]*)\s*$/.exec(text);
  const number = match?.[1].replace(/[,，]/g, '').replace(/^0+(?=\d)/, '');
  if (!number || number.length > 16) return null;
  if (number === '0') return plainDigits[0];
  return spelled(number, plainDigits, plainUnits).replace(/^一十/, '十');
}

/** The forms of a date, the one of GB/T 9704—2012, 7.3.5.4 first. @param {Date} date */
export function dateForms(date) {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  const han = [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
  return [
    `${year}年${month}月${day}日`, `${han}年${numberInWords(String(month))}月${numberInWords(String(day))}日`,
    `${year}年${month}月`, `${month}月${day}日`, `星期${'日一二三四五六'[date.getDay()]}`,
  ];
}
