// The whole import report: every note by what became of the thing, and the comments with their places.

import { h } from '../dom.js';
import { openDialog } from '../ui/dialog.js';
import { w } from './words.js';

/** @typedef {import('../../../wasm/api.js').Doc} Doc */

const order = /** @type {const} */ (['doubtful', 'dropped', 'apart', 'converted']);

/** @param {string} name @param {Doc} doc @param {(line: number) => void} go */
export function openImported(name, doc, go) {
  const { notes, comments } = doc.imported;
  // Lines move while the writer edits: the paragraph is remembered, not its number.
  const blocks = comments.map(({ line }) => doc.lines[line]?.id ?? -1);
  const parts = order.flatMap((fate) => {
    const some = notes.filter((note) => note.fate === fate);
    return some.length ? [h('h3', { text: w.importedFates[fate] }),
      h('ul', { class: 'import-notes' }, ...some.map(({ message }) => h('li', { text: message })))] : [];
  });
  if (comments.length) {
    parts.push(h('h3', { text: w.importedComments(comments.length) }),
      h('ul', { class: 'comments' }, ...comments.map(({ author, date, text }, index) => h('li', {},
        h('div', { class: 'comment-head' }, h('strong', { text: author }), h('span', { class: 'reason', text: date.slice(0, 10) }),
          h('span', { class: 'spring' }),
          h('button', {
            class: 'link', type: 'button', text: w.importedPlace,
            on: { click: () => { dialog.close(); const line = doc.lineOf(blocks[index]); if (line >= 0) go(line); } },
          })),
        h('p', { text })))));
  }
  const dialog = openDialog(w.importedTitle(name), parts, [{ label: w.close, primary: true }]);
}
