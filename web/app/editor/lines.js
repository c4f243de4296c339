// What the core has said of every line, kept true while the writer types ahead of its answers.
//
// The answers belong to a revision; the editor may be some edits further. Those edits are remembered
// here and carried out on the answers too: untouched lines keep theirs, touched lines keep what still
// fits until the core has looked again.

import { StateEffect, StateField } from '@codemirror/state';

/** @typedef {import('../../../wasm/api.js').Line} Line */
/** @typedef {import('../../../wasm/api.js').Finding} Finding */
/** @typedef {import('@codemirror/state').ChangeSet} ChangeSet */
/** @typedef {import('@codemirror/state').Text} Text */
/** @typedef {import('@codemirror/state').EditorState} EditorState */
/** @typedef {{ serial: number, changes: ChangeSet, before: Text, after: Text }} Ahead */
/**
 * @typedef {object} Lines
 * @property {readonly Line[]} core    as the core told them
 * @property {readonly Line[]} now     the same with `ahead` carried out: one a line of the editor
 * @property {readonly Ahead[]} ahead  edits the answers do not know yet
 * @property {number} serial           number of edits so far
 */

/**
 * The core's answers, true after the edit with that serial number.
 * @type {import('@codemirror/state').StateEffectType<{ lines: readonly Line[], serial: number }>}
 */
export const answered = StateEffect.define();

/** A line nothing is known of yet. @param {number} length @returns {Line} */
function unknown(length) {
  return {
    id: 0, kind: length ? 'body' : 'blank', level: 0, confidence: 100, runIn: false,
    startsReport: false, decided: false, content: [0, length], marker: [0, 0], lead: [0, 0],
    findings: [],
  };
}

/** @param {number} count @param {Text} doc @returns {Line[]} */
function unknowns(count, doc) {
  const lines = [];
  for (let n = 1; n <= count; ++n) lines.push(unknown(doc.line(n).length));
  return lines;
}

/**
 * A line after [from, to) of it became `inserted` units; what was touched is dropped.
 * @param {Line} line @param {number} from @param {number} to @param {number} inserted
 * @param {boolean} cut everything after `from` went to another line
 * @returns {Line}
 */
function changedLine(line, from, to, inserted, cut) {
  const shift = inserted - (to - from);
  const end = (/** @type {number} */ at) =>
    at <= from ? at : cut ? from : at >= to ? at + shift : from + inserted;
  /** @type {Finding[]} */
  const findings = [];
  for (const finding of line.findings) {
    if (finding.to <= from) findings.push(finding);
    else if (finding.from >= to && !cut) {
      findings.push({ ...finding, from: finding.from + shift, to: finding.to + shift });
    }
  }
  return {
    ...line, findings,
    content: [Math.min(line.content[0], from), end(line.content[1])],
    marker: [line.marker[0], end(line.marker[1])],
    lead: [line.lead[0], end(line.lead[1])],
  };
}

/**
 * @param {readonly Line[]} lines @param {ChangeSet} changes @param {Text} before @param {Text} after
 * @returns {Line[]}
 */
function carried(lines, changes, before, after) {
  const out = lines.slice();
  changes.iterChanges((fromA, toA, fromB, toB) => {
    const oldFirst = before.lineAt(fromA);
    const oldLast = before.lineAt(toA);
    const newFirst = after.lineAt(fromB);
    const newLast = after.lineAt(toB);
    const index = newFirst.number - 1;
    const removed = oldLast.number - oldFirst.number;
    const added = newLast.number - newFirst.number;
    const from = fromB - newFirst.from;
    const here = out[index] ?? unknown(newFirst.length);
    out[index] = changedLine(here, from, from + Math.min(toA, oldFirst.to) - fromA,
      Math.min(toB, newFirst.to) - fromB, removed + added > 0);
    if (removed || added) {
      const fresh = [];
      for (let n = 1; n <= added; ++n) fresh.push(unknown(after.line(newFirst.number + n).length));
      out.splice(index + 1, removed, ...fresh);
    }
  });
  return out;
}

/** @type {StateField<Lines>} */
export const linesField = StateField.define({
  /** @param {EditorState} state @returns {Lines} */
  create(state) {
    const now = unknowns(state.doc.lines, state.doc);
    return { core: now, now, ahead: [], serial: 0 };
  },
  update(value, tr) {
    if (tr.docChanged) {
      const serial = value.serial + 1;
      const step = { serial, changes: tr.changes, before: tr.startState.doc, after: tr.newDoc };
      value = {
        core: value.core,
        now: carried(value.now, step.changes, step.before, step.after),
        ahead: [...value.ahead, step],
        serial,
      };
    }
    for (const effect of tr.effects) {
      if (!effect.is(answered)) continue;
      const ahead = value.ahead.filter((step) => step.serial > effect.value.serial);
      /** @type {readonly Line[]} */
      let now = effect.value.lines;
      for (const step of ahead) now = carried(now, step.changes, step.before, step.after);
      // An answer for other text than we think would shift every mark: better to show none.
      if (now.length !== tr.newDoc.lines) now = unknowns(tr.newDoc.lines, tr.newDoc);
      value = { core: effect.value.lines, now, ahead, serial: value.serial };
    }
    return value;
  },
});

/** @param {EditorState} state */
export const linesOf = (state) => state.field(linesField).now;

/** True when every edit is answered. @param {EditorState} state */
export const upToDate = (state) => state.field(linesField).ahead.length === 0;

/**
 * Where a block stands now, 0-based; −1 when it is gone. Searches outward from `near`.
 * @param {EditorState} state @param {number} block @param {number} near
 */
export function lineIndexOf(state, block, near) {
  const lines = linesOf(state);
  for (let d = 0; d < lines.length; ++d) {
    if (lines[near + d]?.id === block) return near + d;
    if (lines[near - d]?.id === block) return near - d;
  }
  return -1;
}
