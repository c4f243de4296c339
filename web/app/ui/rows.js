// A list of rows of one height of which only those in view exist.

import { h } from '../dom.js';

/** @template T */
export class Rows {
  /**
   * @param {HTMLElement} box that scrolls
   * @param {number} height of a row in px
   * @param {(item: T, index: number) => HTMLElement} draw
   */
  constructor(box, height, draw) {
    this.box = box;
    this.height = height;
    this.draw = draw;
    /** @type {readonly T[]} */
    this.items = [];
    this.first = 0;
    this.last = 0;
    this.spacer = h('div', { class: 'rows', role: 'presentation' });
    box.append(this.spacer);
    box.addEventListener('scroll', () => this.#fill(false), { passive: true });
    new ResizeObserver(() => this.#fill(false)).observe(box);
  }

  /** @param {readonly T[]} items */
  show(items) {
    this.items = items;
    this.spacer.style.height = `${items.length * this.height}px`;
    this.#fill(true);
  }

  /** Draws again what is in view. */
  refresh() { this.#fill(true); }

  /** @param {number} index */
  reveal(index) {
    const top = index * this.height;
    if (top < this.box.scrollTop) this.box.scrollTop = top;
    else if (top + this.height > this.box.scrollTop + this.box.clientHeight) {
      this.box.scrollTop = top + this.height - this.box.clientHeight;
    }
    this.#fill(false);
  }

  /** @param {boolean} anew */
  #fill(anew) {
    const spare = 8;
    const first = Math.max(0, Math.floor(this.box.scrollTop / this.height) - spare);
    const seen = Math.ceil((this.box.clientHeight || 600) / this.height) + 2 * spare;
    const last = Math.min(this.items.length, first + seen);
    if (!anew && first === this.first && last === this.last) return;
    [this.first, this.last] = [first, last];
    const rows = [];
    for (let index = first; index < last; ++index) {
      const row = this.draw(this.items[index], index);
      row.style.top = `${index * this.height}px`;
      rows.push(row);
    }
    this.spacer.replaceChildren(...rows);
  }
}
