// The structure as a tree: goes to a section, shuts and opens it, moves, raises and lowers it, by
// pointer and by keys.

import { byId, h } from '../dom.js';
import { renumbers } from '../editor/restructure.js';
import { prefer } from '../prefs.js';
import { t } from '../strings.js';
import { openMenu } from '../ui/menu.js';
import { Rows } from '../ui/rows.js';
import { installDrag } from './outline-drag.js';

/** @typedef {import('./entries.js').Entry} Entry */
/**
 * @typedef {object} Actions
 * @property {(line: number) => void} go
 * @property {import('../editor/restructure.js').Restructure} sections
 */

const kRow = 30;  // px

/** @param {readonly Entry[]} a @param {readonly Entry[]} b */
function sameEntries(a, b) {
  return a.length === b.length && a.every((entry, index) => entry.key === b[index].key && entry.text === b[index].text &&
    entry.level === b[index].level && entry.worst === b[index].worst && entry.line === b[index].line);
}

export class OutlinePanel {
  /** @param {Actions} actions */
  constructor(actions) {
    this.actions = actions;
    this.box = byId('outline-list');
    this.box.setAttribute('role', 'tree');
    this.box.setAttribute('aria-label', t.outlineLabel);
    /** @type {Entry[]} */
    this.entries = [];
    /** @type {Entry[]} */
    this.seen = [];  // those in no shut section
    /** @type {Set<number>} */
    this.shut = new Set();  // keys of entries
    this.line = 0;       // where the cursor is
    this.current = -1;   // what holds it, an index into `seen`
    this.active = 0;     // what the keyboard is on
    /** @type {{ line: number, shut: boolean, focus: boolean } | null} */
    this.coming = null;  // a moved section, until the core has seen it in its place
    this.rows = new Rows(this.box, kRow, (/** @type {Entry} */ entry, index) => this.#row(entry, index));
    this.box.addEventListener('keydown', (event) => this.#key(event));
    this.box.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement && target.dataset.index) this.active = Number(target.dataset.index);
    });
    this.box.addEventListener('contextmenu', (event) => this.#context(event));
    installDrag(this.box, {
      height: kRow,
      seen: () => this.seen,
      places: (line) => actions.sections.places(line),
      drop: (line, to) => actions.sections.move(line, to),
    });
    byId('outline-menu').addEventListener('click', () => this.#menu(byId('outline-menu'), this.seen[this.current]));
  }

  /** @param {Entry[]} entries @param {number} line where the cursor is */
  show(entries, line) {
    if (sameEntries(this.entries, entries)) { this.follow(line); return; }
    this.entries = entries;
    this.line = line;
    this.#draw();
  }

  /** The section that began at a line begins at another. @param {number} from @param {number} to */
  moved(from, to) {
    const entry = this.entries.find(({ line, level }) => line === from && level > 0);
    this.coming = { line: to, shut: entry !== undefined && this.shut.has(entry.key), focus: this.#focused() };
  }

  /** @param {number} line where the cursor is */
  follow(line) {
    this.line = line;
    const current = this.#seenAt(line);
    if (current === this.current) return;
    this.current = current;
    // The rows are made anew: the keyboard stays where it was.
    const focused = this.#focused();
    if (!focused) this.active = Math.max(0, current);
    this.rows.refresh();
    if (focused) this.#focusActive();
    else if (current >= 0) this.rows.reveal(current);
  }

  #draw() {
    const arrived = this.#arrived();
    const on = arrived?.key ?? this.seen[this.active]?.key;
    const focused = arrived?.focus || this.#focused();
    this.seen = [];
    let shutAt = Infinity;  // level of the shut section we are in
    for (const entry of this.entries) {
      if (entry.level > shutAt) continue;
      this.seen.push(entry);
      shutAt = this.shut.has(entry.key) ? entry.level : Infinity;
    }
    this.current = this.#seenAt(this.line);
    const kept = on ? this.seen.findIndex(({ key }) => key === on) : -1;
    this.active = Math.min(kept >= 0 ? kept : this.active, Math.max(0, this.seen.length - 1));
    this.rows.show(this.seen);
    if (focused) this.#focusActive();
  }

  /** The moved section, when it is in its place. */
  #arrived() {
    const { coming } = this;
    const entry = coming && this.entries.find(({ line, level, key }) => line === coming.line && level > 0 && key);
    if (!entry) return null;
    if (coming.shut) this.shut.add(entry.key);
    this.coming = null;
    return { key: entry.key, focus: coming.focus };
  }

  #focused() { return this.box.contains(document.activeElement); }

  /** @param {number} line */
  #seenAt(line) { return this.seen.findLastIndex((entry) => entry.line <= line); }

