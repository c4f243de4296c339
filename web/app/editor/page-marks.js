// Dashed lines where printed pages begin: before a paragraph, or inside one at its first printed
// character.

import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';

/** @typedef {{ at: number, page: number }} PageStart flat offset; printed number */

/** @type {import('@codemirror/state').StateEffectType<readonly PageStart[]>} */
export const pageStarts = StateEffect.define();

/** @type {StateField<import('@codemirror/view').DecorationSet>} */
export const pageMarks = StateField.define({
  create: () => Decoration.none,
  update(value, tr) {
    value = value.map(tr.changes);
    for (const effect of tr.effects) {
      if (!effect.is(pageStarts)) continue;
      value = Decoration.set(effect.value.filter(({ at }) => at <= tr.newDoc.length).map(({ at, page }) => {
        const attributes = { 'data-page': String(page) };
        const row = tr.newDoc.lineAt(at);
        if (at === row.from) return Decoration.line({ class: 'wg-page-start', attributes }).range(at);
        return Decoration.mark({ class: 'wg-page-break', attributes }).range(at, Math.min(at + 1, row.to));
      }).filter((range) => range.to > range.from || range.value.spec.class === 'wg-page-start'), true);
    }
    return value;
  },
  provide: (field) => EditorView.decorations.from(field),
});
