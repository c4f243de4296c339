// Conversions and cleaning: one is chosen, what it would change is shown, and it is carried out as one
// undo step; in the selection, or in the whole text.

import { textOf } from '../assets.js';
import { h } from '../dom.js';
import { drawChanges } from '../panels/card.js';
import { openDialog } from '../ui/dialog.js';
import { w } from '../later/words.js';
import { amountsToWords, fullWidth, halfWidth, noBlankLines, noIndents, noSpaces, officialDates, wordsToAmounts } from './forms.js';
import { hansTables, withTable } from './hans.js';
import { knowsOrder, namesBy } from './names.js';

/** @typedef {import('../../../wasm/api.js').Change} Change */
/** @typedef {import('./forms.js').Convert} Convert */
/** @typedef {keyof typeof w.conversions} Name */

const kListed = 200;  // lines shown before they are changed

/** In groups, as the list shows them. @type {Record<keyof typeof w.conversionGroups, Partial<Record<Name, () => Convert | Promise<Convert>>>>} */
const groups = {
  numbers: { amountsToWords: () => amountsToWords, wordsToAmounts: () => wordsToAmounts, officialDates: () => officialDates },
  characters: {
    traditional: async () => withTable((await hans()).traditional),
    simplified: async () => withTable((await hans()).simplified),
    halfWidth: () => halfWidth, fullWidth: () => fullWidth,
  },
  names: { byStrokes: () => namesBy('stroke'), bySound: () => namesBy('pinyin') },
  cleaning: { noBlankLines: () => noBlankLines, noIndents: () => noIndents, noSpaces: () => noSpaces },
};
/** @type {Promise<ReturnType<typeof hansTables>> | null} */
let tables = null;
/** Loaded when first wanted. */
function hans() {
  tables ??= textOf('data/hans.json').then(hansTables);
  tables.catch(() => { tables = null; });
  return tables;
}

const ofNames = ['byStrokes', 'bySound'];

/**
 * @param {object} page
 * @param {import('@codemirror/state').Text} page.doc
 * @param {{ from: number, to: number }} page.selection
 * @param {(changes: Change[]) => void} page.change carries changes out, unless the text has changed
 */
export function openConvert({ doc, selection, change }) {
  const selected = selection.to > selection.from;
  let inSelection = selected;
  /** @type {Name} */
  let chosen = 'amountsToWords';
  /** @type {Change[]} */
  let changes = [];
  let turn = 0;

  const list = h('ol', { class: 'changes' });
  const said = h('p', { class: 'lead', role: 'status' });
  const choices = Object.entries(groups).flatMap(([group, all]) => [
    h('h3', { id: `convert-${group}`, text: w.conversionGroups[/** @type {keyof typeof groups} */ (group)] }),
    ...Object.keys(all).map((name) => h('label', { class: 'choice' },
      h('input', {
        type: 'radio', name: 'conversion', class: 'check', value: name, checked: name === chosen,
        on: { change: () => { chosen = /** @type {Name} */ (name); void show(); } },
      }), h('span', { text: w.conversions[/** @type {Name} */ (name)] }))),
  ]);
  const scopes = [true, false].map((on) => h('button', {
    type: 'button', text: on ? w.convertSelection : w.convertAll, 'aria-pressed': String(on === inSelection), disabled: on && !selected,
    on: { click: () => { inSelection = on; scopes.forEach((each, index) => each.setAttribute('aria-pressed', String((index === 0) === on))); void show(); } },
  }));
  const dialog = openDialog(w.convertTitle, [
    h('div', { class: 'convert' },
      h('div', { class: 'convert-list', role: 'radiogroup', 'aria-label': w.convertTitle }, ...choices),
      h('div', { class: 'convert-shown' },
        h('div', { class: 'segments', role: 'group', 'aria-label': w.convertScope }, ...scopes), said, list)),
  ], [{ label: w.cancel }, { label: w.convertDo, primary: true, run: () => { if (changes.length) change(changes); } }],
  { wide: true, focus: false });
  const act = /** @type {HTMLButtonElement} */ (dialog.querySelector('footer .primary'));
  void show();
  /** @type {HTMLElement | null} */ (dialog.querySelector('input:checked'))?.focus();

  async function show() {
    const mine = ++turn;
    const names = ofNames.includes(chosen);
    /** @type {string | null} */
    let why = names && !(inSelection && selected) ? w.convertNames : null;
    if (names && !knowsOrder(chosen === 'byStrokes' ? 'stroke' : 'pinyin')) why = w.convertOrder;
    if (!why) said.textContent = w.convertBusy;
    const found = why ? [] : await converted(chosen).catch((error) => { why = String(error); return []; });
    if (mine !== turn) return;
    changes = found;
    said.textContent = why ?? (found.length ? w.convertCount(found.length) : w.convertNone);
    /** @type {Map<number, Change[]>} */
    const byLine = new Map();
    for (const one of found) {
      const { number } = doc.lineAt(one.from);
      byLine.set(number, [...byLine.get(number) ?? [], one]);
    }
    list.replaceChildren(...[...byLine].slice(0, kListed).map(([number, all]) => {
      const excerpt = h('p', { class: 'excerpt' });
      drawChanges(excerpt, doc, all);
      return h('li', {}, h('span', { class: 'reason', text: w.holesPlace(number) }), excerpt);
    }));
    if (byLine.size > kListed) list.append(h('li', { class: 'reason', text: w.convertMore(byLine.size - kListed) }));
    act.disabled = found.length === 0;
  }

  /** @param {Name} name */
  async function converted(name) {
    const make = Object.values(groups).map((all) => all[name]).find(Boolean);
    const { from, to } = inSelection ? selection : { from: 0, to: doc.length };
    const convert = await make?.();
    return (convert?.(doc.sliceString(from, to)) ?? []).map((one) => ({ from: one.from + from, to: one.to + from, insert: one.insert }));
  }
}
