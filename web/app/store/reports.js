// The reports saved on this machine.

import { headOf, stores, transact } from './database.js';
import { forget, leftIds, leftOf } from './left.js';

/**
 * @typedef {object} Head  what a list shows
 * @property {string} id
 * @property {string} label       the writer's own name for it; empty: its title
 * @property {string} [folder]    empty or missing: in none
 * @property {string} title
 * @property {string} genre       in words; empty when not known
 * @property {string} period      "2024年上半年"
 * @property {string} start       its first words
 * @property {number} words
 * @property {number} errors
 * @property {number} warnings
 * @property {number} holes       left to fill in
 * @property {number} createdAt   milliseconds since 1970
 * @property {number} changedAt
 * @property {number} deletedAt   0: it is not in the bin
 */
/**
 * @typedef {object} Content
 * @property {string} id
 * @property {string} name        of the file, without extension; empty when none was given
 * @property {string} text
 * @property {{ line: number, kind: import('../../../wasm/api.js').Kind, level: number }[]} decisions
 * @property {string[]} ignoredRules
 * @property {string[]} ignoredPlaces
 * @property {import('../../../wasm/api.js').LikeDecisions | null} [like]  for lines of like look
 * @property {number} cursor      flat offset
 * @property {number} savedAt
 * @property {number} [sum]       of the text
 */
/** @typedef {Omit<Content, 'id' | 'savedAt' | 'sum'>} Draft */

const kBinDays = 30;
const kDay = 24 * 60 * 60 * 1000;

/** A name no other report has. */
export const newId = () => `r-${Date.now().toString(36)}-${crypto.getRandomValues(new Uint32Array(1))[0].toString(36)}`;

/** To know a damaged one by. @param {Content} content @returns {Content} */
export const sealed = (content) => ({ ...content, sum: sumOf(content.text) });

/** Resolves when the browser has acknowledged the write. @param {Head} head @param {Content} content sealed @returns {Promise<void>} */
export async function keep(head, content) {
  await transact(['reports', 'contents'], 'readwrite', (store) => {
    store('contents').put(content);
    store('reports').put(head);
  }, true);
  const left = leftOf(head.id);
  if (left && !(isContent(left) && left.savedAt > content.savedAt)) forget(head.id);
}

/** What is newly known of a saved report. @param {Head} head @returns {Promise<void>} */
export function keepHead(head) {
  return transact(['reports'], 'readwrite', (store) => { store('reports').put(head); });
}

/** The pictures of the file a report came from. @param {string} id @param {string} pictures JSON @returns {Promise<void>} */
export function keepPictures(id, pictures) {
  return transact(['pictures'], 'readwrite', (store) => { store('pictures').put({ id, pictures }); }, true);
}

/**
 * @param {string} id
 * @returns {Promise<{ head: Head, content: Content, pictures: string, damaged: boolean, late: boolean } | null>}
 * null: there is none; `late`: the store has not got this yet
 */
export async function recall(id) {
  const [head, stored, pictures] = /** @type {any[]} */ (await transact(['reports', 'contents', 'pictures'], 'readonly',
    (store, result) => {
      /** @type {unknown[]} */
      const got = [];
      /** @type {import('./database.js').Store[]} */ (['reports', 'contents', 'pictures']).forEach((name, index) => {
        const request = store(name).get(id);
        request.onsuccess = () => { got[index] = request.result; };
      });
      result(got);
    }));
  const known = isContent(stored) ? stored : null;
  const left = leftOf(id);
  const late = isContent(left) && isWhole(left) && left.savedAt > (known?.savedAt ?? 0);
  const content = late ? left : known;
  if (!content) return null;
  return {
    head: isHead(head) ? head : headOf(id, content.text, content.savedAt),
    content, pictures: typeof pictures?.pictures === 'string' ? pictures.pictures : '', damaged: !isWhole(content), late,
  };
}

