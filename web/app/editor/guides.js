// The questions a skeleton asks, 【…？】 alone on a line: set back, selected whole when the cursor comes
// there, and gone with the first word that is written over them.

import { EditorState } from '@codemirror/state';
import { Decoration, EditorView, MatchDecorator, ViewPlugin } from '@codemirror/view';

const isGuide = (/** @type {string} */ text) => /^【[^【】]{2,200}？】$/.test(text);

const decorator = new MatchDecorator({ regexp: /^【[^【】]{2,200}？】$/g, decoration: Decoration.mark({ class: 'wg-guide' }) });

const drawn = ViewPlugin.fromClass(class {
  /** @param {EditorView} view */
  constructor(view) { this.decorations = decorator.createDeco(view); }
  /** @param {import('@codemirror/view').ViewUpdate} update */
  update(update) { this.decorations = decorator.updateDeco(update, this.decorations); }
}, { decorations: (value) => value.decorations });

// An input method writes over what is selected; after the composition has begun it would be too late.
const selected = EditorState.transactionFilter.of((tr) => {
  if (tr.docChanged || !tr.selection || !tr.isUserEvent('select')) return tr;
  const { main } = tr.newSelection;
  const line = tr.newDoc.lineAt(main.head);
  if (!main.empty || !isGuide(line.text)) return tr;
  // A step out of it, or a second click to change the question itself.
  const was = tr.startState.selection.main;
  if (was.from === line.from && was.to === line.to) return tr;
  return [tr, { selection: { anchor: line.from, head: line.to }, sequential: true }];
});

const writtenOver = EditorView.inputHandler.of((view, from, to, text) => {
  const line = view.state.doc.lineAt(from);
  if (from !== to || from !== line.to || !text || !isGuide(line.text)) return false;
  view.dispatch({
    changes: { from: line.from, to: line.to, insert: text }, selection: { anchor: line.from + text.length },
    userEvent: 'input.type', scrollIntoView: true,
  });
  return true;
});

export const guides = [drawn, selected, writtenOver];
