// Other files, opened beside the one on the desk and not in its place.

import { h } from '../dom.js';
import { notice } from '../ui/dialog.js';
import { f } from './figure-words.js';

/** @typedef {import('../../../wasm/api.js').Doc} Doc */

/**
 * Asks for files and reads them in the core. Empty when none was chosen; who gets them closes them.
 * @param {import('../core/client.js').CoreClient} client @param {boolean} multiple
 * @returns {Promise<Doc[]>}
 */
export function chooseFiles(client, multiple) {
  return new Promise((resolve) => {
    const input = h('input', { type: 'file', multiple, hidden: true, accept: '.txt,.md,.html,.htm,.docx,.json,text/plain' });
    input.addEventListener('cancel', () => { input.remove(); resolve([]); });
    input.addEventListener('change', () => {
      input.remove();
      void readFiles(client, [...(input.files ?? [])]).then(resolve);
    });
    document.body.append(input);
    input.click();
  });
}

/** @param {import('../core/client.js').CoreClient} client @param {readonly File[]} list @returns {Promise<Doc[]>} */
async function readFiles(client, list) {
  const docs = [];
  for (const file of list) {
    try {
      docs.push(await client.read(new Uint8Array(await file.arrayBuffer()), { name: file.name }));
    } catch (error) {
      console.warn(error);
      notice(f.unreadable(file.name));
    }
  }
  return docs;
}
