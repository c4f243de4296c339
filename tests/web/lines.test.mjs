// The answers of the core stay true to their words while the writer types ahead of them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EditorState } from '@codemirror/state';
import { answered, decideKind, linesField, linesOf, upToDate } from '../../web/app/editor/lines.js';

/** What a core would say: a finding on every 差错. */
function answer(doc) {
  const lines = [];
  for (let n = 1; n <= doc.lines; ++n) {
    const { text } = doc.line(n);
    const findings = [...text.matchAll(/差错/g)].map((m) => ({ id: n * 1000 + m.index, from: m.index, to: m.index + 2, block: n }));
    lines.push({ id: n, kind: 'body', level: 0, confidence: 100, runIn: false, startsReport: false,
      decided: false, content: [0, text.length], marker: [0, 0], lead: [0, 0], findings });
  }
  return lines;
}

const start = (text) => {
  const state = EditorState.create({ doc: text, extensions: [linesField] });
  return state.update({ effects: answered.of({ lines: answer(state.doc), serial: 0 }) }).state;
};

/** Every finding still covers the word it was about. */
function checkWords(state) {
  const lines = linesOf(state);
  assert.equal(lines.length, state.doc.lines);
  lines.forEach((line, index) => {
    const { text } = state.doc.line(index + 1);
    for (const finding of line.findings) assert.equal(text.slice(finding.from, finding.to), '差错');
    assert.ok(line.content[1] <= text.length + 0 && line.content[0] <= line.content[1], `${line.content} of ${text.length}`);
  });
}

// A small generator, so that a failure can be seen again.
function randomly(seed) {
  let x = seed;
  return (n) => { x = (x * 1103515245 + 12345) & 0x7fffffff; return Math.floor((x / 0x7fffffff) * n) % n; };
}

describe('lines ahead of the core', () => {
  it('keep untouched lines as they are', () => {
    let state = start('甲差错\n乙\n丙差错𠮷');
    const before = linesOf(state);
    state = state.update({ changes: { from: 5, insert: '新' } }).state;
    assert.equal(linesOf(state)[0], before[0]);
    assert.equal(linesOf(state)[2], before[2]);
    assert.equal(upToDate(state), false);
  });

  it('shift findings behind an insertion and drop those it touches', () => {
    let state = start('甲差错乙差错');
    state = state.update({ changes: { from: 3, insert: '𠮷𠮷' } }).state;
    assert.deepEqual(linesOf(state)[0].findings.map((f) => [f.from, f.to]), [[1, 3], [8, 10]]);
    state = state.update({ changes: { from: 2, insert: 'x' } }).state;
    assert.deepEqual(linesOf(state)[0].findings.map((f) => f.from), [9]);
  });

  it('follow lines that are joined and parted', () => {
    let state = start('甲差错\n乙差错\n丙差错');
    state = state.update({ changes: { from: 3, to: 4 } }).state;
    checkWords(state);
    assert.equal(linesOf(state).length, 2);
    assert.equal(linesOf(state)[1].findings.length, 1);
    state = state.update({ changes: { from: 1, insert: '\n\n' } }).state;
    checkWords(state);
    assert.equal(linesOf(state)[3].findings.length, 1);
  });

  it('never take written words for an indent', () => {
    let state = start('甲');
    state = state.update({ changes: { from: 0, insert: '乙' } }).state;
    assert.equal(linesOf(state)[0].content[0], 0);
    state = start('');
    state = state.update({ effects: answered.of({ lines: [{ ...answer(state.doc)[0], kind: 'blank' }], serial: 0 }) }).state;
    state = state.update({ changes: { from: 0, insert: '甲\n乙差错' } }).state;
    assert.deepEqual(linesOf(state).map((line) => [line.kind, line.content[0]]), [['body', 0], ['body', 0]]);
  });

  it('hold a decision from the moment it is made, and over a late answer', () => {
    let state = start('甲\n乙');
    const early = answer(state.doc);
    state = state.update({ effects: decideKind.of({ at: 2, to: { kind: 'heading', level: 2 }, was: { kind: null, level: 0 } }) }).state;
    const decided = () => linesOf(state).map((line) => [line.kind, line.level, line.decided]);
    assert.deepEqual(decided(), [['body', 0, false], ['heading', 2, true]]);
    assert.equal(upToDate(state), false);
    state = state.update({ changes: { from: 0, insert: '丙\n' } }).state;
    state = state.update({ effects: answered.of({ lines: early, serial: 0 }) }).state;
    assert.deepEqual(decided()[2], ['heading', 2, true]);
  });

  it('carry edits onto an answer that comes late', () => {
    let state = start('甲差错\n乙');
    state = state.update({ changes: { from: 0, insert: '题目\n' } }).state;
    const late = answer(state.doc);
    state = state.update({ changes: { from: 0, to: 3 } }).state;
    state = state.update({ changes: { from: 4, insert: '差错' } }).state;
    state = state.update({ effects: answered.of({ lines: late, serial: 1 }) }).state;
    checkWords(state);
    assert.equal(linesOf(state)[0].findings.length, 1);
    assert.equal(upToDate(state), false);
    state = state.update({ effects: answered.of({ lines: answer(state.doc), serial: 3 }) }).state;
    assert.equal(upToDate(state), true);
    assert.equal(linesOf(state)[1].findings.length, 1);
  });

  it('hold for random edits, several at once, with late answers', () => {
    for (let seed = 1; seed <= 200; ++seed) {
      const random = randomly(seed);
      let state = start('甲差错乙\n\n差错丙差错\n丁𠮷差错');
      /** @type {{ lines: object[], serial: number }[]} */
      const late = [];
      for (let step = 1; step <= 25; ++step) {
        const changes = [];
        let at = 0;
        for (let n = random(3) + 1; n > 0; --n) {
          const from = at + random(Math.max(1, state.doc.length - at + 1));
          const to = Math.min(state.doc.length, from + random(4));
          if (from > state.doc.length) break;
          changes.push({ from, to, insert: ['', '字', '\n', '差错', '一\n二\n三'][random(5)] });
          at = to + 1;
          if (at > state.doc.length) break;
        }
        state = state.update({ changes }).state;
        checkWords(state);
        if (random(3) === 0) late.push({ lines: answer(state.doc), serial: state.field(linesField).serial });
        if (late.length && random(3) === 0) {
          state = state.update({ effects: answered.of(late.shift()) }).state;
          checkWords(state);
        }
      }
      state = state.update({ effects: answered.of({ lines: answer(state.doc), serial: state.field(linesField).serial }) }).state;
      assert.deepEqual(linesOf(state), answer(state.doc));
    }
  });
});
