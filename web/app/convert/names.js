// A list of names in another order: by strokes of the surname, or by sound. What parts the names stays
// where it is.

/** @typedef {import('./forms.js').Convert} Convert */

// The first of these that occurs parts the names.
const separators = [/\n/, /、/, /[，,]/, /[；;]/, /\t/, /[ \u3000]+/];

/**
 * @param {string} text
 * @returns {{ names: string[], gaps: string[] }} gaps[i] stands before names[i]
 */
function parted(text) {
  const separator = separators.find((each) => each.test(text.trim()));
  if (!separator) return { names: [text], gaps: [''] };
  const pieces = text.split(new RegExp(`(${separator.source})`));
  /** @type {string[]} */
  const names = [];
  const gaps = [''];
  const blanks = separators.indexOf(separator) === separators.length - 1;
  for (let i = 0; i < pieces.length; i += 2) {
    const [piece, gap] = [pieces[i], pieces[i + 1] ?? ''];
    const last = names.length - 1;
    // 王　芳 is one name: of one character and one, parted by a blank.
    if (blanks && last >= 0 && [...piece].length === 1 && [...names[last]].length === 1) {
      names[last] += gaps.pop() + piece;
    } else if (piece.trim() === '') {
      gaps[gaps.length - 1] += piece + gap;
      continue;
    } else names.push(piece);
    gaps.push(gap);
  }
  return { names, gaps };
}

const bare = (/** @type {string} */ name) => name.replace(/[\s\u3000。]+/g, '');

/**
 * Names in an order of Chinese: of one surname those with the shorter name first where strokes count.
 * @param {'stroke' | 'pinyin'} order
 * @returns {Convert}
 */
export const namesBy = (order) => (text) => {
  const { names, gaps } = parted(text);
  if (names.length < 2) return [];
  const { compare } = new Intl.Collator(`zh-CN-u-co-${order}`);
  const stop = /。\s*$/.exec(names[names.length - 1])?.[0] ?? '';
  const list = names.map((name, index) => index === names.length - 1 ? name.slice(0, name.length - stop.length) : name);
  const sorted = [...list].sort((left, right) => {
    const [a, b] = [bare(left), bare(right)];
    const shorter = order === 'stroke' && a[0] === b[0] ? [...a].length - [...b].length : 0;
    return shorter || compare(a, b);
  });
  const insert = gaps.map((gap, index) => gap + (sorted[index] ?? '')).join('') + stop;
  return insert === text ? [] : [{ from: 0, to: text.length, insert }];
};

/** Whether this browser knows that order. @param {'stroke' | 'pinyin'} order */
export const knowsOrder = (order) => new Intl.Collator(`zh-CN-u-co-${order}`).resolvedOptions().collation === order
  || (order === 'pinyin' && new Intl.Collator('zh-CN').resolvedOptions().collation === 'default');
