// Where printed pages begin, drawn between the lines in view.

import { later } from './dom.js';
import { pageStarts } from './editor/dress.js';

/** @typedef {import('@codemirror/view').EditorView} EditorView */
/** @typedef {import('./core/client.js').CoreClient} CoreClient */

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
    const first = view.state.doc.lineAt(view.viewport.from).number - 1;
    const last = view.state.doc.lineAt(view.viewport.to).number;
    const places = await Promise.all(Array.from({ length: last - first },
      (_, index) => doc.pageOf(first + index).catch(() => null)));
    if (turn !== this.turn || doc !== this.client.doc || doc.revision !== revision || view.composing) return;
    /** @type {Map<number, number>} */
    const starts = new Map();
    /** @type {{ report: number, page: number } | null} */
    let above = null;
    places.forEach((place, index) => {
      if (place && above && place.report === above.report && place.page !== above.page) {
        starts.set(first + index, place.page + 1);
      }
      above = place ?? above;
    });
    const told = JSON.stringify([...starts]);
    if (told === this.told) return;
    this.told = told;
    view.dispatch({ effects: pageStarts.of(starts) });
  }
}
