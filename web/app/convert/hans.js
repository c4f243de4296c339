// Simplified and traditional characters: the longest phrase first, then the character. The tables are
// OpenCC's, cut to what a character alone would not give (web/hans.mjs).

/** @typedef {import('./forms.js').Convert} Convert */
/** @typedef {{ characters: Map<string, string>, phrases: Map<string, string>, longest: number }} Table */

/** @param {string} words "简 繁|体 體" @returns {Map<string, string>} */
const read = (words) => new Map(words.split('|').map((pair) => /** @type {[string, string]} */ (pair.split(' '))));

/** @param {string} characters @param {string} phrases @returns {Table} */
function table(characters, phrases) {
  const map = read(phrases);
  return { characters: read(characters), phrases: map, longest: Math.max(...[...map.keys()].map((words) => words.length)) };
}

/** @param {string} json what web/hans.mjs has written */
export function hansTables(json) {
  const { st, stPhrases, ts, tsPhrases } = JSON.parse(json);
  return { traditional: table(st, stPhrases), simplified: table(ts, tsPhrases) };
}

/** @param {Table} table @returns {Convert} */
export const withTable = ({ characters, phrases, longest }) => (text) => {
  /** @type {import('../../../wasm/api.js').Change[]} */
  const out = [];
  for (let at = 0; at < text.length;) {
    const [old, now] = longestAt(at) ?? oneAt(at);
    const last = out.at(-1);
    if (old !== now) {
      if (last?.to === at) { last.to += old.length; last.insert += now; } else out.push({ from: at, to: at + old.length, insert: now });
    }
    at += old.length;
  }
  return out;

  /** @param {number} at */
  function longestAt(at) {
    for (let length = Math.min(longest, text.length - at); length > 1; --length) {
      const words = text.slice(at, at + length);
      const now = phrases.get(words);
      if (now !== undefined) return [words, now];
    }
    return null;
  }
  /** @param {number} at */
  function oneAt(at) {
    const one = String.fromCodePoint(text.codePointAt(at) ?? 0);
    return [one, characters.get(one) ?? one];
  }
};
