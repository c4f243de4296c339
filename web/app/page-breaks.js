// Finds where printed pages begin among the lines in view. The core tells the page of a paragraph's
// first row; where a page begins inside a paragraph is read off the page's first printed row.

import { later } from './dom.js';
import { pageStarts } from './editor/page-marks.js';

/** @typedef {import('@codemirror/view').EditorView} EditorView */
/** @typedef {import('./core/client.js').CoreClient} CoreClient */
/** @typedef {import('../../wasm/api.js').Doc} Doc */
/** @typedef {import('./editor/page-marks.js').PageStart} PageStart */

export class PageBreaks {
  /** @param {EditorView} view @param {CoreClient} client */
  constructor(view, client) {
    this.view = view;
    this.client = client;
    this.turn = 0;
    this.told = '';
    this.refresh = later(200, () => void this.#look());
  }

  async #look() {
    const { doc } = this.client;
    const { view } = this;
    if (!doc || view.composing) return;
    const turn = ++this.turn;
    const { revision } = doc;
    const text = view.state.doc;
    const first = text.lineAt(view.viewport.from).number - 1;
    const last = Math.min(text.lines, text.lineAt(view.viewport.to).number + 1);
    const places = await Promise.all(Array.from({ length: last - first },
      (_, index) => doc.pageOf(first + index).catch(() => null)));
    /** @type {PageStart[]} */
    const starts = [];
    let above = -1;  // index of the last line that takes room
    for (let index = 0; index < places.length; ++index) {
      const here = places[index];
      if (!here) continue;
      const before = places[above];
      if (before && before.report === here.report) {
        for (let page = before.page + 1; page <= here.page; ++page) {
          const at = await startOf(doc, text, here.report, page, first + above, first + index);
          if (at >= 0) starts.push({ at, page: page + 1 });
        }
      }
      above = index;
    }
    if (turn !== this.turn || doc !== this.client.doc || doc.revision !== revision ||
        view.state.doc !== text || view.composing) return;
    const told = JSON.stringify(starts);
    if (told === this.told) return;
    this.told = told;
    view.dispatch({ effects: pageStarts.of(starts) });
  }
}

/**
 * The flat offset of a page's first printed character: in line `above`, or line `below` itself.
 * @param {Doc} doc @param {import('@codemirror/state').Text} text
 * @param {number} report @param {number} page @param {number} above @param {number} below
 */
async function startOf(doc, text, report, page, above, below) {
  const svg = await doc.pageSvg(report, page).catch(() => '');
  const row = firstRow(svg);
  if (!row) return -1;
  const upper = text.line(above + 1);
  const lower = text.line(below + 1);
  if (lower.text.trimStart().startsWith(row)) return lower.from;
  const inside = upper.text.indexOf(row);
  return inside > 0 ? upper.from + inside : -1;
}

/** The words of the first printed row. @param {string} svg */
function firstRow(svg) {
  const pieces = new DOMParser().parseFromString(svg, 'image/svg+xml').getElementsByTagName('text');
  let row = '';
  const y = pieces[0]?.getAttribute('y');
  for (const piece of pieces) {
    if (piece.getAttribute('y') !== y) break;
    row += piece.textContent;
  }
  return row.trim();
}
