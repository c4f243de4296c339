// What the house has laid down beside the rules: words it does not use, and the points in which its
// papers differ from GB/T 9704 on purpose.

import { h } from '../dom.js';
import { profile } from '../house.js';
import { w } from './words.js';

/** @typedef {import('../house.js').Profile} Profile */
/** @typedef {import('../../../wasm/api.js').Deviation} Deviation */
/** @typedef {{ words: string, instead?: string, why?: string }} Term */

/** @param {unknown} value @returns {any[]} */
const list = (value) => Array.isArray(value) ? value : [];

/**
 * @param {(next: Profile) => Promise<void>} change
 * @param {() => Promise<Deviation[]>} deviations of the profile kept, as the core judges them
 */
export function houseRules(change, deviations) {
  const box = h('div', { class: 'house-rules' });
  const paper = h('div', {});
  const words = h('input', { class: 'text', 'aria-label': w.houseWords, placeholder: w.houseWords });
  const instead = h('input', { class: 'text', 'aria-label': w.houseInstead, placeholder: w.houseInstead });
  const put = async (/** @type {Partial<Profile>} */ more) => { await change({ ...profile(), ...more }); draw(); };
  const form = (/** @type {(Node | string)[]} */ fields, /** @type {() => void} */ run) => h('form', {
    class: 'house-add', on: { submit: (event) => { event.preventDefault(); run(); } },
  }, ...fields, h('button', { class: 'tool', type: 'submit', text: w.houseAdd }));

  async function addTerm() {
    const [wrong, right] = [words.value.trim(), instead.value.trim()];
    if (!wrong) { words.focus(); return; }
    const now = profile();
    await put(right ? { preferred: [...list(now.preferred), { words: wrong, instead: right }] } : { forbidden: [...list(now.forbidden), wrong] });
    words.value = instead.value = '';
    words.focus();
  }
  const termForm = form([words, instead], () => void addTerm());

  function draw() {
    const now = profile();
    const item = (/** @type {(Node | string | false | undefined)[]} */ said, /** @type {string} */ why, /** @type {() => void} */ away) => h('li', {},
      h('span', { class: 'name' }, ...said), h('span', { class: 'words', text: why }),
      h('button', { class: 'link', type: 'button', text: w.houseRemove, on: { click: away } }));
    const without = (/** @type {string} */ key, /** @type {number} */ index) => () => void put({ [key]: list(now[key]).filter((_, at) => at !== index) });
    const terms = (/** @type {string} */ key) => list(now[key]).map((/** @type {string | Term} */ term, index) => {
      const one = typeof term === 'string' ? { words: term } : term;
      return item([h('del', { text: one.words }), one.instead && h('ins', { text: one.instead })], one.why ?? '', without(key, index));
    });
    const all = [...terms('preferred'), ...terms('forbidden')];
    box.replaceChildren(
      ...(now.name ? [h('p', { class: 'lead', text: w.houseProfile(String(now.name)) })] : []),
      h('h3', {}, w.houseTerms, h('span', { class: 'count', text: all.length || '' })), termForm, h('ul', { class: 'ignored-list' }, ...all),
      paper);
    void deviations().then(drawPaper).catch((error) => console.warn(error));
  }

  /** @param {Deviation[]} points */
  function drawPaper(points) {
    const rows = points.map(([item, value, standard, clause, why]) => h('tr', {},
      h('th', { scope: 'row', text: item }), ...[value, standard, `GB/T 9704—2012, ${clause}`, why].map((text) => h('td', { text }))));
    paper.replaceChildren(
      h('h3', {}, w.houseLayout, h('span', { class: 'count', text: rows.length || '' })),
      rows.length ? h('table', { class: 'deviations' }, h('thead', {}, h('tr', {}, ...w.houseLayoutColumns.map((text) => h('th', { scope: 'col', text })))), h('tbody', {}, ...rows))
        : h('p', { class: 'quiet-line', text: w.houseLayoutNone }));
  }
  return { box, draw };
}
