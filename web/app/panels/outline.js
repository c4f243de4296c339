// The structure: titles and headings, each with its worst finding as a dot. A tree for the keyboard.

import { byId, h } from '../dom.js';
import { t } from '../strings.js';
import { Rows } from '../ui/rows.js';
import { linesOf, startsOf } from '../editor/lines.js';
import { isHidden } from '../editor/marks.js';

/** @typedef {import('@codemirror/state').EditorState} EditorState */
/** @typedef {import('../../../wasm/api.js').Severity} Severity */
/** @typedef {import('../../../wasm/api.js').Line} Line */
/**
 * @typedef {{ line: number, level: number, text: string, worst: Severity | 'placeholder' | null }} Entry
 */

const order = ['error', 'placeholder', 'warning'];

/**
 * Titles and headings in order. A report without a title of its own has a row all the same, with the
 * title made for it.
 * @param {EditorState} state @param {readonly import('../../../wasm/api.js').Report[]} reports
 * @returns {Entry[]}
 */
export function outlineOf(state, reports) {
  /** @type {Entry[]} */
  const out = [];
  const lines = linesOf(state);
  const starts = startsOf(state.doc);
  let report = -1;
  for (let index = 0; index < lines.length; ++index) {
    const line = lines[index];
    if (line.startsReport && reports[++report]?.titleProposed) {
      out.push({ line: index, level: 0, text: `${reports[report].title}${t.proposedTitle}`, worst: null });
    }
    const level = line.kind === 'title' ? 0 : line.kind === 'heading' ? Math.max(1, line.level) : -1;
    if (level >= 0) {
      const above = out.at(-1);
      const words = wordsOf(line, state, starts[index]);
      if (level === 0 && above?.level === 0 && above.line === index - 1) above.text += words;
      else out.push({ line: index, level, text: words.slice(0, 60).replace(/[。．.：:]$/, ''), worst: null });
    }
    const entry = out.at(-1);
    if (!entry) continue;
    for (const finding of line.findings) {
      if (isHidden(state, finding, index)) continue;
      const name = finding.category === 'placeholder' ? 'placeholder' : finding.severity;
      if (!order.includes(name)) continue;
      if (entry.worst === null || order.indexOf(name) < order.indexOf(entry.worst)) entry.worst = name;
    }
  }
  return out;
}

// What the core says of a line is said of its words: they change together.
/** @type {WeakMap<Line, string>} */
const known = new WeakMap();

/** @param {Line} line @param {EditorState} state @param {number} start */
function wordsOf(line, state, start) {
  let words = known.get(line);
  if (words === undefined) {
    const [begin, end] = [line.content[0], line.runIn ? line.lead[1] : line.content[1]];
    words = state.sliceDoc(start + begin, start + Math.min(end, begin + 80));
    known.set(line, words);
  }
  return words;
}

/** @param {readonly Entry[]} a @param {readonly Entry[]} b */
function sameEntries(a, b) {
  return a.length === b.length && a.every((entry, index) => entry.text === b[index].text &&
    entry.level === b[index].level && entry.worst === b[index].worst && entry.line === b[index].line);
}

export class OutlinePanel {
  /** @param {(line: number) => void} go */
  constructor(go) {
    this.go = go;
    this.box = byId('outline-list');
    this.box.setAttribute('role', 'tree');
    this.box.setAttribute('aria-label', t.outlineLabel);
    this.current = -1;
    this.active = 0;
    /** @type {Entry[]} */
    this.entries = [];
    this.rows = new Rows(this.box, 30, (/** @type {Entry} */ entry, index) => this.#row(entry, index));
    this.box.addEventListener('keydown', (event) => this.#key(event));
  }

  /** @param {Entry[]} entries @param {number} line where the cursor is */
  show(entries, line) {
    const before = this.current;
    const same = sameEntries(this.entries, entries);
    this.entries = entries;
    this.current = this.#entryAt(line);
    if (same && before === this.current) return;
    this.active = Math.min(this.active, Math.max(0, entries.length - 1));
    this.rows.show(entries);
  }

  /** @param {number} line */
  follow(line) {
    const current = this.#entryAt(line);
    if (current === this.current) return;
    this.current = current;
    this.active = Math.max(0, current);
    this.rows.refresh();
    if (current >= 0 && !this.box.contains(document.activeElement)) this.rows.reveal(current);
  }

  /** @param {number} line */
  #entryAt(line) {
    return this.entries.findLastIndex((entry) => entry.line <= line);
  }

  /** @param {Entry} entry @param {number} index */
  #row(entry, index) {
    const names = { error: t.severities.error, warning: t.severities.warning, hint: t.severities.hint,
      placeholder: t.categories.placeholder };
    return h('div', {
      class: `outline-row level-${entry.level}${index === this.current ? ' current' : ''}`,
      role: 'treeitem', 'aria-level': entry.level + 1, 'aria-selected': String(index === this.current),
      'data-index': index, tabindex: index === this.active ? 0 : -1, title: entry.text,
      on: { click: () => { this.active = index; this.go(entry.line); } },
    }, h('span', { class: 'outline-text', text: entry.text || t.noTitle }),
    entry.worst && h('span', { class: `dot ${entry.worst}`, role: 'img', 'aria-label': t.findingDot(names[entry.worst]) }));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const last = this.entries.length - 1;
    const to = { ArrowDown: this.active + 1, ArrowUp: this.active - 1, Home: 0, End: last }[event.key];
    if (to !== undefined) {
      this.active = Math.max(0, Math.min(last, to));
      this.rows.reveal(this.active);
      this.rows.refresh();
      const row = this.box.querySelector(`[data-index="${this.active}"]`);
      if (row instanceof HTMLElement) row.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      const entry = this.entries[this.active];
      if (entry) this.go(entry.line);
    } else return;
    event.preventDefault();
  }
}