/** All reports, the last changed first. What the store has lost of a report's head is made from its text. @returns {Promise<Head[]>} */
export async function heads() {
  await rescue();
  const known = (await all('reports')).filter(isHead);
  const ids = await transact(['contents'], 'readonly', (store, /** @type {(keys: IDBValidKey[]) => void} */ result) => {
    const request = store('contents').getAllKeys();
    request.onsuccess = () => result(request.result);
  });
  const there = new Set(ids);
  const out = known.filter(({ id }) => there.has(id));
  for (const { id } of out) there.delete(id);
  for (const id of there) {
    const got = await recall(String(id));
    if (got) out.push(got.head);
  }
  return out.sort((a, b) => b.changedAt - a.changedAt);
}

/** What was left as a page was left comes into the store. */
async function rescue() {
  for (const id of leftIds()) {
    const got = await recall(id);
    if (got?.late) await keep(got.head, got.content);
    else forget(id);
  }
}

/** @returns {Promise<Content[]>} */
export async function contents() { return (await all('contents')).filter(isContent); }

/** Changes what is said of a report. @param {string} id @param {Partial<Head>} change @returns {Promise<void>} */
export async function setHead(id, change) {
  const found = await recall(id);
  if (!found) return;
  await transact(['reports'], 'readwrite', (store) => { store('reports').put({ ...found.head, ...change }); });
}

/** A report beside the others. @param {Draft} draft @param {{ head?: Partial<Head>, pictures?: string, at?: number }} [more] @returns {Promise<string>} its id */
export async function add(draft, { head = {}, pictures = '', at = Date.now() } = {}) {
  const id = newId();
  await keep({ ...headOf(id, draft.text, at), ...head, id, createdAt: at, changedAt: at, deletedAt: 0 }, sealed({ ...draft, id, savedAt: at }));
  if (pictures) await keepPictures(id, pictures);
  return id;
}

/** For good, with its versions. @param {string} id @returns {Promise<void>} */
export function remove(id) {
  return transact(stores, 'readwrite', (store) => {
    for (const name of /** @type {import('./database.js').Store[]} */ (['reports', 'contents', 'pictures'])) store(name).delete(id);
    store('versions').index('report').openKeyCursor(IDBKeyRange.only(id)).onsuccess = (event) => {
      const cursor = /** @type {IDBRequest<IDBCursor | null>} */ (event.target).result;
      if (!cursor) return;
      store('versions').delete(cursor.primaryKey);
      cursor.continue();
    };
  });
}

/** Empties the bin of what has lain there long. @param {readonly Head[]} list */
export async function emptyBin(list) {
  const before = Date.now() - kBinDays * kDay;
  for (const { id, deletedAt } of list) if (deletedAt && deletedAt < before) await remove(id);
}

/** @param {'reports' | 'contents'} name @returns {Promise<unknown[]>} */
function all(name) {
  return transact([name], 'readonly', (store, result) => {
    const request = store(name).getAll();
    request.onsuccess = () => result(request.result);
  });
}

/** FNV-1a of the code units. @param {string} text */
export function sumOf(text) {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; ++i) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}

const isWhole = (/** @type {Content} */ { sum, text }) => sum === undefined || sum === sumOf(text);

/** A damaged record is no report. @param {any} value @returns {value is Content} */
export function isContent(value) {
  return typeof value === 'object' && value !== null && typeof value.id === 'string' && typeof value.text === 'string' &&
    typeof value.name === 'string' && typeof value.cursor === 'number' &&
    ['decisions', 'ignoredRules', 'ignoredPlaces'].every((key) => Array.isArray(value[key]));
}
/** @param {any} value @returns {value is Head} */
export function isHead(value) {
  return typeof value === 'object' && value !== null && typeof value.id === 'string' &&
    ['label', 'title', 'genre', 'period', 'start'].every((key) => typeof value[key] === 'string') &&
    ['words', 'errors', 'warnings', 'holes', 'createdAt', 'changedAt', 'deletedAt'].every((key) => Number.isFinite(value[key]));
}
