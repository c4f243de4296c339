// The writer's own decision about what a paragraph is: from the margin's menu, the status bar or keys.

import { invertedEffects } from '@codemirror/commands';
import { t } from '../strings.js';
import { decideKind, linesOf } from './lines.js';

/** @typedef {import('../../../wasm/api.js').Kind} Kind */
/** @typedef {import('../../../wasm/api.js').Line} Line */
/** @typedef {import('@codemirror/view').EditorView} EditorView */

/**
 * Undo takes a decision back like any other change, and brings those back that went with their lines.
 */
export const undoableKinds = invertedEffects.of((tr) => {
  const decided = tr.effects.filter((effect) => effect.is(decideKind));
  if (!tr.docChanged) return decided.map(({ value: { at, to, was } }) => decideKind.of({ at, to: was, was: to }));
  const out = [];
  /** @type {[number, number][]} */
  const fresh = [];  // what is new in the text is not there when that is undone
  const { doc } = tr.startState;
  const lines = linesOf(tr.startState);
  tr.changes.iterChanges((from, to, fromB, toB) => {
    fresh.push([fromB, toB]);
    const [first, last] = [doc.lineAt(from), doc.lineAt(to)];
    if (first === last && !decided.length) return;
    for (let n = first.number; n <= last.number; ++n) {
      const { decided: own, kind, level } = lines[n - 1];
      if (own) out.push(decideKind.of({ at: doc.line(n).from, to: { kind, level }, was: { kind: null, level: 0 } }));
    }
  });
  for (const { value: { at, to, was } } of decided) {
    if (fresh.some(([from, end]) => at >= from && at < end)) continue;
    out.push(decideKind.of({ at: tr.changes.invertedDesc.mapPos(at, 1), to: was, was: to }));
  }
  return out;
});

/** What the menu offers, in the order a document has them. @type {[string, Kind | null, number][]} */
export const choices = [
  [t.automatic, null, 0],
  [t.kinds.body, 'body', 0],
  [t.kinds.title, 'title', 0],
  [t.kinds.subtitle, 'subtitle', 0],
  [t.kinds.byline, 'byline', 0],
  [t.kinds.addressee, 'addressee', 0],
  ...[1, 2, 3, 4, 5].map((n) =>
    /** @type {[string, Kind, number]} */ ([t.levelHeadings[n], 'heading', n])),
  [t.levelHeadings[0], 'heading', 0],
  [t.kinds['attachment-note'], 'attachment-note', 0],
  [t.kinds.signature, 'signature', 0],
  [t.forms.signature, 'signature', 1],
  [t.kinds.date, 'date', 0],
  [t.kinds.annotation, 'annotation', 0],
  [t.kinds.caption, 'caption', 0],
  [t.forms.table, 'table', 1],
  [t.kinds.noise, 'noise', 0],
];

/** Those of the head and the foot of a statutory paper (GB/T 9704—2012, 7.2, 7.4): a menu of their own. @type {[string, Kind, number][]} */
export const headChoices = /** @type {Kind[]} */ (['copy-number', 'secrecy', 'urgency', 'issuer', 'doc-number', 'signer', 'attachment-title', 'imprint'])
  .map((kind) => [t.kinds[kind], kind, 0]);

/** @param {Kind} kind @param {number} level */
export function plainKindName(kind, level) {
  if (kind === 'heading') return t.levelHeadings[level];
  return level === 1 && (kind === 'signature' || kind === 'table') ? t.forms[kind] : t.kinds[kind];
}

/** What a line is, and how sure that is. @param {Line} line */
export function kindName(line) {
  const name = plainKindName(line.kind, line.level);
  if (line.decided) return `${name}${t.decided}`;
  return line.confidence < 60 ? `${name} · ${t.doubtful}` : name;
}

/**
 * Decides for one line.
 * @param {EditorView} view @param {number} index 0-based @param {Kind | null} kind @param {number} level
 */
export function decideLine(view, index, kind, level) {
  const line = linesOf(view.state)[index];
  const was = line.decided ? { kind: line.kind, level: line.level } : { kind: null, level: 0 };
  view.dispatch({ effects: decideKind.of({ at: view.state.doc.line(index + 1).from, to: { kind, level }, was }), userEvent: 'decide' });
}

/**
 * Decides for every line of the selection.
 * @param {EditorView} view @param {Kind | null} kind @param {number} level
 */
export function decide(view, kind, level) {
  const { state } = view;
  const lines = linesOf(state);
  const effects = [];
  const { from, to } = state.selection.main;
  const last = state.doc.lineAt(to).number;
  for (let n = state.doc.lineAt(from).number; n <= last; ++n) {
    const line = lines[n - 1];
    if (!/\S/.test(state.doc.line(n).text)) continue;
    const was = line.decided ? { kind: line.kind, level: line.level } : { kind: null, level: 0 };
    effects.push(decideKind.of({ at: state.doc.line(n).from, to: { kind, level }, was }));
  }
  if (effects.length) view.dispatch({ effects, userEvent: 'decide' });
  return true;
}
