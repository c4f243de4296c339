// Dresses the visible lines as the printed page does: faces by kind and level, lead spans, finding
// marks. Only what is in view is computed, so the length of the text does not matter.

import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, ViewPlugin } from '@codemirror/view';
import { t } from '../strings.js';
import { answered, decideKind, lineIndexOf, linesOf } from './lines.js';
import { focusField, focusFinding, hideFindings, isHidden, isQuiet } from './marks.js';

/** @typedef {import('../../../wasm/api.js').Line} Line */
/** @typedef {import('../../../wasm/api.js').Finding} Finding */
/** @typedef {import('@codemirror/view').EditorView} EditorView */
/** @typedef {import('@codemirror/view').ViewUpdate} ViewUpdate */
/** @typedef {import('@codemirror/view').DecorationSet} DecorationSet */
/** @typedef {{ from: number, to: number, class: string, rank: number }} Piece within a line */

/** What the margin says of a line; nothing for the plain case. @param {Line} line */
export function kindMark(line) {
  if (line.kind === 'blank' || line.kind === 'table') return '';
  if (line.kind === 'heading') return t.levels[line.level] ?? '';
  return t.kinds[line.kind] ?? '';
}

/** @type {Map<string, Decoration>} */
const lineDecorations = new Map();

/** @param {Line} line @param {boolean} repeated same kind as the line above */
function lineDecoration(line, repeated) {
  const mark = repeated && !line.decided && line.confidence >= 60 ? '' : kindMark(line);
  const key = `${line.kind} ${line.level} ${line.runIn} ${mark} ${line.confidence < 60} ${line.decided}`;
  let decoration = lineDecorations.get(key);
  if (!decoration) {
    const classes = ['wg-line', `wg-${line.kind}`];
    if (line.kind === 'heading') classes.push(line.runIn ? 'wg-run-in' : `wg-h${line.level}`);
    if (line.confidence < 60 && !line.decided) classes.push('wg-doubtful');
    /** @type {Record<string, string>} */
    const attributes = { class: classes.join(' ') };
    if (mark) attributes['data-mark'] = mark;
    decoration = Decoration.line({ attributes });
    if (lineDecorations.size > 2000) lineDecorations.clear();
    lineDecorations.set(key, decoration);
  }
  return decoration;
}

/** @type {Map<string, Decoration>} */
const markDecorations = new Map();

/** @param {string} name */
function markDecoration(name) {
  let decoration = markDecorations.get(name);
  if (!decoration) {
    decoration = Decoration.mark({ class: name });
    markDecorations.set(name, decoration);
  }
  return decoration;
}

const indent = Decoration.replace({});
const focusedLine = Decoration.line({ class: 'wg-focus-line' });

/** @param {Finding} finding @param {boolean} focused */
function findingClass(finding, focused) {
  if (finding.category === 'placeholder') return focused ? 'wg-hole wg-focus' : 'wg-hole';
  return `wg-mark wg-${finding.severity}${focused ? ' wg-focus' : ''}`;
}

/**
 * Pieces that do not overlap: where two meet, the one of better rank is drawn, so that a word never
 * carries two marks.
 * @param {Piece[]} pieces
 */
function apart(pieces) {
  if (pieces.length < 2) return pieces;
  /** @type {Piece[]} */
  const taken = [];  // in order of place
  for (const piece of pieces.sort((a, b) => a.rank - b.rank || a.from - b.from)) {
    let [low, high] = [0, taken.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (taken[middle].to <= piece.from) low = middle + 1; else high = middle;
    }
    if (low === taken.length || taken[low].from >= piece.to) taken.splice(low, 0, piece);
  }
  return taken;
}

/**
 * @param {EditorView} view
 * @returns {DecorationSet}
 */
function dress(view) {
  const { state } = view;
  const lines = linesOf(state);
  const focus = state.field(focusField);
  const focusLines = focus ? tinted(view, focus) : new Map();
  /** @type {RangeSetBuilder<Decoration>} */
  const builder = new RangeSetBuilder();
  let last = 0;
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const row = state.doc.lineAt(at);
      at = row.to + 1;
      if (row.number <= last) continue;
      last = row.number;
      const line = lines[row.number - 1];
      const above = lines[row.number - 2];
      const repeated = line.kind === 'body' && above?.kind === 'body';
      builder.add(row.from, row.from, lineDecoration(line, repeated));
      if (focusLines.has(row.number - 1)) builder.add(row.from, row.from, focusedLine);
      const blank = line.kind === 'blank' ? 0 : Math.min(line.content[0], row.length);
      if (blank > 0) builder.add(row.from, row.from + blank, indent);
      for (const { from: a, to: b, class: name } of piecesOf(view, line, row, focus, focusLines)) {
        const start = Math.max(a, blank);
        if (b > start) builder.add(row.from + start, row.from + b, markDecoration(name));
      }
    }
  }
  return builder.finish();
}

