// Two states of a text as one marked text: what was taken out is struck through, what was put in is
// set off; what did not change is folded. One paragraph or all can be taken back.

import { h } from '../dom.js';
import { openDialog } from '../ui/dialog.js';
import { openMenu } from '../ui/menu.js';
import { rowsOf, tallyOf, wordsOf } from './diff.js';
import { vw } from './words.js';

/** @typedef {import('../store/versions.js').Version} Version */
/** @typedef {import('./diff.js').Row} Row */

const kAround = 1;      // unchanged paragraphs shown beside a change
const kShown = 2000;    // rows drawn

/**
 * @param {object} page
 * @param {Version} page.version the earlier state
 * @param {Promise<Version[]>} page.others
 * @param {() => string} page.now the text on the desk
 * @param {(version: Version) => string} page.name
 * @param {(text: string) => Promise<void>} page.restore puts a text in place of that on the desk
 * @param {() => void} page.done
 */
export async function openCompare({ version, others, now, name, restore, done }) {
  const list = await others;
  /** The later state; null: the text on the desk. @type {Version | null} */
  let later = null;
  const tally = h('p', { class: 'lead' });
  const text = h('div', { class: 'compared' });
  const picker = h('button', {
    class: 'tool picker', type: 'button', 'aria-haspopup': 'menu', title: vw.compareWith,
    on: {
      click: () => openMenu(picker, [
        { label: vw.now, checked: later === null, run: () => { later = null; draw(); } },
        ...list.filter(({ key }) => key !== version.key).map((one) => ({
          label: name(one), checked: later?.key === one.key, run: () => { later = one; draw(); },
        })),
      ], { label: vw.compareWith, within: dialog }),
    },
  });
  const dialog = openDialog(vw.compareTitle, [h('div', { class: 'compare-tools' }, h('strong', { text: name(version) }), h('span', { text: '→' }), picker, tally), text], [
    { label: vw.restore, start: true, run: () => void restore(version.text) },
    { label: vw.close, primary: true },
  ], { wide: true, closed: done });
  draw();

  function draw() {
    const [a, b] = [version.text.split('\n'), (later?.text ?? now()).split('\n')];
    const rows = rowsOf(a, b);
    const { added, removed, changed, moved } = tallyOf(rows);
    picker.textContent = later ? name(later) : vw.now;
    tally.textContent = [added && vw.added(added), removed && vw.removed(removed), changed && vw.changed(changed), moved && vw.moved(moved)]
      .filter(Boolean).join('，') || vw.same;
    text.replaceChildren(...folded(rows).slice(0, kShown).map((part) => typeof part === 'number'
      ? h('p', { class: 'fold', text: vw.unchanged(part) }) : drawn(part, rows, a, b)));
  }

  /** @param {Row} row @param {Row[]} rows @param {string[]} a @param {string[]} b */
  function drawn(row, rows, a, b) {
    if (row.kind === 'same') return h('p', { text: a[row.a] });
    const words = row.kind === 'changed'
      ? wordsOf(a[row.a], b[row.b]).map(({ mark, text: some }) => mark === 'same' ? some : h(mark, { text: some }))
      : [row.kind === 'removed' ? h('del', { text: a[row.a] }) : h('ins', { text: b[row.b] })];
    const back = later === null && h('button', {
      class: 'link', type: 'button', text: row.kind === 'added' ? vw.removeOne : vw.restoreOne,
      on: { click: () => void restore(without(row, rows, a, b)).then(draw) },
    });
    return h('p', { class: `change ${row.kind}${row.moved ? ' moved' : ''}` }, ...words,
      row.moved && h('span', { class: 'reason', text: row.kind === 'added' ? vw.movedHere : vw.movedAway }), back);
  }
}

/** The later text with one change taken back. @param {Row} wanted @param {Row[]} rows @param {string[]} a @param {string[]} b */
function without(wanted, rows, a, b) {
  return rows.flatMap((row) => {
    if (row === wanted) return row.kind === 'added' ? [] : [a[row.a]];
    return row.b < 0 ? [] : [b[row.b]];
  }).join('\n');
}

/** Long runs of what did not change as their number. @param {Row[]} rows @returns {(Row | number)[]} */
function folded(rows) {
  /** @type {(Row | number)[]} */
  const out = [];
  let at = 0;
  while (at < rows.length) {
    let end = at;
    while (end < rows.length && rows[end].kind === 'same') ++end;
    if (end === at) { out.push(rows[at++]); continue; }
    const before = at === 0 ? 0 : kAround;
    const behind = end === rows.length ? 0 : kAround;
    const hidden = end - at - before - behind;
    if (hidden < 2) out.push(...rows.slice(at, end));
    else out.push(...rows.slice(at, at + before), hidden, ...rows.slice(end - behind, end));
    at = end;
  }
  return out;
}
