// The browser's own store (IndexedDB) and its form. Everything is kept in four lists:
//
//   reports    what is shown of each report: title, genre, period, words, open findings, times
//   contents   its text and the writer's decisions
//   pictures   the pictures of the file it came from, written once
//   versions   earlier states of it
//
// Each form of the store leads to the next; a store of a later form is left alone.

const kName = 'wengao';
const kVersion = 2;

/** @typedef {'reports' | 'contents' | 'pictures' | 'versions'} Store */
/** @type {Store[]} */
export const stores = ['reports', 'contents', 'pictures', 'versions'];

/** @type {Promise<IDBDatabase> | null} */
let opened = null;

/** @returns {Promise<IDBDatabase>} */
export function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(kName, kVersion);
    request.onupgradeneeded = ({ oldVersion }) => {
      if (request.transaction) upgrade(request.result, request.transaction, oldVersion);
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => { request.result.close(); opened = null; };
      request.result.onclose = () => { opened = null; };
      resolve(request.result);
    };
    request.onerror = () => { opened = null; reject(request.error); };
    request.onblocked = () => { opened = null; reject(new Error('blocked')); };
  });
  return opened;
}

/** @param {IDBDatabase} db @param {IDBTransaction} tx @param {number} from */
function upgrade(db, tx, from) {
  const reports = db.createObjectStore('reports', { keyPath: 'id' });
  const contents = db.createObjectStore('contents', { keyPath: 'id' });
  db.createObjectStore('pictures', { keyPath: 'id' });
  db.createObjectStore('versions', { keyPath: 'key', autoIncrement: true }).createIndex('report', 'report');
  if (from !== 1) return;
  // The first form knew one draft and texts put aside.
  tx.objectStore('drafts').openCursor().onsuccess = (event) => {
    const cursor = /** @type {IDBRequest<IDBCursorWithValue | null>} */ (event.target).result;
    if (!cursor) { db.deleteObjectStore('drafts'); return; }
    const draft = cursor.value;
    if (typeof draft?.text === 'string' && draft.text !== '') {
      const id = String(draft.id).replace(':', '-');
      contents.put({ ...draft, id });
      reports.put(headOf(id, draft.text, Number(draft.savedAt) || Date.now()));
    }
    cursor.continue();
  };
}

/** What can be said of a report by its text alone. @param {string} id @param {string} text @param {number} at */
export function headOf(id, text, at) {
  return {
    id, label: '', title: firstLine(text), genre: '', period: '', start: startOf(text), words: text.replace(/\s/g, '').length,
    errors: 0, warnings: 0, holes: 0, createdAt: at, changedAt: at, deletedAt: 0,
  };
}
const firstLine = (/** @type {string} */ text) => text.trimStart().split('\n', 1)[0].trim().slice(0, 80);
/** The first words, for a list. @param {string} text */
export const startOf = (text) => text.slice(0, 300).replace(/\s+/g, ' ').trim().slice(0, 120);

/**
 * One transaction. Resolves with what `work` gives when the browser has acknowledged everything.
 * @template T
 * @param {Store[]} names @param {IDBTransactionMode} mode
 * @param {(store: (name: Store) => IDBObjectStore, result: (value: T) => void) => void} work
 * @param {boolean} [last] no further request will come: a page that is going waits for nothing
 * @returns {Promise<T>}
 */
export async function transact(names, mode, work, last = false) {
  const db = await database();
  return new Promise((resolve, reject) => {
    // Acknowledged means on the disk: it outlives the machine's going off, not only the tab's.
    const tx = db.transaction(names, mode, { durability: 'strict' });
    /** @type {any} */
    let value;
    work((name) => tx.objectStore(name), (given) => { value = given; });
    if (last) tx.commit();
    tx.oncomplete = () => resolve(value);
    tx.onabort = () => reject(tx.error);
    tx.onerror = () => reject(tx.error);
  });
}

/** What keeps the store from being used, in a word. @param {unknown} error @returns {'full' | 'blocked'} */
export const troubleOf = (error) => error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
