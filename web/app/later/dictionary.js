// The writer's dictionary: words and names that are right as they are, whatever a rule or the spelling
// check says of their characters. It is part of the profile; alone it goes out and in as a list, one
// word a line.

import { h } from '../dom.js';
import { download } from '../files/save.js';
import { names, profileWithNames } from '../house.js';
import { t } from '../strings.js';
import { notice } from '../ui/dialog.js';
import { w } from './words.js';

const kShown = 200;
const kLongest = 40;       // units: longer lines are no words
const kLargest = 1 << 20;  // bytes of a list

/** The words of a list: in UTF-8, or as older programs save it. @param {ArrayBuffer} bytes */
function wordsIn(bytes) {
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder('gb18030').decode(bytes);
  }
  return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line && line.length <= kLongest);
}

/** @param {(next: import('../house.js').Profile) => Promise<void>} change */
export function dictionaryBox(change) {
  const word = h('input', { class: 'text', 'aria-label': w.dictionaryWord, placeholder: w.dictionaryWord });
  const search = h('input', { class: 'text', type: 'search', 'aria-label': w.dictionarySearch, placeholder: w.dictionarySearch, on: { input: () => draw() } });
  const file = h('input', { type: 'file', accept: '.txt', on: { change: () => void take() } });
  const count = h('span', { class: 'count' });
  const list = h('ul', { class: 'word-list' });
  const put = async (/** @type {readonly string[]} */ words) => { await change(profileWithNames(words)); draw(); };

  const box = h('div', { class: 'dictionary' },
    h('p', { class: 'lead', text: w.dictionaryBody }),
    h('form', { class: 'house-add', on: { submit: (event) => { event.preventDefault(); void add(); } } },
      word, h('button', { class: 'tool', type: 'submit', text: w.houseAdd })),
    h('div', { class: 'house-add' }, search,
      h('button', { class: 'tool', type: 'button', text: w.dictionaryImport, on: { click: () => file.click() } }),
      h('button', { class: 'tool', type: 'button', text: w.dictionaryExport, on: { click: save } })),
    h('h3', {}, w.dictionary, count), list);

  async function add() {
    const value = word.value.trim();
    if (value) await put([...names(), value]);
    word.value = '';
    word.focus();
  }

  async function take() {
    const chosen = file.files?.[0];
    file.value = '';
    if (!chosen) return;
    const before = names().length;
    try {
      if (chosen.size > kLargest) throw new Error(w.dictionaryLarge);
      await put([...names(), ...wordsIn(await chosen.arrayBuffer())]);
      notice(w.dictionaryImported(names().length - before));
    } catch (error) {
      notice(t.openFailed(error instanceof Error ? error.message : String(error)));
    }
  }

  function save() {
    download(new TextEncoder().encode(names().map((each) => `${each}\n`).join('')), w.dictionaryFile, 'txt');
  }

  function draw() {
    const all = names();
    const wanted = search.value.trim();
    const fitting = all.filter((each) => each.includes(wanted)).reverse();  // the last refused comes first
    count.textContent = all.length ? String(all.length) : '';
    list.replaceChildren(...fitting.slice(0, kShown).map((each) => h('li', {},
      h('span', { class: 'name', text: each }), h('span', { class: 'words' }),
      h('button', {
        class: 'link', type: 'button', text: w.houseRemove, 'aria-label': `${w.houseRemove}“${each}”`,
        on: { click: () => void put(all.filter((one) => one !== each)) },
      }))));
    if (fitting.length > kShown) list.append(h('li', { class: 'quiet-line', text: w.dictionaryMore(fitting.length - kShown) }));
    if (!all.length) list.append(h('li', { class: 'quiet-line', text: w.dictionaryNone }));
  }
  return { box, draw };
}
