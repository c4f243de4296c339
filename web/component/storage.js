// Where an editor's text is kept: nowhere, in this browser, or with the host.
//
// Saving waits for a pause and is asked for again when the page is left. A store that fails or a host
// that never answers costs a message, never the text.

import { WengaoError } from '../../wasm/wengao.js';

/** @typedef {import('./editor.js').Services} Services */
/** @typedef {{ load: () => Promise<string | Uint8Array | null>, save: (text: string) => Promise<void> }} Store */

const kPatience = 15_000;  // ms

/** What a host promised, or an error when it takes too long.
 * @template T @param {Promise<T> | T} promise @param {string} message @returns {Promise<T>} */
export function inTime(promise, message) {
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new WengaoError('host_timeout', message)), kPatience);
  });
  return /** @type {Promise<T>} */ (Promise.race([promise, late]).finally(() => clearTimeout(timer)));
}

/**
 * @param {string | null} kind the attribute @param {string} key @param {Services} services
 * @param {ReturnType<typeof import('./words.js').wordsOf>} words @returns {Store | null}
 */
export function storeFor(kind, key, services, words) {
  if (kind === 'local') {
    const name = `wengao:${key}`;
    return {
      load: async () => localStorage.getItem(name),
      save: async (text) => localStorage.setItem(name, text),
    };
  }
  if (kind === 'host') {
    return {
      load: async () => (services.load ? inTime(services.load(), words.tooSlow) : null),
      save: async (text) => { if (services.save) await inTime(services.save(text), words.tooSlow); },
    };
  }
  return null;
}
