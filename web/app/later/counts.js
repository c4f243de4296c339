// Words, characters, paragraphs and pages: of the whole text, and of what is selected.

import { h } from '../dom.js';
import { figure } from '../lang.js';
import { countWords } from '../status.js';
import { t } from '../strings.js';
import { openDialog } from '../ui/dialog.js';

/** @typedef {keyof typeof t.countRows} Row */

/** @param {string} text @returns {Partial<Record<Row, number>>} */
const countsOf = (text) => ({
  words: countWords(text),
  // People count what they see: 𠮷 is one, though it has two units; a line end is none.
  characters: [...text.replace(/\n/g, '')].length,
  bare: [...text.replace(/[\s\u200B-\u200D\uFEFF]/g, '')].length,
  paragraphs: text.split('\n').filter((line) => /\S/.test(line)).length,
});

/**
 * @param {{ text: string, selected: string, pages: number, touched?: number }} page `touched`: pages on
 * which paragraphs of the selection begin
 */
export function openCounts({ text, selected, pages, touched }) {
  const whole = { ...countsOf(text), pages };
  /** @type {Partial<Record<Row, number>>} */
  const part = selected ? { ...countsOf(selected), pages: touched } : {};
  const cell = (/** @type {number | undefined} */ n) => h('td', { text: n === undefined ? '–' : figure(n) });
  openDialog(t.counts, [h('table', { class: 'counts' },
    h('thead', {}, h('tr', {}, h('td'), h('th', { scope: 'col', text: t.countWhole }), selected && h('th', { scope: 'col', text: t.countSelected }))),
    h('tbody', {}, ...Object.entries(t.countRows).map(([name, label]) => h('tr', {},
      h('th', { scope: 'row', text: label }), cell(whole[/** @type {Row} */ (name)]), selected && cell(part[/** @type {Row} */ (name)])))),
  )], [{ label: t.close, primary: true }]);
}
