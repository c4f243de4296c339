// The list of findings: grouped, worst groups first, a group fixed whole where that is safe.

import { byId, h } from '../dom.js';
import { isQuiet } from '../editor/marks.js';
import { t } from '../strings.js';
import { findingCard, moveCard } from './card.js';

/** @typedef {import('../../../wasm/api.js').Category} Category */
/** @typedef {import('../editor/marks.js').Placed} Placed */
/** @typedef {import('./card.js').CardActions} CardActions */
/** @typedef {CardActions & { fixAll: (category: Category | null) => void, fillHoles: () => void,
 *   showIgnored: () => void, handIn: () => void, exportMenu: (anchor: Element) => void }} PanelActions */
/** @typedef {{ placed: Placed[], ignored: number, empty: boolean,
 *   phase: 'checking' | 'ready' | 'failed',
 *   doc: import('@codemirror/state').Text }} Shown */

// Cards made at once; more are made when asked for, so that a thousand findings cost what forty do.
const kAtOnce = 30;
const rank = { error: 0, warning: 1, hint: 2 };

export class FindingsPanel {
  /** @param {PanelActions} actions */
  constructor(actions) {
    this.actions = actions;
    this.box = byId('findings');
    /** @type {Map<string, number>} */
    this.limits = new Map();
    /** @type {Shown | null} */
    this.shown = null;
    this.drawn = '';
    this.hints = false;  // hints stay out of sight until asked for
    /** @type {Map<number, { placed: Placed, card: HTMLElement }>} */
    this.cards = new Map();
    /** @type {number | null} */
    this.focused = null;
    // Made once: a button that was made anew while it is pressed would not be clicked.
    this.tally = h('p', { class: 'tally' });
    this.fill = h('button', { class: 'tool small', type: 'button', text: t.fillHoles, on: { click: this.actions.fillHoles } });
    this.fixAll = h('button', {
      class: 'tool small primary', id: 'fix-all', type: 'button', text: t.fixAllTitle, on: { click: () => this.actions.fixAll(null) },
    });
    this.head = h('div', { class: 'findings-head', hidden: true }, this.tally, h('div', { class: 'findings-actions' }, this.fill, this.fixAll));
    this.list = h('div', { class: 'findings-list' });
    this.box.append(this.head, this.list);
  }

  /** @param {Shown} shown */
  show(shown) {
    this.shown = shown;
    this.#drawHead(shown);
    this.#drawList(shown);
  }

  /** Another text: its findings have numbers of their own. */
  forget() {
    this.cards.clear();
    this.drawn = '';
    this.focused = null;
  }

  /** @param {number | null} id the finding in focus */
  focus(id) {
    this.focused = id;
    for (const card of this.list.querySelectorAll('.card')) {
      const on = card instanceof HTMLElement && card.dataset.finding === String(id);
      card.classList.toggle('focused', on);
      if (on && !card.contains(document.activeElement)) card.scrollIntoView({ block: 'nearest' });
    }
  }

