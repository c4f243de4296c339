// The writer's own faces for PDF and OFD. They stay in this browser, in a store of their own, and leave
// it only as subsets within the files that are written.

/** @typedef {import('../../../wasm/api.js').Face} Face */
/** @typedef {{ face: Face, name: string, bytes: Uint8Array }} OwnFont */

const kName = 'wengao-fonts';
const kList = 'fonts';

/** Where storing is not allowed they last as long as the page. @type {Map<Face, OwnFont>} */
const here = new Map();

/** @template T @param {IDBTransactionMode} mode @param {(list: IDBObjectStore) => IDBRequest<T>} ask @returns {Promise<T>} */
function asked(mode, ask) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(kName, 1);
    opening.onupgradeneeded = () => { opening.result.createObjectStore(kList, { keyPath: 'face' }); };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const work = db.transaction(kList, mode);
      const answer = ask(work.objectStore(kList));
      work.oncomplete = () => { db.close(); resolve(answer.result); };
      work.onabort = () => { db.close(); reject(work.error); };
    };
  });
}

/** @returns {Promise<Map<Face, OwnFont>>} */
export async function ownFonts() {
  /** @type {OwnFont[]} */
  const kept = await asked('readonly', (list) => list.getAll()).catch(() => []);
  return new Map([...kept.map((font) => /** @type {[Face, OwnFont]} */ ([font.face, font])), ...here]);
}

/** @param {OwnFont} font @returns {Promise<boolean>} whether it will be there on the next visit */
export async function keepFont(font) {
  const kept = await asked('readwrite', (list) => list.put(font)).then(() => true, () => false);
  if (kept) here.delete(font.face);
  else here.set(font.face, font);
  return kept;
}

/** @param {Face} face */
export async function forgetFont(face) {
  here.delete(face);
  await asked('readwrite', (list) => list.delete(face)).catch(() => undefined);
}
