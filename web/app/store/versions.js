// Earlier states of a report: kept by name when the writer asks, and by themselves before a day's work
// and every now and then. Those kept by themselves are thinned out; named ones stay.

import { transact } from './database.js';
import { sumOf } from './reports.js';

/**
 * @typedef {object} Version
 * @property {number} key
 * @property {string} report   its id
 * @property {string} name     empty: kept by itself
 * @property {number} at
 * @property {number} words
 * @property {string} text
 * @property {number} sum
 * @property {import('./reports.js').Content['decisions']} decisions
 */

const kMost = 40;  // kept by themselves

/** The versions of a report, the newest first. @param {string} report @returns {Promise<Version[]>} */
export async function versionsOf(report) {
  const list = await transact(['versions'], 'readonly', (store, /** @type {(list: Version[]) => void} */ result) => {
    const request = store('versions').index('report').getAll(report);
    request.onsuccess = () => result(request.result);
  });
  return list.filter(({ text, sum }) => typeof text === 'string' && sumOf(text) === sum).sort((a, b) => b.at - a.at);
}

/**
 * Keeps a state, unless the newest is the same text.
 * @param {string} report
 * @param {{ text: string, decisions: Version['decisions'], words: number, name?: string, at?: number }} state
 * @returns {Promise<boolean>} whether it was kept
 */
export async function keepVersion(report, { text, decisions, words, name = '', at = Date.now() }) {
  if (!text.trim()) return false;
  const list = await versionsOf(report);
  if (!name && list[0]?.text === text) return false;
  const old = list.filter((one) => !one.name).slice(kMost - 1);
  await transact(['versions'], 'readwrite', (store) => {
    store('versions').add({ report, name, at, words, text, sum: sumOf(text), decisions });
    for (const { key } of old) store('versions').delete(key);
  });
  return true;
}

/** @param {Version} version @param {string} name @returns {Promise<void>} */
export function nameVersion(version, name) {
  return transact(['versions'], 'readwrite', (store) => { store('versions').put({ ...version, name }); });
}

/** @param {number} key @returns {Promise<void>} */
export function dropVersion(key) {
  return transact(['versions'], 'readwrite', (store) => { store('versions').delete(key); });
}
