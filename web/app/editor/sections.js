// Moving a whole section past its neighbour of the same level, as one undo step.

import { linesOf } from './lines.js';

/** @typedef {import('../../../wasm/api.js').Line} Line */
/** @typedef {import('@codemirror/view').EditorView} EditorView */

// What closes a report belongs to no section.
const closing = new Set(['signature', 'date', 'attachment-note', 'attachment-title', 'annotation', 'imprint', 'separator', 'title']);

/** @param {Line} line */
const levelOf = (line) => line.kind === 'heading' ? Math.max(1, line.level) : 0;

/** Where the section that begins at `first` ends. @param {readonly Line[]} lines @param {number} first */
function endOf(lines, first) {
  const level = levelOf(lines[first]);
  let end = first + 1;
  while (end < lines.length) {
    const here = levelOf(lines[end]);
    if ((here > 0 && here <= level) || closing.has(lines[end].kind) || lines[end].startsReport) break;
    ++end;
  }
  return end;
}

/**
 * Moves the section with the cursor up or down. False when there is nowhere to go.
 * @param {EditorView} view @param {1 | -1} direction
 */
export function moveSection(view, direction) {
  const { state } = view;
  if (state.readOnly) return false;
  const lines = linesOf(state);
  const { head } = state.selection.main;
  const cursor = state.doc.lineAt(head).number - 1;
  let first = cursor;
  while (first >= 0 && levelOf(lines[first]) === 0) --first;
  if (first < 0 || endOf(lines, first) <= cursor) return false;
  const level = levelOf(lines[first]);
  const end = endOf(lines, first);

  let [from, middle, to] = [first, end, end];
  if (direction > 0) {
    if (end >= lines.length || levelOf(lines[end]) !== level) return false;
    to = endOf(lines, end);
  } else {
    let above = first - 1;
    while (above >= 0 && (levelOf(lines[above]) === 0 || levelOf(lines[above]) > level)) --above;
    if (above < 0 || levelOf(lines[above]) !== level || endOf(lines, above) !== first) return false;
    [from, middle] = [above, first];
  }
  const start = state.doc.line(from + 1).from;
  const cut = state.doc.line(middle + 1).from;
  const stop = state.doc.line(to).to;
  const upper = state.sliceDoc(start, cut - 1);
  const lower = state.sliceDoc(cut, stop);
  const moved = direction > 0 ? head + lower.length + 1 : head - upper.length - 1;
  view.dispatch({
    changes: { from: start, to: stop, insert: `${lower}\n${upper}` },
    selection: { anchor: moved },
    scrollIntoView: true,
    userEvent: 'move.section',
  });
  return true;
}
