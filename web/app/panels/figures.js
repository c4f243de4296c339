// The figures the text states, with what they count: to look through before handing in.

import { byId, h } from '../dom.js';
import { t } from '../strings.js';

/** @typedef {import('../../../wasm/api.js').FiguresFile} Figures */

const kAtMost = 400;

export class FiguresPanel {
  /** @param {(line: number, column: number, text: string) => void} go */
  constructor(go) {
    this.go = go;
    this.box = byId('figures');
    this.count = byId('tab-figures').querySelector('.count');
  }

  get visible() { return !this.box.hidden && this.box.offsetParent !== null; }

  /** @param {Figures | null} figures */
  show(figures) {
    const facts = figures?.facts ?? [];
    const relations = figures?.relations ?? [];
    if (this.count) this.count.textContent = facts.length ? String(facts.length) : '';
    /** @type {Node[]} */
    const out = [];
    if (relations.length) {
      out.push(h('h2', { text: t.relations }), h('ul', { class: 'relations' }, ...relations.slice(0, kAtMost).map((r) =>
        h('li', { class: r.holds ? 'holds' : 'broken' }, h('button', {
          type: 'button', on: { click: () => this.go(r.line - 1, 0, '') },
        }, h('span', { text: `${t.relationKind(r.kind)}　${r.working}` }),
        h('span', { class: 'reason', text: t.line(r.line) }))))));
    }
    if (facts.length) {
      out.push(h('h2', { text: t.facts }), h('table', { class: 'ledger' },
        h('thead', {}, h('tr', {}, h('th', { scope: 'col', text: t.factSubject }), h('th', { scope: 'col', text: t.factValue }), h('th', { scope: 'col', text: t.factPlace }))),
        h('tbody', {}, ...facts.slice(0, kAtMost).map((fact) => h('tr', {},
          h('td', { text: fact.subject || '—' }),
          h('td', { class: 'figure', text: fact.text }),
          h('td', {}, h('button', {
            class: 'link', type: 'button', text: t.line(fact.line),
            on: { click: () => this.go(fact.line - 1, fact.column - 1, fact.text) },
          })))))));
      if (facts.length > kAtMost) out.push(h('p', { class: 'quiet-line', text: t.factsMore(facts.length - kAtMost) }));
    }
    if (out.length === 0) out.push(h('p', { class: 'quiet-line', text: t.factsEmpty }));
    this.box.replaceChildren(...out);
  }
}