  /** Whether there is something below it. @param {Entry} entry */
  #parts(entry) {
    const at = this.entries.indexOf(entry);
    return (this.entries[at + 1]?.level ?? -1) > entry.level;
  }

  /** @param {Entry} entry @param {boolean} shut */
  #fold(entry, shut) {
    if (!entry.key || !this.#parts(entry)) return;
    if (shut) this.shut.add(entry.key); else this.shut.delete(entry.key);
    this.#draw();
  }

  /** @param {number} level those deeper than that are not seen; Infinity: all are */
  #foldAll(level) {
    this.shut = new Set(this.entries.filter((entry) => entry.key && entry.level >= level).map(({ key }) => key));
    this.#draw();
  }

  /** @param {Entry} entry @param {number} index */
  #row(entry, index) {
    const names = { error: t.severities.error, warning: t.severities.warning, hint: t.severities.hint,
      placeholder: t.categories.placeholder };
    const parts = this.#parts(entry);
    const shut = this.shut.has(entry.key);
    const twist = h('span', {
      class: parts ? 'twist' : 'twist none', 'aria-hidden': 'true',
      on: { click: (/** @type {Event} */ event) => { event.stopPropagation(); this.#fold(entry, !shut); } },
    });
    return h('div', {
      class: `outline-row level-${entry.level}${index === this.current ? ' current' : ''}`,
      role: 'treeitem', 'aria-level': entry.level + 1, 'aria-selected': String(index === this.current),
      'aria-expanded': parts ? String(!shut) : null,
      'data-index': index, tabindex: index === this.active ? 0 : -1, title: entry.text,
      on: { click: () => { this.active = index; this.actions.go(entry.line); } },
    }, twist, h('span', { class: 'outline-text', text: entry.text || t.noTitle }),
    entry.worst && h('span', { class: `dot ${entry.worst}`, role: 'img', 'aria-label': t.findingDot(names[entry.worst]) }));
  }

  /** @param {number} to */
  #walk(to) {
    this.active = Math.max(0, Math.min(this.seen.length - 1, to));
    this.rows.reveal(this.active);
    this.rows.refresh();
    this.#focusActive();
  }

  #focusActive() {
    const row = this.box.querySelector(`[data-index="${this.active}"]`);
    if (row instanceof HTMLElement) row.focus();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const entry = this.seen[this.active];
    if (!entry) return;
    if (event.altKey && event.shiftKey) {
      const { sections } = this.actions;
      if (event.key === 'ArrowUp') sections.step(entry.line, -1);
      else if (event.key === 'ArrowDown') sections.step(entry.line, 1);
      else if (event.key === 'ArrowLeft') sections.level(entry.line, -1);
      else if (event.key === 'ArrowRight') sections.level(entry.line, 1);
      else return;
    } else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
      const row = this.box.querySelector(`[data-index="${this.active}"]`);
      if (row) this.#menu(row, entry);
    } else if (event.ctrlKey || event.altKey || event.metaKey) return;
    else {
      const to = { ArrowDown: this.active + 1, ArrowUp: this.active - 1, Home: 0, End: this.seen.length - 1 }[event.key];
      if (to !== undefined) this.#walk(to);
      else if (event.key === 'ArrowRight') {
        if (this.shut.has(entry.key)) this.#fold(entry, false);
        else if (this.#parts(entry)) this.#walk(this.active + 1);
      } else if (event.key === 'ArrowLeft') {
        if (this.#parts(entry) && !this.shut.has(entry.key)) this.#fold(entry, true);
        else this.#walk(this.seen.findLastIndex((each, index) => index < this.active && each.level < entry.level));
      } else if (event.key === 'Enter' || event.key === ' ') this.actions.go(entry.line);
      else return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {MouseEvent} event */
  #context(event) {
    const row = event.target instanceof Element ? event.target.closest('.outline-row') : null;
    if (!(row instanceof HTMLElement)) return;
    event.preventDefault();
    this.active = Number(row.dataset.index);
    this.rows.refresh();
    this.#focusActive();
    this.#menu({ x: event.clientX, y: event.clientY }, this.seen[this.active]);
  }

  /** @param {import('../ui/menu.js').Anchor} anchor @param {Entry | undefined} entry what is moved */
  #menu(anchor, entry) {
    const { sections } = this.actions;
    const place = entry && entry.level > 0 ? sections.places(entry.line) : [];
    openMenu(anchor, [
      ...(entry && place.length ? [
        { label: t.sectionUp, hint: 'Alt+Shift+↑', run: () => void sections.step(entry.line, -1) },
        { label: t.sectionDown, hint: 'Alt+Shift+↓', run: () => void sections.step(entry.line, 1) },
        { label: t.sectionRaise, hint: 'Alt+Shift+←', run: () => void sections.level(entry.line, -1) },
        { label: t.sectionLower, hint: 'Alt+Shift+→', run: () => void sections.level(entry.line, 1) },
        /** @type {const} */ ('line'),
      ] : []),
      { label: t.foldToFirst, run: () => this.#foldAll(1) },
      { label: t.unfoldAll, run: () => this.#foldAll(Infinity) },
      'line',
      { label: renumbers() ? t.renumberOff : t.renumberOn, run: () => prefer('renumber', renumbers() ? 'off' : 'on') },
    ], { label: t.outlineMenu });
  }
}
