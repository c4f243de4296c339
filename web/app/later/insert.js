// What a keyboard has no key for: tables, pictures, marks of official papers, dates in their form, amounts in words.

import { h } from '../dom.js';
import { today } from '../files/save.js';
import { openDialog } from '../ui/dialog.js';
import { amountInWords, dateForms, numberInWords } from '../convert/amounts.js';
import { w } from './words.js';

/** @type {[keyof typeof w.insertGroups, string][]} */
const symbols = [
  ['marks', '〔〕【】《》〈〉“”‘’—…·～、；：'],
  ['numbers', '①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸㈠㈡㈢㈣㈤ⅠⅡⅢⅣⅤ'],
  ['units', '㎡³℃‰％°′″×÷±≤≥≈￥㎏㎜㎝㎞'],
  ['others', '△▲○●◎□■☆★※→←↑↓√§№'],
];

/**
 * @param {object} page
 * @param {string} page.selected the words of the selection
 * @param {(text: string) => void} page.insert puts a text in their place
 * @param {(text: string) => void} page.table the same with rows of a table
 * @param {(files: File[]) => void} page.pictures
 */
export function openInsert({ selected, insert, table, pictures }) {
  const put = (/** @type {string} */ text) => { dialog.close(); insert(text); };
  const grid = symbols.flatMap(([name, list]) => [
    h('h3', { text: w.insertGroups[name] }),
    h('div', { class: 'symbols', role: 'group', 'aria-label': w.insertGroups[name] },
      ...[...list].map((mark) => h('button', { type: 'button', text: mark, 'aria-label': mark, on: { click: () => put(mark) } }))),
  ]);
  const amount = h('input', { class: 'text', inputmode: 'decimal', value: selected.length < 24 && /\d/.test(selected) ? selected.trim() : '', 'aria-label': w.insertAmount, placeholder: w.insertAmountHint, on: { input: () => say() } });
  const said = h('div', { class: 'said' });
  const date = h('input', { class: 'text', type: 'date', value: today(), 'aria-label': w.insertDate, on: { input: () => say() } });
  const dates = h('div', { class: 'said' });
  function say() {
    const forms = [amountInWords(amount.value), numberInWords(amount.value)].flatMap((form) => form ?? []);
    said.replaceChildren(...(forms.length ? forms.map(choice) : amount.value.trim() ? [h('span', { class: 'reason', text: w.insertNoAmount })] : []));
    const day = new Date(`${date.value}T00:00:00`);
    dates.replaceChildren(...(Number.isNaN(day.getTime()) ? [] : dateForms(day).map(choice)));
  }
  const choice = (/** @type {string} */ text) => h('button', { class: 'tool small', type: 'button', text, on: { click: () => put(text) } });
  say();
  const size = (/** @type {string} */ label, /** @type {number} */ value) => h('input', { class: 'text', type: 'number', min: 1, max: 50, value, 'aria-label': label });
  const [rows, columns] = [size(w.insertRows, 4), size(w.insertColumns, 3)];
  const within = (/** @type {HTMLInputElement} */ { value, min, max }, /** @type {number} */ least) => Math.max(least, Math.min(Number(value) || Number(min), Number(max)));
  const file = h('input', { type: 'file', accept: 'image/*', multiple: true, hidden: true, 'aria-label': w.insertPicture, on: {
    change: () => { const chosen = [...file.files ?? []]; if (chosen.length) { dialog.close(); pictures(chosen); } },
  } });
  const dialog = openDialog(w.insertTitle, [
    h('h3', { text: w.insertTable }), h('div', { class: 'insert-size' }, rows, h('span', { text: w.insertRows }), columns, h('span', { text: w.insertColumns }),
      h('button', { class: 'tool small', type: 'button', text: w.insertTableDo, on: { click: () => { dialog.close(); table(emptyTable(within(rows, 2), within(columns, 2))); } } }),
      h('span', { class: 'spring' }), h('button', { class: 'tool small', type: 'button', text: w.insertPicture, on: { click: () => file.click() } }), file),
    h('h3', { text: w.insertAmount }), h('div', { class: 'insert-row' }, amount, said),
    h('h3', { text: w.insertDate }), h('div', { class: 'insert-row' }, date, dates),
    ...grid,
  ], [{ label: w.close, primary: true }], { focus: false });
  amount.focus();
}

/** A table to be filled in; what has no words yet would be no table. @param {number} rows with that of the heads @param {number} columns */
const emptyTable = (rows, columns) => Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) =>
  column === 0 ? (row ? String(row) : w.insertNumber) : row ? '' : w.insertColumn(column)).join('\t')).join('\n');
