// Texts and changes as the module reads them.

/** @typedef {import('./api.js').Change} Change */

/** @param {string} text @returns {Uint8Array} UTF-16LE */
export function unitsOf(text) {
  const bytes = new Uint8Array(2 * text.length);
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    bytes[2 * i] = unit & 255;
    bytes[2 * i + 1] = unit >> 8;
  }
  return bytes;
}

/** @param {readonly Change[]} changes @returns {Uint8Array} records, then the texts of all (wg_edit) */
export function editRecords(changes) {
  const texts = changes.map((change) => change.insert).join('');
  const records = new Uint32Array(3 * changes.length);
  changes.forEach((change, i) => {
    records.set([change.from, change.to, change.insert.length], 3 * i);
  });
  const bytes = new Uint8Array(records.byteLength + 2 * texts.length);
  bytes.set(new Uint8Array(records.buffer));
  bytes.set(unitsOf(texts), records.byteLength);
  return bytes;
}
