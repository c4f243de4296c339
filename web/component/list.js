// The list of findings beside the text: what is wrong, where, why, and each way to mend it.

import { h } from '../app/dom.js';

/** @typedef {import('../app/editor/marks.js').Placed} Placed */
/** @typedef {import('@codemirror/state').Text} Text */
/** @typedef {{ show: (placed: Placed) => void, fix: (placed: Placed, index: number) => void,
 *   ignore: (placed: Placed) => void }} Actions */

const kAtOnce = 30;
const kAround = 14;
const rank = { error: 0, warning: 1, hint: 2 };

/** @param {string} text */
const shorten = (text) => (text.length > 60 ? `${text.slice(0, 30)}…${text.slice(-20)}` : text);

export class FindingsList {
  /** @param {ReturnType<typeof import('./words.js').wordsOf>} words @param {Actions} actions */
  constructor(words, actions) {
    this.words = words;
    this.actions = actions;
    this.limit = kAtOnce;
    this.drawn = '';
    this.box = h('div', { class: 'list', part: 'findings', role: 'region', 'aria-label': words.findings });
  }

  /**
   * @param {readonly Placed[]} placed @param {Text} doc
   * @param {'loading' | 'checking' | 'ready' | 'failed'} phase
   */
  show(placed, doc, phase) {
    const worst = placed.filter(({ finding }) => finding.severity !== 'hint')
      .sort((a, b) => rank[a.finding.severity] - rank[b.finding.severity] || a.from - b.from);
    const first = worst.slice(0, this.limit);
    const drawn = [phase, worst.length, doc.length === 0,
      ...first.map(({ finding, line }) => `${finding.id} ${line} ${finding.from}`)].join();
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    const rows = first.map((each) => this.#card(each, doc));
    const left = worst.length - first.length;
    if (left > 0) {
      rows.push(h('button', {
        class: 'link', type: 'button', text: this.words.more(Math.min(left, 100)),
        on: { click: () => { this.limit += 100; this.show(placed, doc, phase); } },
      }));
    }
    if (worst.length === 0) {
      const { words } = this;
      const said = phase === 'ready' ? (doc.length ? words.none : words.empty) : words[phase];
      rows.push(h('p', { class: 'quiet-line', text: said }));
    }
    this.box.replaceChildren(...rows);
  }

  /** @param {number | null} id */
  focus(id) {
    for (const card of this.box.querySelectorAll('.card')) {
      const on = card instanceof HTMLElement && card.dataset.finding === String(id);
      card.classList.toggle('focused', on);
      if (on) card.scrollIntoView({ block: 'nearest' });
    }
  }

  /** @param {Placed} placed @param {Text} doc @returns {HTMLElement} */
  #card(placed, doc) {
    const { finding, from, to } = placed;
    const { actions } = this;
    const row = doc.lineAt(from);
    const begin = Math.max(row.from, from - kAround);
    const end = Math.min(to, row.to);
    return h('article', {
      class: `card ${finding.category === 'placeholder' ? 'placeholder' : finding.severity}`,
      'data-finding': finding.id, 'data-rule': finding.rule,
    },
    h('button', {
      class: 'card-title', type: 'button', text: finding.message, on: { click: () => actions.show(placed) },
    }),
    h('p', { class: 'excerpt' }, doc.sliceString(begin, from), h('mark', { text: shorten(doc.sliceString(from, end)) }),
      doc.sliceString(end, Math.min(row.to, end + kAround))),
    h('p', { class: 'reason', title: finding.clause, text: finding.clause || this.words.sources[finding.source] }),
    h('div', { class: 'card-actions' },
      ...finding.fixes.map(({ label }, index) => h('button', {
        class: 'tool small fix', type: 'button', text: label, on: { click: () => actions.fix(placed, index) },
      })),
      h('button', {
        class: 'tool small ignore', type: 'button', text: this.words.ignore,
        on: { click: () => actions.ignore(placed) },
      })));
  }
}
