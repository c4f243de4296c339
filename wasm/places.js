// Where the module's files lie: in the folder `assets`, at addresses of their own, or beside this
// module. Those beside it are written out one by one: so a bundler sees them and takes them along.

/** @type {Record<string, () => URL>} */
const beside = {
  'worker.js': () => new URL('./worker.js', import.meta.url),
  'wengao-core.wasm': () => new URL('./wengao-core.wasm', import.meta.url),
  'wengao-subset.wasm': () => new URL('./wengao-subset.wasm', import.meta.url),
  'data/icu-charset.dat': () => new URL('./data/icu-charset.dat', import.meta.url),
  'data/icu-segment.dat': () => new URL('./data/icu-segment.dat', import.meta.url),
  'data/spelling.dat': () => new URL('./data/spelling.dat', import.meta.url),
};

/** Addresses that were given are meant from the page, or from this file where there is no page.
 * @param {string | URL} address @returns {URL} */
const meant = (address) =>
  new URL(address, typeof document !== 'undefined' ? document.baseURI : import.meta.url);

/** @param {string} name in the folder of assets, e.g. "data/spelling.dat"
 * @param {{ assets?: string | URL, own?: string | URL }} [given] `own`: the address of this very file
 * @returns {URL} */
export function placeOf(name, { assets, own } = {}) {
  if (own !== undefined) return meant(own);
  if (assets !== undefined) return new URL(name, meant(assets));
  return beside[name]?.() ?? new URL(name, beside['wengao-core.wasm']());
}
