// Folders of the list: a name on each report. A folder is there as long as a report is in it.

import { h } from '../dom.js';
import { openDialog } from '../ui/dialog.js';
import { openMenu } from '../ui/menu.js';
import { hw } from './words.js';

/** @typedef {import('../store/reports.js').Head} Head */
/**
 * @typedef {object} Shelf
 * @property {() => readonly Head[]} list those that are not in the bin
 * @property {(heads: readonly Head[], folder: string) => Promise<void>} put
 * @property {() => void} chosen another folder is to be shown
 */

const words = new Intl.Collator('zh-CN', { numeric: true });
export const folderOf = (/** @type {Head} */ head) => head.folder ?? '';

/** @param {readonly Head[]} list */
const namesIn = (list) => [...new Set(list.map(folderOf).filter(Boolean))].sort(words.compare);

/** @param {Shelf} shelf */
export function foldersOf({ list, put, chosen }) {
  /** The folder that is shown; null: all. @type {string | null} */
  let current = null;
  const strip = h('div', { class: 'home-folders', role: 'group', 'aria-label': hw.folders, hidden: true });

  /** @param {string | null} folder */
  function choose(folder) {
    current = folder;
    chosen();
  }
  function draw() {
    const here = list();
    const names = namesIn(here);
    if (current && !names.includes(current)) current = null;
    strip.hidden = names.length === 0;
    /** @type {[string, string | null, number][]} */
    const shown = [[hw.foldersAll, null, here.length],
      ...names.map((name) => /** @type {[string, string, number]} */ ([name, name, here.filter((head) => folderOf(head) === name).length])),
      [hw.folderNone, '', here.filter((head) => !folderOf(head)).length]];
    strip.replaceChildren(...shown.map(([label, folder, count]) => h('button', {
      type: 'button', class: 'folder', 'aria-pressed': String(current === folder), on: { click: () => choose(folder) },
    }, h('span', { text: label }), h('span', { class: 'count', text: count }))),
    current ? h('button', { type: 'button', class: 'link', text: hw.folderRename, on: { click: () => rename(current ?? '') } }) : '');
  }

  /** @param {string} title @param {string} value @param {(name: string) => void} take */
  function ask(title, value, take) {
    const field = h('input', { class: 'text', 'aria-label': hw.folderName, placeholder: hw.folderName, value, maxlength: 30 });
    const done = () => { const name = field.value.trim(); if (name) take(name); };
    const dialog = openDialog(title, [h('div', { class: 'lead' }, field)], [{ label: hw.cancel }, { label: hw.ok, primary: true, run: done }], { focus: false });
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      dialog.close();
      done();
    });
    field.focus();
    field.select();
  }
  /** @param {string} folder */
  function rename(folder) {
    ask(hw.folderRename, folder, (name) => {
      const moved = list().filter((head) => folderOf(head) === folder);
      current = name;
      void put(moved, name);
    });
  }

  return {
    strip, draw,
    shows: (/** @type {Head} */ head) => current === null || folderOf(head) === current,
    /** Where new reports go: into the folder that is open. */
    get current() { return current ?? ''; },
    /** The menu that moves a report. @param {Head} head @param {Element} anchor */
    move(head, anchor) {
      openMenu(anchor, [
        { label: hw.folderNone, checked: !folderOf(head), run: () => void put([head], '') },
        ...namesIn(list()).map((name) => ({ label: name, checked: folderOf(head) === name, run: () => void put([head], name) })),
        'line',
        { label: hw.folderNew, checked: false, run: () => ask(hw.folderNew.replace('…', ''), '', (name) => void put([head], name)) },
      ], { label: hw.itemMove.replace('…', ''), alignEnd: true });
    },
  };
}