  /** @param {Shown} shown */
  #drawHead({ placed }) {
    const count = (/** @type {(p: Placed) => boolean} */ test) => placed.filter(test).length;
    const holes = count((p) => p.finding.category === 'placeholder');
    const errors = count((p) => p.finding.severity === 'error' && p.finding.category !== 'placeholder');
    const warnings = count((p) => p.finding.severity === 'warning' && p.finding.category !== 'placeholder');
    this.head.hidden = holes + errors + warnings === 0;
    this.tally.textContent = [t.errors(errors), t.warnings(warnings), t.holes(holes)].join(' · ');
    this.fill.hidden = holes === 0;
    this.fixAll.hidden = !placed.some((p) => p.finding.fixes.some((fix) => fix.safe));
  }

  /** @param {Shown} shown */
  #drawList({ placed, ignored, empty, phase, doc }) {
    const hints = placed.filter((p) => isQuiet(p.finding)).length;
    const groups = grouped(this.hints ? placed : placed.filter((p) => !isQuiet(p.finding)));
    // Typing changes no card most of the time: then only their places are told anew.
    const shown = groups.map(([category, members]) => members.slice(0, this.limits.get(category) ?? kAtOnce));
    const drawn = [phase, empty, ignored, hints, this.hints, ...groups.map(([category, members], index) =>
      `${category} ${members.length} ${shown[index].map((p) => p.finding.id).join(' ')}`)].join();
    if (drawn === this.drawn) {
      for (const p of shown.flat()) this.#card(p, doc);
      return;
    }
    this.drawn = drawn;
    const active = document.activeElement;
    /** @type {Node[]} */
    const out = [];
    for (const [category, members] of groups) out.push(this.#group(category, members, doc));
    if (groups.length === 0) {
      const words = { checking: t.checking, ready: t.nothingLeft, failed: t.coreFailed }[phase];
      out.push(h('p', { class: 'quiet-line' }, empty && phase !== 'failed' ? t.emptyFindings : words));
      if (phase === 'failed') out.push(h('button', { class: 'tool', type: 'button', text: t.retry, on: { click: () => location.reload() } }));
      else if (phase === 'ready' && !empty) {
        out.push(h('div', { class: 'empty-actions' }, h('button', {
          class: 'tool primary', type: 'button', text: t.handIn, on: { click: this.actions.handIn },
        }), h('button', {
          class: 'tool', type: 'button', 'aria-haspopup': 'menu', text: t.exportMenu,
          on: { click: (event) => this.actions.exportMenu(event.currentTarget) },
        })));
      }
    }
    if (hints > 0) {
      out.push(h('p', { class: 'quiet-line' }, h('button', {
        class: 'link', type: 'button', text: this.hints ? t.hideHints : t.showHints(hints), 'aria-expanded': String(this.hints),
        on: { click: () => { this.hints = !this.hints; if (this.shown) this.#drawList(this.shown); } },
      })));
    }
    if (ignored > 0) {
      out.push(h('p', { class: 'quiet-line' }, `${t.ignored(ignored)} `, h('button', {
        class: 'link', type: 'button', text: t.showIgnored, on: { click: this.actions.showIgnored },
      })));
    }
    this.list.replaceChildren(...out);
    for (const [id, { card }] of this.cards) if (!card.isConnected) this.cards.delete(id);
    if (active instanceof HTMLElement && active.isConnected && this.list.contains(active)) active.focus();
  }

  /** A card made before is used again: it keeps the focus and what the core said of its fix. */
  #card(/** @type {Placed} */ placed, /** @type {import('@codemirror/state').Text} */ doc) {
    const kept = this.cards.get(placed.finding.id);
    // Numbers begin anew with another text.
    if (kept && kept.placed.finding.rule === placed.finding.rule && kept.placed.finding.message === placed.finding.message) {
      Object.assign(kept.placed, placed);
      moveCard(kept.card, placed);
      return kept.card;
    }
    const own = { ...placed };
    const card = findingCard(own, doc, this.actions);
    card.classList.toggle('focused', placed.finding.id === this.focused);
    this.cards.set(placed.finding.id, { placed: own, card });
    return card;
  }

  /**
   * @param {Category} category @param {Placed[]} members
   * @param {import('@codemirror/state').Text} doc
   */
  #group(category, members, doc) {
    const limit = this.limits.get(category) ?? kAtOnce;
    const id = `group-${category}`;
    const safe = members.some((p) => p.finding.fixes.some((fix) => fix.safe));
    const group = h('section', { class: 'group', 'aria-labelledby': id },
      h('header', {},
        h('h2', { id }, t.categories[category] ?? category, h('span', { class: 'count', text: members.length })),
        safe && members.length > 1 && h('button', {
          class: 'link', type: 'button', text: t.fixGroup, 'aria-describedby': id,
          on: { click: () => this.actions.fixAll(category) },
        })));
    for (const placed of members.slice(0, limit)) group.append(this.#card(placed, doc));
    if (members.length > limit) {
      group.append(h('button', {
        class: 'link more', type: 'button', text: t.more(Math.min(100, members.length - limit)),
        on: {
          click: () => {
            this.limits.set(category, limit + 100);
            if (this.shown) this.#drawList(this.shown);
          },
        },
      }));
    }
    return group;
  }
}

/** @param {Placed[]} placed @returns {[Category, Placed[]][]} worst first, then by first appearance */
function grouped(placed) {
  /** @type {Map<Category, Placed[]>} */
  const groups = new Map();
  for (const p of placed) {
    const group = groups.get(p.finding.category);
    if (group) group.push(p); else groups.set(p.finding.category, [p]);
  }
  const worst = (/** @type {Placed[]} */ list) =>
    Math.min(...list.map((p) => p.finding.category === 'placeholder' ? 0.5 : rank[p.finding.severity]));
  return [...groups].sort((a, b) => worst(a[1]) - worst(b[1]));
}
