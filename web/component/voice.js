// What the element says: events, whether its form may go, the findings beside the text. The drawing
// waits for a frame, validity does not: a form asks in between.

import { WengaoError } from '../../wasm/wengao.js';
import { internals } from './field.js';
import { counted, told, validityOf } from './validity.js';

/** @typedef {{ paper: import('./paper.js').Paper, list: import('./list.js').FindingsList, tally: HTMLElement }} Shown */

export class Voice {
  #editor;
  #words;
  /** @type {Shown | null} */
  #shown = null;
  #drawing = 0;
  /** The findings told of last. @type {string | null} */
  #told = null;
  /** What did not work, until something else is written. */
  #trouble = '';

  /** @param {import('./field.js').Field & { value: string }} editor
   * @param {() => ReturnType<typeof import('./words.js').wordsOf>} words */
  constructor(editor, words) {
    this.#editor = editor;
    this.#words = words;
  }

  /** @param {Shown | null} shown null: the element has left its page */
  speakOf(shown) {
    this.#shown = shown;
    this.#told = null;
    cancelAnimationFrame(this.#drawing);
    this.#drawing = 0;
  }

  /** @param {string} name @param {object} detail @param {boolean} [cancelable] */
  emit(name, detail, cancelable = false) {
    return this.#editor.dispatchEvent(new CustomEvent(name, { detail, cancelable, bubbles: name !== 'error' }));
  }

  /** @param {unknown} error */
  fail(error) {
    const { code, message } = error instanceof WengaoError ? error : new WengaoError('internal', String(error));
    this.#trouble = message;
    this.emit('error', { code, message });
    this.draw();
  }

  /** The text is another. */
  changed() {
    this.#trouble = '';
    this.#editor[internals].setFormValue(this.#editor.value);
    this.draw();
  }

  draw() {
    this.validate();
    if (this.#drawing !== 0) return;
    this.#drawing = requestAnimationFrame(() => {
      this.#drawing = 0;
      if (this.#shown) this.#drawNow(this.#shown);
    });
  }

  /** @param {Shown} shown */
  #drawNow({ paper, list, tally }) {
    const placed = paper.findings();
    list.show(placed, paper.view.state.doc, paper.phase);
    const { error, warning } = counted(placed);
    const words = this.#words();
    tally.textContent = this.#trouble || (paper.phase === 'loading' ? words.loading : words.tally(error, warning));
    const now = placed.map(({ finding: { id }, from }) => `${id} ${from}`).join();
    if (!paper.settled || now === this.#told) return;
    this.#told = now;
    this.emit('findings', told(placed));
  }

  validate() {
    const editor = this.#editor;
    const paper = this.#shown?.paper;
    const { flags, message } = validityOf({
      required: editor.hasAttribute('required'), strict: editor.hasAttribute('strict'), text: editor.value,
      settled: paper?.settled ?? false, errors: () => counted(paper?.findings() ?? []).error,
    }, this.#words());
    // Where the message stands must be able to have the focus: older Chromium shows none elsewhere.
    const desk = editor.shadowRoot?.querySelector('.desk');
    const text = paper?.view.contentDOM;
    const anchor = text && desk?.shadowRoot?.contains(text) ? text : desk;
    editor[internals].setValidity(flags, message, anchor instanceof HTMLElement ? anchor : undefined);
  }
}
