// Writes data/hans.json: the tables of simplified and traditional characters. OpenCC's phrases are many
// and most of them say what their characters alone would give: those are left out.

/** @param {string} words @returns {[string, string][]} */
const pairs = (words) => words.split('|').map((pair) => /** @type {[string, string]} */ (pair.split(' ')));

/**
 * The phrases that characters and shorter phrases do not give.
 * @param {[string, string][]} phrases @param {Map<string, string>} characters
 */
function needed(phrases, characters) {
  /** @type {Map<string, string>} */
  const kept = new Map();
  let longest = 1;
  /** @param {string} words */
  function converted(words) {
    let out = '';
    for (let at = 0; at < words.length;) {
      let length = Math.min(longest, words.length - at);
      while (length > 1 && !kept.has(words.slice(at, at + length))) --length;
      const one = length > 1 ? words.slice(at, at + length) : String.fromCodePoint(words.codePointAt(at) ?? 0);
      out += kept.get(one) ?? characters.get(one) ?? one;
      at += one.length;
    }
    return out;
  }
  for (const [from, to] of phrases.sort((a, b) => a[0].length - b[0].length)) {
    if (!from || converted(from) === to) continue;
    kept.set(from, to);
    longest = Math.max(longest, from.length);
  }
  return [...kept];
}

export async function hansData() {
  const table = async (/** @type {string} */ name) => (await import(`opencc-js/dict/${name}`)).default;
  const [st, stPhrases, ts, tsPhrases] = await Promise.all(['STCharacters', 'STPhrases', 'TSCharacters', 'TSPhrases'].map(table));
  const cut = (/** @type {string} */ phrases, /** @type {string} */ characters) =>
    needed(pairs(phrases), new Map(pairs(characters))).map((pair) => pair.join(' ')).join('|');
  return JSON.stringify({ st, stPhrases: cut(stPhrases, st), ts, tsPhrases: cut(tsPhrases, ts) });
}
