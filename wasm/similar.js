// What documents share: the core is told them by their place in the list, since two files may have
// one name; its answer gets the names back.

/** @typedef {import('./doc.js').Doc} Doc */

/** @param {readonly Doc[]} docs */
export const numbered = (docs) => docs.map(({ handle }, i) => ({ doc: handle, name: String(i) }));

/** The core's answer about the last of them.
 * @param {string} json @param {readonly Doc[]} docs @returns {import('./api.js').SimilarFile} */
export function named(json, docs) {
  const own = JSON.parse(json)[docs.length - 1];
  const name = (/** @type {{ file: string, document: number }} */ place) => {
    place.document = Number(place.file);
    place.file = docs[place.document].name;
  };
  own.file = docs[docs.length - 1].name;
  for (const { other } of own.passages) name(other);
  for (const report of own.reports) report.with.forEach(name);
  return own;
}
