// The menu of kinds: from the margin's mark or the status bar.

import { byId } from './dom.js';
import { choices, decide } from './editor/kinds.js';
import { linesOf } from './editor/lines.js';
import { t } from './strings.js';
import { openMenu } from './ui/menu.js';

/** @typedef {import('@codemirror/view').EditorView} EditorView */

/** @param {EditorView} view */
export function installKindMenu(view) {
  const button = byId('status-kind');
  button.addEventListener('click', () => open(button));

  view.contentDOM.addEventListener('mousedown', (event) => {
    // The mark hangs in the paper's left margin, outside the text area.
    const content = view.contentDOM.getBoundingClientRect();
    const margin = parseFloat(getComputedStyle(view.contentDOM).paddingLeft);
    if (event.button !== 0 || event.clientX > content.left + margin * 0.9) return;
    const block = view.elementAtHeight(event.clientY - view.documentTop);
    event.preventDefault();
    view.dispatch({ selection: { anchor: block.from } });
    open({ x: event.clientX, y: event.clientY });
  }, true);

  /** @param {import('./ui/menu.js').Anchor} anchor */
  function open(anchor) {
    const line = linesOf(view.state)[view.state.doc.lineAt(view.state.selection.main.head).number - 1];
    openMenu(anchor, choices.map(([label, kind, level]) => ({
      label,
      hint: kind === 'heading' && level ? `Ctrl+Shift+${level}` : kind === 'body' ? 'Ctrl+Shift+0' : undefined,
      checked: kind === null ? !line.decided : line.decided && line.kind === kind && line.level === level,
      run: () => decide(view, kind, level),
    })), { label: t.kindMenu, back: () => view.focus() });
  }
}
