// What a keyboard has no key for: marks of official papers, dates in their form, amounts in words.

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
 * @param {{ selected: string, insert: (text: string) => void }} page `selected`: the words of the selection;
 * `insert` puts a text in their place
 */
export function openInsert({ selected, insert }) {
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
  const dialog = openDialog(w.insertTitle, [
    h('h3', { text: w.insertAmount }), h('div', { class: 'insert-row' }, amount, said),
    h('h3', { text: w.insertDate }), h('div', { class: 'insert-row' }, date, dates),
    ...grid,
  ], [{ label: w.close, primary: true }], { focus: false });
  amount.focus();
}
