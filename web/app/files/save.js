// Bytes to a file of the writer's.

/** What the page writes: the forms of the core, and its pages as pictures.
 * @typedef {import('../../../wasm/api.js').Format | 'png'} Form */

import { t } from '../strings.js';

/** @type {Record<string, string>} */
const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html', txt: 'text/plain', md: 'text/markdown', json: 'application/json',
  pdf: 'application/pdf', ofd: 'application/ofd', zip: 'application/zip', svg: 'image/svg+xml', png: 'image/png',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** @param {string} format */
export const typeOf = (format) => types[format] ?? 'application/octet-stream';

/** @param {Uint8Array} bytes @param {string} name @param {string} format */
export function download(bytes, name, format) {
  const url = URL.createObjectURL(new Blob([/** @type {BlobPart} */ (bytes)], { type: typeOf(format) }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 30_000);
}

/** A name every file system takes. @param {string} title */
export function fileName(title) {
  const name = title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').trim().slice(0, 60);
  return name || t.appName;
}

/** Today where the writer is, as YYYY-MM-DD. */
export function today() {
  const now = new Date();
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** @param {unknown} error */
export const reasonOf = (error) => error instanceof Error ? error.message : String(error);
