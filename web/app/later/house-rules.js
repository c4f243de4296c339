// What the house has laid down beside the rules: words it does not use, and the points in which its
// papers differ from GB/T 9704 on purpose.

import { h } from '../dom.js';
import { profile } from '../house.js';
import { w } from './words.js';

/** @typedef {import('../house.js').Profile} Profile */
/** @typedef {{ words: string, instead?: string, why?: string }} Term */

// As core/lint/read_profile.cpp has them: the clause of each in GB/T 9704—2012.
/** @type {Record<string, string>} */
const clauses = {
  'body-font': '5.2.2', 'body-size': '5.2.2', 'characters-a-line': '5.2.3', 'date-form': '7.3.5', 'heading-1-font': '7.3.3',
  'heading-2-font': '7.3.3', 'line-spacing': '5.2.3', 'lines-a-page': '5.2.3', margins: '5.2.1', 'page-number': '7.5',
  paper: '5.1', punctuation: '5.2.3', seal: '7.3.5', 'single-lines': '5.2.3', 'title-font': '7.3.1', 'title-size': '7.3.1',
};

/** @param {unknown} value @returns {any[]} */
const list = (value) => Array.isArray(value) ? value : [];

/** @param {(next: Profile) => Promise<void>} change */
export function houseRules(change) {
  const box = h('div', { class: 'house-rules' });
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
    const layout = list(now.layout).map(({ item: id, value, why = '' }) => {
      const [label, clause, standard] = [w.houseItems[id] ?? id, clauses[id] ?? '', w.houseStandards[id] ?? ''];
      return h('tr', {}, h('th', { scope: 'row', text: label }), h('td', { text: value }),
        h('td', { text: standard }), h('td', { text: `GB/T 9704—2012, ${clause}` }), h('td', { text: why }));
    });
    box.replaceChildren(
      ...(now.name ? [h('p', { class: 'lead', text: w.houseProfile(String(now.name)) })] : []),
      h('h3', {}, w.houseTerms, h('span', { class: 'count', text: all.length || '' })), termForm, h('ul', { class: 'ignored-list' }, ...all),
      h('h3', {}, w.houseLayout, h('span', { class: 'count', text: layout.length || '' })),
      layout.length ? h('table', { class: 'deviations' }, h('thead', {}, h('tr', {}, ...w.houseLayoutColumns.map((text) => h('th', { scope: 'col', text })))), h('tbody', {}, ...layout))
        : h('p', { class: 'quiet-line', text: w.houseLayoutNone }));
  }
  return { box, draw };
}
