// How a file is written: its date, and of plain text what the writer chose last.

import { preference } from '../prefs.js';
import { today } from './save.js';

/** @typedef {NonNullable<import('../../../wasm/api.js').ExportOptions['charset']>} Charset */

/** @type {readonly Charset[]} */
const charsets = ['utf-8', 'utf-8-bom', 'gb18030', 'gbk', 'utf-16le'];

/** @returns {{ charset: Charset, indent: boolean }} */
export function textForm() {
  const kept = preference('text-charset');
  return { charset: charsets.find((name) => name === kept) ?? 'utf-8', indent: preference('text-indent') === 'yes' };
}

/** @param {import('../../../wasm/api.js').Format} format @returns {import('../../../wasm/api.js').ExportOptions} */
export const optionsOf = (format) => ({ date: today(), ...(format === 'txt' ? textForm() : {}) });
