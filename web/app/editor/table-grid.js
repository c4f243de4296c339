// Draws the rows of a table as cells of a grid. Only tables in view are measured. The class names carry
// the widths, since a strict policy allows no style attributes.

import { RangeSetBuilder, Prec } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, WidgetType } from '@codemirror/view';
import { answered, linesOf } from './lines.js';
import { mayBeRow, merged, tableAt } from './table.js';

/** @typedef {import('@codemirror/view').ViewUpdate} ViewUpdate */
/** @typedef {import('./table.js').Table} Table */

const kWide = 64;      // half cells a row has room for: 28 cells of 16 points in 14 points
const kNarrow = 3;     // half cells, the least a column gets
const kMeasured = 60;  // rows that count for the widths

const widths = EditorView.baseTheme(Object.fromEntries(
  Array.from({ length: kWide + 1 }, (_, half) => [`.wg-w${half}`, { flex: `0 0 ${half * 100 / kWide}%` }])));

/** In half cells: letters and digits take one. @param {string} words */
function widthOf(words) {
  let width = 0;
  for (const letter of words) width += letter < '\u2E80' ? 1 : 2;
  return width;
}

/** The width of each column in half cells, together a row's. @param {Table} table */
function widthsOf({ rows }) {
  const wanted = rows[0].map((_, column) => Math.max(kNarrow, 2 + Math.max(...rows.slice(0, kMeasured)
    .map((row) => Object.values(merged).includes(row[column]) ? 0 : Math.min(widthOf(row[column]), kWide / 2)))));
  // Narrow columns get what they want; the wide ones share what is left, in proportion.
  const out = [...wanted];
  const order = wanted.map((_, column) => column).sort((a, b) => wanted[a] - wanted[b]);
  let room = kWide;
  let all = wanted.reduce((sum, width) => sum + width, 0);
  order.forEach((column, done) => {
    const fair = room / (order.length - done);
    const fits = all > room && wanted[column] <= fair;
    out[column] = Math.max(1, fits ? wanted[column] : Math.round(wanted[column] * room / all));
    room -= out[column];
    all -= wanted[column];
  });
  return out;
}

/** The last cell of a row, where it is empty: nothing stands there that a mark could lie on. */
class EmptyCell extends WidgetType {
  /** @param {string} name */
  constructor(name) { super(); this.name = name; }
  /** @param {EmptyCell} other */
  eq(other) { return other.name === this.name; }
  toDOM() {
    const cell = document.createElement('span');
    cell.className = this.name;
    return cell;
  }
  ignoreEvent() { return false; }
}

/** @param {EditorView} view */
function grid(view) {
  const { state } = view;
  const lines = linesOf(state);
  /** @type {RangeSetBuilder<Decoration>} */
  const builder = new RangeSetBuilder();
  /** @type {Table | null} */
  let table = null;
  /** @type {number[]} */
  let columns = [];
  let last = 0;
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const row = state.doc.lineAt(at);
      at = row.to + 1;
      const index = row.number - 1;
      if (row.number <= last || !mayBeRow(row.text, lines[index])) continue;
      last = row.number;
      if (!table || index < table.first || index >= table.first + table.rows.length) {
        table = tableAt(state.doc, lines, index);
        columns = table ? widthsOf(table) : [];
      }
      if (!table) continue;
      builder.add(row.from, row.from, Decoration.line({ class: index === table.first ? 'wg-row wg-row-first' : 'wg-row' }));
      let start = row.from;
      const cells = table.rows[index - table.first];
      cells.forEach((words, column) => {
        const end = start + words.length + (column < cells.length - 1 ? 1 : 0);
        const name = ['wg-cell', `wg-w${columns[column]}`,
          /^\s*-?[\d,.]+%?\s*$/.test(words) ? 'wg-number' : '',
          words === merged.left ? 'wg-merged-left' : words === merged.above ? 'wg-merged-above' : ''].filter(Boolean).join(' ');
        if (end > start) builder.add(start, end, Decoration.mark({ class: name }));
        else builder.add(start, start, Decoration.widget({ widget: new EmptyCell(name), side: 1 }));
        start = end;
      });
    }
  }
  return builder.finish();
}

/** Around all other marks. */
export const tableGrid = [widths, Prec.lowest(ViewPlugin.fromClass(
  class {
    /** @param {EditorView} view */
    constructor(view) { this.decorations = grid(view); }
    /** @param {ViewUpdate} update */
    update(update) {
      const told = update.transactions.some((tr) => tr.effects.some((effect) => effect.is(answered)));
      if (!(update.docChanged || update.viewportChanged || told)) return;
      if (update.view.composing && !update.viewportChanged) this.decorations = this.decorations.map(update.changes);
      else this.decorations = grid(update.view);
    }
  },
  { decorations: (value) => value.decorations },
))];
