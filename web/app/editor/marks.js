// Which findings are shown, and which one is in focus: state of the editor, so that everything drawn
// from it agrees.

import { StateEffect, StateField } from '@codemirror/state';
import { linesOf, startsOf } from './lines.js';

/** @typedef {import('../../../wasm/api.js').Finding} Finding */
/** @typedef {import('../../../wasm/api.js').Line} Line */
/** @typedef {import('@codemirror/state').EditorState} EditorState */
/** @typedef {{ finding: Finding, line: number, from: number, to: number }} Placed flat offsets */

/** Puts a finding in focus, or none. @type {import('@codemirror/state').StateEffectType<Finding | null>} */
export const focusFinding = StateEffect.define();

/** What is hidden has changed. @type {import('@codemirror/state').StateEffectType<Hidden>} */
export const hideFindings = StateEffect.define();

/** @typedef {{ rules: ReadonlySet<string>, places: ReadonlySet<string> }} Hidden */

/** @type {StateField<Finding | null>} */
export const focusField = StateField.define({
  create: /** @returns {Finding | null} */ () => null,
  update(value, tr) {
    for (const effect of tr.effects) if (effect.is(focusFinding)) return effect.value;
    return tr.docChanged && tr.isUserEvent('input.type') ? null : value;
  },
});

/** @type {StateField<Hidden>} */
export const hiddenField = StateField.define({
  create: /** @returns {Hidden} */ () => ({ rules: new Set(), places: new Set() }),
  update(value, tr) {
    for (const effect of tr.effects) if (effect.is(hideFindings)) value = effect.value;
    return value;
  },
});

/**
 * Names a finding by its words, so that it stays ignored when it moves or the page is opened again.
 * @param {Finding} finding @param {string} text of its line
 */
export function placeKey(finding, text) {
  const before = text.slice(Math.max(0, finding.from - 6), finding.from);
  return `${finding.rule}\n${before}\n${text.slice(finding.from, finding.to)}`;
}

// Relations that are as they should be are kept among the hidden places, by their marks: the core
// leaves them out by itself.
const kRelation = 'relation:';

/** @param {Hidden} hidden */
export const marksIn = ({ places }) => [...places].filter((place) => place.startsWith(kRelation))
  .map((place) => place.slice(kRelation.length));

/** @param {Hidden} hidden @param {readonly string[]} marks @returns {Hidden} */
export const withMarks = ({ rules, places }, marks) =>
  ({ rules, places: new Set([...places, ...marks.map((mark) => kRelation + mark)]) });

/** @param {Hidden} hidden @param {string} mark @returns {Hidden} */
export const withoutMark = ({ rules, places }, mark) =>
  ({ rules, places: new Set([...places].filter((place) => place !== kRelation + mark)) });

/**
 * Hints stay out of sight until they are asked for; who wants the suggestions of the spelling check has
 * asked for those. @param {Finding} finding
 */
export const isQuiet = (finding) => finding.severity === 'hint' && finding.rule !== 'spelling.suggestion';

/**
 * The word a finding speaks of, as the dictionary would keep it: one character alone says too little, so
 * its neighbours go with it.
 * @param {Placed} placed @param {import('@codemirror/state').Text} doc
 */
export function wordOf({ from, to }, doc) {
  const word = doc.sliceString(from, to);
  if (to - from > 1) return word;
  const { text, from: start } = doc.lineAt(from);
  const [, before] = /(\p{Script=Han}?)$/u.exec(text.slice(0, from - start)) ?? [];
  const [, after] = /^(\p{Script=Han}?)/u.exec(text.slice(to - start)) ?? [];
  return `${before}${word}${after}`;
}

/** @param {EditorState} state @param {Finding} finding @param {number} line 0-based */
export function isHidden(state, finding, line) {
  const hidden = state.field(hiddenField);
  if (hidden.rules.has(finding.rule)) return true;
  return hidden.places.size > 0 &&
    hidden.places.has(placeKey(finding, state.doc.line(line + 1).text));
}

/**
 * All findings not hidden, in text order, with where they stand now.
 * @param {EditorState} state @returns {Placed[]}
 */
export function placedFindings(state) {
  /** @type {Placed[]} */
  const out = [];
  const lines = linesOf(state);
  const starts = startsOf(state.doc);
  for (let line = 0; line < lines.length; ++line) {
    if (lines[line].findings.length === 0) continue;
    const start = starts[line];
    for (const finding of lines[line].findings) {
      if (isHidden(state, finding, line)) continue;
      out.push({ finding, line, from: start + finding.from, to: start + finding.to });
    }
  }
  return out;
}

/** The words of all findings the writer ignores, in text order. @param {EditorState} state */
export function hiddenSpans(state) {
  const hidden = state.field(hiddenField);
  if (hidden.rules.size === 0 && hidden.places.size === 0) return [];
  const starts = startsOf(state.doc);
  return linesOf(state).flatMap((line, index) => line.findings
    .filter((finding) => isHidden(state, finding, index))
    .map(({ from, to }) => ({ from: starts[index] + from, to: starts[index] + to })));
}

const rank = { error: 0, warning: 1, hint: 2 };

/**
 * The finding at a flat offset that matters most there, or null.
 * @param {EditorState} state @param {number} at @param {boolean} hints whether hints count
 * @returns {Placed | null}
 */
export function findingAt(state, at, hints) {
  const line = state.doc.lineAt(at);
  /** @type {Placed | null} */
  let best = null;
  for (const finding of linesOf(state)[line.number - 1].findings) {
    const from = line.from + finding.from;
    const to = line.from + finding.to;
    if (at < from || at > to || isHidden(state, finding, line.number - 1)) continue;
    if (!hints && isQuiet(finding)) continue;
    if (!best || rank[finding.severity] < rank[best.finding.severity]) {
      best = { finding, line: line.number - 1, from, to };
    }
  }
  return best;
}

/**
 * The finding next to `at` in text order, going round at the end; null when there is none.
 * @param {EditorState} state @param {number} at @param {1 | -1} direction
 * @returns {Placed | null}
 */
export function neighbour(state, at, direction) {
  const all = placedFindings(state).filter((p) => !isQuiet(p.finding));
  if (all.length === 0) return null;
  if (direction > 0) return all.find((p) => p.from > at) ?? all[0];
  return all.findLast((p) => p.from < at) ?? all[all.length - 1];
}

/**
 * A plan without the changes that touch one of the spans.
 * @param {import('../../../wasm/api.js').FixPlan} plan @param {readonly { from: number, to: number }[]} spans in text order
 */
export function without(plan, spans) {
  if (spans.length === 0) return plan;
  let next = 0;
  const changes = plan.changes.filter(({ from, to }) => {
    while (next < spans.length && spans[next].to < from) ++next;
    return next === spans.length || spans[next].from > to;
  });
  return { ...plan, changes, applied: plan.applied - (plan.changes.length - changes.length) };
}
