// Titles and headings as the structure shows them, each with its worst finding.

import { linesOf, startsOf } from '../editor/lines.js';
import { isHidden } from '../editor/marks.js';
import { t } from '../strings.js';

/** @typedef {import('@codemirror/state').EditorState} EditorState */
/** @typedef {import('../../../wasm/api.js').Severity} Severity */
/** @typedef {import('../../../wasm/api.js').Line} Line */
/**
 * @typedef {object} Entry
 * @property {number} key names it as long as its line is there; 0: not yet
 * @property {number} line
 * @property {number} level
 * @property {string} text
 * @property {Severity | 'placeholder' | null} worst
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
      out.push({ key: -line.id, line: index, level: 0, text: `${reports[report].title}${t.proposedTitle}`, worst: null });
    }
    const level = line.kind === 'title' ? 0 : line.kind === 'heading' ? Math.max(1, line.level) : -1;
    if (level >= 0) {
      const above = out.at(-1);
      const words = wordsOf(line, state, starts[index]);
      if (level === 0 && above?.level === 0 && above.line === index - 1) above.text += words;
      else out.push({ key: line.id, line: index, level, text: words.slice(0, 60).replace(/[。．.：:]$/, ''), worst: null });
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