/**
 * The spans of one line, cut so that lead face and finding mark can lie on the same words.
 * @param {EditorView} view @param {Line} line @param {import('@codemirror/state').Line} row
 * @param {Finding | null} focus @param {Map<number, [number, number][]>} focusLines
 * @returns {Piece[]}
 */
function piecesOf(view, line, row, focus, focusLines) {
  /** @type {Piece[]} */
  const marks = [];
  for (const [from, to] of focusLines.get(row.number - 1) ?? []) {
    const own = focus && line.findings.some((f) => f.id === focus.id && f.from === from);
    const name = own && focus ? findingClass(focus, true) : `wg-focus wg-related wg-${focus?.severity}`;
    marks.push({ from, to: Math.min(to, row.length), class: name, rank: -1 });
  }
  for (const finding of line.findings) {
    // A line may be longer than what is in view.
    if (!view.visibleRanges.some(({ from, to }) => row.from + finding.to >= from && row.from + finding.from <= to)) continue;
    if (isQuiet(finding) || isHidden(view.state, finding, row.number - 1)) continue;
    marks.push({
      from: finding.from, to: Math.min(finding.to, row.length), class: findingClass(finding, false),
      rank: finding.severity === 'error' ? 0 : 1,
    });
  }
  const drawn = apart(marks);
  if (!line.runIn || line.kind !== 'heading') return drawn;
  return withLead(drawn, line.content[0], Math.min(line.lead[1], row.length), `wg-lead wg-h${line.level}`);
}

/**
 * @param {Piece[]} marks apart and in order @param {number} from @param {number} to
 * @param {string} name
 */
function withLead(marks, from, to, name) {
  /** @type {Piece[]} */
  const out = [];
  let at = from;
  for (const mark of marks) {
    if (mark.from >= to) { out.push(mark); continue; }
    if (mark.from > at) out.push({ ...mark, from: at, to: mark.from, class: name });
    const end = Math.min(mark.to, to);
    out.push({ ...mark, to: end, class: `${mark.class} ${name}` });
    if (mark.to > to) out.push({ ...mark, from: to });
    at = Math.max(at, end);
  }
  if (at < to) out.push({ from: at, to, class: name, rank: 9 });
  return out.sort((a, b) => a.from - b.from);
}

/**
 * All the words a finding speaks of, by line.
 * @param {EditorView} view @param {Finding} finding
 */
function tinted(view, finding) {
  /** @type {Map<number, [number, number][]>} */
  const out = new Map();
  const near = view.state.doc.lineAt(view.viewport.from).number - 1;
  const lines = linesOf(view.state);
  for (const place of [finding, ...finding.related]) {
    const index = lineIndexOf(view.state, place.block, near);
    if (index < 0) continue;
    // The finding itself may have been shifted by typing before it.
    const now = place === finding ? lines[index].findings.find((f) => f.id === finding.id) : place;
    if (!now) continue;
    const spans = out.get(index) ?? [];
    spans.push([now.from, now.to]);
    out.set(index, spans);
  }
  return out;
}

export const dressing = ViewPlugin.fromClass(
  class {
    /** @param {EditorView} view */
    constructor(view) {
      this.decorations = dress(view);
      this.stale = false;
    }

    /** @param {ViewUpdate} update */
    update(update) {
      const told = update.transactions.some((tr) => tr.effects.some((effect) =>
        effect.is(answered) || effect.is(decideKind) || effect.is(focusFinding) || effect.is(hideFindings)));
      if (!(update.docChanged || update.viewportChanged || told || this.stale)) return;
      // Under an open composition the browser owns the words being written: nothing is redrawn.
      if (update.view.composing && !update.viewportChanged) {
        this.decorations = this.decorations.map(update.changes);
        this.stale = true;
        return;
      }
      this.stale = false;
      this.decorations = dress(update.view);
    }
  },
  { decorations: (value) => value.decorations },
);
