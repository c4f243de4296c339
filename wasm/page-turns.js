// When the host looks at pages. Those that are shown come after findings, in a turn of their own, so
// that edits waiting in line go first; the layout rules look at all of them after a longer pause.

/** How long nothing may have changed before the layout rules look at the pages. */
const IDLE_MS = 400;

/** @typedef {{ first: number, last: number, count: number }} Differing */
/**
 * @typedef {object} Look
 * @property {(doc: number, report: number) => Differing} pages which of them look different
 * @property {(doc: number, pages: (Differing & { report: number })[]) => void} tell
 * @property {(doc: number) => void} check what the layout rules say
 * @property {(error: unknown) => boolean} failed whether the core is no more
 */

export class PageTurns {
  /** @type {Map<number, { watched: Set<number>, idle?: ReturnType<typeof setTimeout> }>} */
  #docs = new Map();
  /** Documents whose pages are to be looked at when nothing else is to do.
   * @type {Set<number>} */
  #turned = new Set();
  #look;

  /** @param {Look} look */
  constructor(look) { this.#look = look; }

  /** @param {number} doc */
  begin(doc) {
    this.#docs.set(doc, { watched: new Set() });
    this.checkSoon(doc);
  }

  /** @param {number} doc */
  end(doc) {
    clearTimeout(this.#docs.get(doc)?.idle);
    this.#docs.delete(doc);
  }

  stop() { for (const doc of [...this.#docs.keys()]) this.end(doc); }

  /** The pages of that report are shown somewhere. @param {number} doc @param {number} report */
  watch(doc, report) { this.#docs.get(doc)?.watched.add(report); }

  /** @param {number} doc whose text has changed */
  changed(doc) {
    this.checkSoon(doc);
    if (!this.#docs.get(doc)?.watched.size) return;
    if (this.#turned.size === 0) setTimeout(() => this.#turn(), 0);
    this.#turned.add(doc);
  }

  /** @param {number} doc */
  checkSoon(doc) {
    const state = this.#docs.get(doc);
    if (state === undefined) return;
    clearTimeout(state.idle);
    state.idle = setTimeout(() => {
      try {
        this.checkNow(doc);
      } catch (error) {
        this.#look.failed(error);
      }
    }, IDLE_MS);
  }

  /** @param {number} doc */
  checkNow(doc) {
    // The pages that differ are told first: once looked at, they differ no more.
    if (this.#turned.has(doc)) this.#turn();
    const state = this.#docs.get(doc);
    if (state === undefined) return;
    clearTimeout(state.idle);
    this.#look.check(doc);
  }

  #turn() {
    const docs = [...this.#turned];
    this.#turned.clear();
    for (const doc of docs) {
      const watched = this.#docs.get(doc)?.watched ?? new Set();
      const pages = [];
      for (const report of watched) {
        try {
          const { first, last, count } = this.#look.pages(doc, report);
          if (last > first) pages.push({ report, first, last, count });
        } catch (error) {
          if (this.#look.failed(error)) return;
          watched.delete(report); // the report is gone
          pages.push({ report, first: 0, last: 0, count: 0 });
        }
      }
      if (pages.length > 0) this.#look.tell(doc, pages);
    }
  }
}
