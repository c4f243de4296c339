// The numbers of one relation, lit together in the text.

import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';

/** @typedef {{ from: number, to: number }} Range flat offsets */

/** Lights these ranges and no others. @type {import('@codemirror/state').StateEffectType<readonly Range[]>} */
export const lightUp = StateEffect.define();

const mark = Decoration.mark({ class: 'wg-together' });

export const togetherField = StateField.define({
  create: () => Decoration.none,
  update(lit, tr) {
    let now = lit.map(tr.changes);
    for (const effect of tr.effects) {
      if (effect.is(lightUp)) now = Decoration.set(effect.value.map(({ from, to }) => mark.range(from, to)), true);
    }
    return now;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/**
 * A place of the core's answers (lines and columns of code points, from 1) in the text, or null where
 * it no longer lies in it.
 * @param {import('@codemirror/state').Text} doc
 * @param {{ line: number, column: number, endColumn: number }} place
 * @returns {Range | null}
 */
export function rangeOf(doc, { line, column, endColumn }) {
  if (line > doc.lines) return null;
  const row = doc.line(line);
  const units = (/** @type {number} */ points) => [...row.text].slice(0, points).join('').length;
  const from = row.from + units(column - 1);
  const to = row.from + units(endColumn - 1);
  return from < to && to <= row.to ? { from, to } : null;
}
