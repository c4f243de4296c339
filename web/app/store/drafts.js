// The text kept in this browser (IndexedDB), so that closing the page loses nothing.

const kName = 'wengao';
const kVersion = 1;
const kStore = 'drafts';

/**
 * @typedef {object} Draft
 * @property {string} id
 * @property {string} name                   file name without extension; empty when none was given
 * @property {string} text
 * @property {{ line: number, kind: import('../../../wasm/api.js').Kind, level: number }[]} decisions
 * @property {string[]} ignoredRules
 * @property {string[]} ignoredPlaces
 * @property {import('../../../wasm/api.js').LikeDecisions | null} [like]  for lines of like look
 * @property {number} cursor                 flat offset
 * @property {number} savedAt                milliseconds since 1970
 */

/** @type {Promise<IDBDatabase> | null} */
let opened = null;

/** @returns {Promise<IDBDatabase>} */
function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(kName, kVersion);
    request.onupgradeneeded = () => request.result.createObjectStore(kStore, { keyPath: 'id' });
    request.onsuccess = () => {
      request.result.onversionchange = () => { request.result.close(); opened = null; };
      request.result.onclose = () => { opened = null; };
      resolve(request.result);
    };
    request.onerror = () => { opened = null; reject(request.error); };
    request.onblocked = () => reject(new Error('blocked'));
  });
  return opened;
}

/** Resolves when the browser has acknowledged the write. @param {Draft} draft @returns {Promise<void>} */
export async function keep(draft) {
  const db = await database();
  return new Promise((resolve, reject) => {
    const tx = db.transaction(kStore, 'readwrite');
    tx.objectStore(kStore).put(draft);
    tx.commit();  // a page that is going waits for nothing
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
    tx.onerror = () => reject(tx.error);
  });
}

/** @param {string} id @returns {Promise<Draft | null>} */
export async function recall(id) {
  const db = await database();
  return new Promise((resolve, reject) => {
    const request = db.transaction(kStore).objectStore(kStore).get(id);
    request.onsuccess = () => resolve(isDraft(request.result) ? request.result : null);
    request.onerror = () => reject(request.error);
  });
}

/** @returns {Promise<Draft[]>} */
export async function all() {
  const db = await database();
  return new Promise((resolve, reject) => {
    const request = db.transaction(kStore).objectStore(kStore).getAll();
    request.onsuccess = () => resolve(request.result.filter(isDraft));
    request.onerror = () => reject(request.error);
  });
}

/** @param {string} id @returns {Promise<void>} */
export async function forget(id) {
  const db = await database();
  return new Promise((resolve, reject) => {
    const tx = db.transaction(kStore, 'readwrite');
    tx.objectStore(kStore).delete(id);
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });
}

/** A damaged record is not a draft. @param {unknown} value @returns {value is Draft} */
function isDraft(value) {
  if (typeof value !== 'object' || value === null) return false;
  const draft = /** @type {Partial<Draft>} */ (value);
  return typeof draft.text === 'string' && typeof draft.name === 'string' &&
    Array.isArray(draft.decisions) && Array.isArray(draft.ignoredRules) &&
    Array.isArray(draft.ignoredPlaces) && typeof draft.cursor === 'number';
}
