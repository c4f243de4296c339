// A finding's card at its word. It moves with the text and never covers the word.

import { h } from '../dom.js';
import { findingCard } from '../panels/card.js';
import { place } from './menu.js';

/** @typedef {import('../editor/marks.js').Placed} Placed */
/** @typedef {import('../panels/card.js').CardActions} CardActions */
/** @typedef {import('@codemirror/view').EditorView} EditorView */

export class WordCard {
  /** @param {EditorView} view @param {CardActions} actions */
  constructor(view, actions) {
    this.view = view;
    this.actions = actions;
    this.box = h('div', { class: 'word-card', role: 'dialog', hidden: true });
    document.body.append(this.box);
    /** @type {Placed | null} */
    this.placed = null;
    view.scrollDOM.addEventListener('scroll', () => this.#move(), { passive: true });
    document.addEventListener('pointerdown', (event) => {
      const path = event.composedPath();
      const inMenu = path.some((node) => node instanceof Element && node.classList.contains('menu'));
      if (this.placed && !path.includes(this.box) && !inMenu) this.close(false);
    });
    this.box.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      this.close(true);
    });
  }

  get open() { return this.placed !== null; }

  /** @param {Placed} placed @param {boolean} focus put the keyboard on the card's first button */
  show(placed, focus) {
    this.placed = placed;
    const card = findingCard(placed, this.view.state.doc, this.actions, { level: 'div' });
    this.box.replaceChildren(card);
    this.box.setAttribute('aria-label', placed.finding.message);
    this.box.hidden = false;
    this.#move();
    if (focus) /** @type {HTMLElement | null} */ (this.box.querySelector('.card-foot button'))?.focus();
  }

  /** @param {boolean} refocus */
  close(refocus) {
    if (!this.placed) return false;
    this.placed = null;
    this.box.hidden = true;
    this.box.replaceChildren();
    if (refocus) this.view.focus();
    return true;
  }

  #move() {
    if (!this.placed || this.placed.to > this.view.state.doc.length) return;
    const start = this.view.coordsAtPos(this.placed.from, 1);
    const end = this.view.coordsAtPos(this.placed.to, -1);
    if (!start || !end) { this.close(false); return; }
    const desk = this.view.scrollDOM.getBoundingClientRect();
    if (end.bottom < desk.top || start.top > desk.bottom) { this.close(false); return; }
    this.box.style.top = '0px';
    this.box.style.left = '0px';
    const below = innerHeight - end.bottom > this.box.offsetHeight + 40;
    const anchor = below ? { x: start.left - 12, y: end.bottom + 4 }
      : { x: start.left - 12, y: start.top - this.box.offsetHeight - 12 };
    place(this.box, anchor, false);
  }
}
