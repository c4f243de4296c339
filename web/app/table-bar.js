// Working in a table: a bar above it, keys from cell to cell, cells pasted from a spreadsheet.

import { isolateHistory } from '@codemirror/commands';
import { h } from './dom.js';
import { linesOf } from './editor/lines.js';
import { addColumn, addRow, cellAt, merge, pasteCells, removeColumn, removeRow, spanOf, split, sumColumn, tableAt } from './editor/table.js';
import { t } from './strings.js';
import { openMenu, place } from './ui/menu.js';
import { notice } from './ui/dialog.js';

/** @typedef {import('@codemirror/view').EditorView} EditorView */
/** @typedef {import('./editor/table.js').Table} Table */
/** @typedef {import('./editor/table.js').Place} Place */
/** @typedef {import('./editor/table.js').Step} Step */
/** @typedef {keyof typeof t.table} Act */

/** @type {Partial<Record<Act, (doc: import('@codemirror/state').Text, table: Table, here: Place) => Step | null>>} */
const acts = {
  rowAbove: (doc, table, { row }) => addRow(doc, table, row),
  rowBelow: (doc, table, { row }) => addRow(doc, table, row + 1),
  rowAway: removeRow,
  columnLeft: (doc, table, here) => addColumn(doc, table, here, here.column),
  columnRight: (doc, table, here) => addColumn(doc, table, here, here.column + 1),
  columnAway: removeColumn,
  mergeLeft: (doc, table, here) => merge(doc, table, here, 'left'),
  mergeAbove: (doc, table, here) => merge(doc, table, here, 'above'),
  split,
  sum: sumColumn,
};
/** Said where there is nothing to do. @type {Partial<Record<Act, string>>} */
const refusals = { mergeLeft: t.table.noMerge, mergeAbove: t.table.noMerge, sum: t.table.noSum };

/** @param {EditorView} view */
export function tableBar(view) {
  const bar = h('div', { class: 'table-bar', role: 'toolbar', 'aria-label': t.table.title, hidden: true },
    ...Object.keys(acts).map((name) => h('button', {
      class: 'table-act', type: 'button', text: t.table[/** @type {Act} */ (name)],
      on: { mousedown: (event) => event.preventDefault(), click: () => run(/** @type {Act} */ (name)) },
    })));
  document.body.append(bar);
  // Beside the words of a cell the editor would take the nearest words, of the next cell perhaps.
  view.contentDOM.addEventListener('click', (event) => {
    const cell = event.target instanceof Element ? event.target.closest('.wg-cell') : null;
    const { state } = view;
    if (!cell || event.detail !== 1 || !state.selection.main.empty || event.shiftKey) return;
    const start = view.posAtDOM(cell, 0);
    const table = tableAt(state.doc, linesOf(state), state.doc.lineAt(start).number - 1);
    const { head } = state.selection.main;
    const span = table && spanOf(state.doc, table, cellAt(state.doc, table, start));
    if (span && (head < span.from || head > span.to)) view.dispatch({ selection: { anchor: span.to } });
  });
  view.scrollDOM.addEventListener('scroll', () => move(), { passive: true });
  addEventListener('resize', () => move());

  /** The table and the cell the cursor is in. */
  function here() {
    const { state } = view;
    const { head } = state.selection.main;
    const table = tableAt(state.doc, linesOf(state), state.doc.lineAt(head).number - 1);
    return table && { table, cell: cellAt(state.doc, table, head) };
  }

  /** @param {Step} step @param {number} first line of the table */
  function carryOut({ changes, at }, first) {
    view.dispatch({ changes, annotations: isolateHistory.of('full'), userEvent: 'input.table', scrollIntoView: true });
    const { doc } = view.state;
    if (at) {
      const rows = Array.from({ length: at.row + 1 }, (_, row) => doc.line(first + row + 1).text.split('\t'));
      view.dispatch({ selection: { anchor: spanOf(doc, { first, rows }, at).to } });
    }
    view.focus();
  }

  /** @param {Act} name */
  function run(name) {
    const now = here();
    if (!now) return false;
    if (view.state.readOnly) { notice(t.elsewhere); return true; }
    const step = acts[name]?.(view.state.doc, now.table, now.cell);
    if (step) carryOut(step, now.table.first);
    else notice(refusals[name] ?? '');
    return true;
  }

  /** To another cell; behind the last one there is a new row. @param {1 | -1} by */
  function walk(by) {
    const now = here();
    if (!now) return false;
    const { table, cell } = now;
    const width = table.rows[0].length;
    const to = cell.row * width + cell.column + by;
    if (to < 0) return true;
    const next = { row: Math.floor(to / width), column: to % width };
    if (next.row >= table.rows.length) return run('rowBelow');
    const { from, to: end } = spanOf(view.state.doc, table, next);
    view.dispatch({ selection: { anchor: from, head: end }, scrollIntoView: true });
    return true;
  }

  /** A new row below; from an empty row out of the table. */
  function enter() {
    const now = here();
    if (!now || view.state.readOnly || !view.state.selection.main.empty) return false;
    const { table, cell } = now;
    const last = cell.row === table.rows.length - 1;
    if (!last || table.rows[cell.row].some(Boolean)) return run('rowBelow');
    const { from, to } = view.state.doc.line(table.first + cell.row + 1);
    view.dispatch({ changes: { from, to }, userEvent: 'input.table' });
    return true;
  }

  /** @param {ClipboardEvent} event */
  function paste(event) {
    const now = here();
    const step = now && !view.state.readOnly && pasteCells(view.state.doc, now.table, now.cell, event.clipboardData?.getData('text/plain') ?? '');
    if (!step) return false;
    event.preventDefault();
    carryOut(step, now.table.first);
    return true;
  }

  function move() {
    const now = view.composing ? null : here();
    bar.hidden = !now;
    if (!now) return;
    const { doc } = view.state;
    const { first, rows } = now.table;
    // A long table begins above what is in view: the bar stays at the desk's edge.
    const top = view.documentTop + view.lineBlockAt(doc.line(first + 1).from).top;
    const end = view.documentTop + view.lineBlockAt(doc.line(first + rows.length).from).bottom;
    const desk = view.scrollDOM.getBoundingClientRect();
    if (end < desk.top + 40 || top > desk.bottom) { bar.hidden = true; return; }
    bar.style.top = bar.style.left = '0px';
    // Where it would lie over the row that is written in, it goes below the table.
    const above = Math.max(desk.top, top - bar.offsetHeight - 14);
    const row = view.documentTop + view.lineBlockAt(view.state.selection.main.head).top;
    const y = above + bar.offsetHeight + 4 <= row || row < desk.top ? above : Math.min(end, desk.bottom - bar.offsetHeight - 8);
    const left = view.contentDOM.getBoundingClientRect().left + parseFloat(getComputedStyle(view.contentDOM).paddingLeft);
    place(bar, { x: Math.max(desk.left + 8, left - 8), y }, false);
  }

  /** The acts as a menu, for those who have no pointer. */
  function menu() {
    const caret = view.coordsAtPos(view.state.selection.main.head);
    if (!caret) return;
    openMenu({ x: caret.left, y: caret.bottom }, /** @type {Act[]} */ (Object.keys(acts)).map((name) => ({ label: t.table[name], run: () => void run(name) })),
      { label: t.table.title, back: () => view.focus() });
  }

  return {
    run, walk, enter, paste, menu,
    /** The cursor, or what is in view, has moved. */
    follow: () => requestAnimationFrame(move),
    get inTable() { return here() !== null; },
  };
}
