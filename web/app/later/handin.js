// Before handing in: what must be done is a list with a tick or a way there; the check report can be
// kept or printed.

import { byId, h } from '../dom.js';
import { download, fileName } from '../files/save.js';
import { drawing, notice, openDialog } from '../ui/dialog.js';
import { w } from './words.js';

/** @typedef {'errors' | 'holes' | 'doubts' | 'title' | 'signature' | 'warnings' | 'ignored' | 'noise'} Item */
/** Items that keep a text from being handed in; the others are for a last look. @type {Item[]} */
const musts = ['errors', 'holes'];

/**
 * @param {object} page
 * @param {Record<Item, number>} page.counts how much is left of each
 * @param {Partial<Record<Item, () => void>>} page.ways what to do about each
 * @param {boolean} page.empty
 * @param {() => Promise<string>} page.report the check report as HTML
 * @param {string} page.title
 * @param {() => void} page.export_ chooses the forms it is handed in
 */
export function openHandIn({ counts, ways, empty, report, title, export_ }) {
  const open = musts.filter((item) => counts[item] > 0).length;
  const ready = open === 0 && !empty;
  const list = h('ul', { class: 'checklist' });
  for (const item of /** @type {Item[]} */ (Object.keys(w.handInItems))) {
    const [name, fine, act] = w.handInItems[item];
    const left = counts[item];
    const state = left === 0 ? 'fine' : musts.includes(item) ? 'bad' : item === 'ignored' || item === 'noise' ? 'note' : 'look';
    const way = ways[item];
    list.append(h('li', { class: state },
      h('span', { class: 'tick' }, drawing(left === 0 ? 'check' : state === 'bad' ? 'close' : 'dot')),
      h('span', { class: 'name', text: name }),
      h('span', { class: 'state', text: left === 0 ? fine : w.handInCounts[item](left) }),
      left > 0 && act && way && h('button', {
        class: 'link', type: 'button', text: act, on: { click: () => { dialog.close(); way(); } },
      })));
  }
  const dialog = openDialog(w.handInTitle, [
    h('div', { class: `verdict ${ready ? 'ready' : 'not-ready'}` },
      h('strong', { text: ready ? w.handInReady : w.handInNot }),
      h('span', { text: empty ? w.handInEmpty : ready ? w.handInReadyBody : w.handInNotBody(open) })),
    list,
  ], [
    { label: w.handInReport, start: true, stay: true, run: () => void save() },
    { label: w.handInPrint, start: true, run: () => void print() },
    ...(ready ? [{ label: w.close }, { label: w.handInExport, primary: true, run: export_ }] : [{ label: w.close, primary: true }]),
  ]);

  async function save() {
    const name = w.reportFile(fileName(title));
    download(new TextEncoder().encode(await report()), name, 'html');
    notice(w.reportSaved(name));
  }

  // The page's policy allows no style within a document, so the report is printed in the page's own.
  async function print() {
    const bare = (await report()).replace(/<style>[^]*?<\/style>/, '');
    const page = new DOMParser().parseFromString(bare, 'text/html');
    const box = byId('printout');
    box.replaceChildren(h('div', { class: 'check-report' }, ...page.body.childNodes));
    addEventListener('afterprint', () => box.replaceChildren(), { once: true });
    window.print();
  }
}
