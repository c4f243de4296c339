// When the host checks spelling: after a pause in typing, a slice at a time, each in a turn of its
// own, so that whatever is asked meanwhile goes first.

/** How long nothing must have been changed. */
const PAUSE_MS = 300;
/** Characters a slice: some 15 ms at most. */
const SLICE = 600;

/** @typedef {(doc: number, units: number) => boolean} Run looks at a slice; true: nothing is left */

export class SpellingTurns {
  /** Documents that are checked, each with its timer where something is to be done.
   * @type {Map<number, ReturnType<typeof setTimeout> | undefined>} */
  #docs = new Map();
  #run;

  /** @param {Run} run */
  constructor(run) { this.#run = run; }

  /** @param {number} doc */
  begin(doc) {
    this.end(doc);
    this.#next(doc, 0);
  }

  /** @param {number} doc */
  end(doc) {
    clearTimeout(this.#docs.get(doc));
    this.#docs.delete(doc);
  }

  /** After a change of the document: false where it is not checked.
   * @param {number} doc @returns {boolean} */
  changed(doc) {
    if (!this.#docs.has(doc)) return false;
    clearTimeout(this.#docs.get(doc));
    this.#next(doc, PAUSE_MS);
    return true;
  }

  /** @param {number} doc @param {number} wait */
  #next(doc, wait) {
    this.#docs.set(doc, setTimeout(() => {
      this.#docs.set(doc, undefined);
      if (!this.#run(doc, SLICE)) this.#next(doc, 0);
    }, wait));
  }
}
