// What the core has said of every line, kept true while the writer types ahead of its answers.
//
// The answers belong to a revision; the editor may be some edits further. Those edits are remembered
// here and carried out on the answers too: untouched lines keep theirs, touched lines keep what still
// fits until the core has looked again. The writer's decisions are remembered in the same way.

import { StateEffect, StateField } from '@codemirror/state';

/** @typedef {import('../../../wasm/api.js').Line} Line */
/** @typedef {import('../../../wasm/api.js').Finding} Finding */
/** @typedef {import('@codemirror/state').ChangeSet} ChangeSet */
/** @typedef {import('@codemirror/state').Text} Text */
/** @typedef {import('@codemirror/state').EditorState} EditorState */
/** @typedef {{ kind: import('../../../wasm/api.js').Kind | null, level: number }} Choice */
/** @typedef {{ at: number, to: Choice, was: Choice }} Decision `at`: flat offset of the line's start */
/** @typedef {{ serial: number, run: (lines: readonly Line[]) => Line[] }} Ahead */
/**
 * @typedef {object} Lines
 * @property {readonly Line[]} core    as the core told them
 * @property {readonly Line[]} now     the same with `ahead` carried out: one a line of the editor
 * @property {readonly Ahead[]} ahead  edits and decisions the answers do not know yet
 * @property {number} serial           number of those so far
 */

/**
 * The core's answers, true after the edit with that serial number.
 * @type {import('@codemirror/state').StateEffectType<{ lines: readonly Line[], serial: number }>}
 */
export const answered = StateEffect.define();

/**
 * The writer's own word on what a line is (kind null: takes it back). It holds from this moment, in
 * what is drawn and in what is kept, whenever the core's answer comes.
 * @type {import('@codemirror/state').StateEffectType<Decision>}
 */
export const decideKind = StateEffect.define({
  map: (value, mapping) => ({ ...value, at: mapping.mapPos(value.at, -1) }),
});

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
 * What is known of [0, from) of `head` followed by [to, …) of `tail`, which now begins at `at`. The
 * two are one line that was edited inside, or two that were joined.
 * @param {Line} head @param {number} from @param {Line} tail @param {number} to @param {number} at
 * @returns {Line}
 */
function joined(head, from, tail, to, at) {
  const shift = at - to;
  // A line of which nothing is left at the front is the other line.
  const kept = from === 0 && head !== tail ? tail : head;
  const place = (/** @type {number} */ offset) => {
    if (kept === tail && offset >= to) return offset + shift;
    if (kept === head && offset <= from) return offset;
    return kept === tail && kept !== head ? 0 : at;
  };
  const findings = [
    ...head.findings.filter((finding) => finding.to <= from),
    ...tail.findings.filter((finding) => finding.from >= to).map((finding) =>
      ({ ...finding, from: finding.from + shift, to: finding.to + shift })),
  ];
  // What was written into the indent or right behind it is content: an indent is not drawn.
  const begin = from > 0 ? Math.min(kept.content[0], from) : at > 0 ? 0 : Math.max(0, kept.content[0] - to);
  const end = tail.content[1] >= to ? tail.content[1] + shift : Math.min(head.content[1], from);
  return {
    ...kept, findings,
    content: [begin, Math.max(begin, end)],
    marker: [place(kept.marker[0]), place(kept.marker[1])],
    lead: [place(kept.lead[0]), place(kept.lead[1])],
  };
}

const nothing = unknown(0);

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
    // Earlier changes of the same line are in `out` already, so offsets are those of the new text.
    const from = fromB - newFirst.from;
    const to = removed ? toA - oldLast.from : from + (toA - fromA);
    const head = out[index] ?? nothing;
    const tail = out[index + removed] ?? nothing;
    if (added === 0) {
      const one = joined(head, from, tail, to, toB - newFirst.from);
      // Words written on a blank line are a paragraph before the core says which.
      out.splice(index, removed + 1, one.kind === 'blank' && newFirst.length ? unknown(newFirst.length) : one);
      return;
    }
    const fresh = [from === 0 || head.kind === 'blank' ? unknown(newFirst.length) : joined(head, from, nothing, 0, from)];
    for (let n = 1; n < added; ++n) fresh.push(unknown(after.line(newFirst.number + n).length));
    // What stood behind a line break keeps its kind only if it was all of its line.
    const whole = removed ? to === 0 : from === 0 && to === 0;
    const rest = joined(whole ? tail : unknown(0), 0, tail, to, toB - newLast.from);
    fresh.push(whole && (tail.kind !== 'blank' || newLast.length === 0) ? rest : { ...rest, kind: 'body', level: 0, runIn: false, decided: false });
    out.splice(index, removed + 1, ...fresh);
  });
  return out;
}

/** @param {readonly Line[]} lines @param {readonly { index: number, to: Choice }[]} decisions @returns {Line[]} */
function decidedOn(lines, decisions) {
  const out = lines.slice();
  for (const { index, to } of decisions) {
    const line = out[index];
    if (!line) continue;
    out[index] = to.kind === null ? { ...line, decided: false }
      : { ...line, kind: to.kind, level: to.level, decided: true, runIn: line.runIn && to.kind === 'heading' };
  }
  return out;
}

/** @param {import('@codemirror/state').Transaction} tr the decisions made in it, by line */
export const decisionsIn = (tr) => tr.effects.filter((effect) => effect.is(decideKind))
  .map(({ value: { at, to } }) => ({ index: tr.newDoc.lineAt(at).number - 1, to }));

/** @param {Lines} value @param {Ahead['run']} run @returns {Lines} */
function ahead(value, run) {
  const serial = value.serial + 1;
  return { core: value.core, now: run(value.now), ahead: [...value.ahead, { serial, run }], serial };
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
      const { changes, startState: { doc: before }, newDoc: after } = tr;
      value = ahead(value, (lines) => carried(lines, changes, before, after));
    }
    const decisions = decisionsIn(tr);
    if (decisions.length) value = ahead(value, (lines) => decidedOn(lines, decisions));
    for (const effect of tr.effects) {
      if (!effect.is(answered)) continue;
      const rest = value.ahead.filter((step) => step.serial > effect.value.serial);
      /** @type {readonly Line[]} */
      let now = effect.value.lines;
      for (const step of rest) now = step.run(now);
      // An answer for other text than we think would shift every mark: better to show none.
      if (now.length !== tr.newDoc.lines) now = unknowns(tr.newDoc.lines, tr.newDoc);
      value = { core: effect.value.lines, now, ahead: rest, serial: value.serial };
    }
    return value;
  },
});

/** @type {WeakMap<Text, Uint32Array>} */
const known = new WeakMap();

/** The flat offset at which each line starts; one walk a text, for work that goes through all lines. @param {Text} doc */
export function startsOf(doc) {
  let starts = known.get(doc);
  if (!starts) {
    starts = new Uint32Array(doc.lines);
    let at = 0;
    let index = 0;
    for (const text of doc.iterLines()) {
      starts[index++] = at;
      at += text.length + 1;
    }
    known.set(doc, starts);
  }
  return starts;
}

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
