// Where the element's files lie: in the folder of its attribute `assets`, or beside this module, each
// written out, so that a bundler sees it and takes it along.

/** @type {Record<string, () => URL>} */
const beside = {
  'css/element.css': () => new URL('./css/element.css', import.meta.url),
  'css/text.css': () => new URL('./css/text.css', import.meta.url),
};

/** @param {'css/element.css' | 'css/text.css'} name @param {string | undefined} assets @returns {string} */
export const sheetAddress = (name, assets) =>
  (assets === undefined ? beside[name]() : new URL(name, assets)).href;
