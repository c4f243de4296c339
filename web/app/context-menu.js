// The menu of the text: by the right button, the menu key or Shift+F10. With Shift held the browser's own.

import { selectAll, undo, redo } from '@codemirror/commands';
import { findingAt } from './editor/marks.js';
import { t } from './strings.js';
import { notice } from './ui/dialog.js';
import { openMenu } from './ui/menu.js';

/** @typedef {import('./ui/menu.js').Item} Item */
/**
 * @typedef {object} Page
 * @property {import('@codemirror/view').EditorView} view
 * @property {ReturnType<typeof import('./pointing.js').pointing>} point
 * @property {ReturnType<typeof import('./kind-menu.js').installKindMenu>} kindMenu
 * @property {ReturnType<typeof import('./table-bar.js').tableBar>} table
 * @property {() => void} insert @property {() => void} convert
 */

/** @param {Page} page */
export function installContextMenu({ view, point, kindMenu, table, insert, convert }) {
  view.contentDOM.addEventListener('contextmenu', (event) => {
    if (event.shiftKey && event.button === 2) return;
    event.preventDefault();
    const byKey = event.button !== 2;
    const { main } = view.state.selection;
    const at = byKey ? main.head : view.posAtCoords({ x: event.clientX, y: event.clientY }) ?? main.head;
    if (main.empty || at < main.from || at > main.to) view.dispatch({ selection: { anchor: at } });
    const caret = view.coordsAtPos(view.state.selection.main.head);
    const anchor = byKey && caret ? { x: caret.left, y: caret.bottom } : { x: event.clientX, y: event.clientY };
    openMenu(anchor, items(at), { label: t.contextMenu, back: () => view.focus() });
  });

  /** @param {number} at @returns {Item[]} */
  function items(at) {
    const { state } = view;
    const chosen = !state.selection.main.empty;
    const writable = !state.readOnly;
    return [
      ...(findingAt(state, at, true) ? [{ label: t.findingHere, hint: 'Alt+Enter', run: () => void point.openHere() }, /** @type {const} */ ('line')] : []),
      ...(writable ? [{ label: t.undo, hint: 'Ctrl+Z', run: () => void undo(view) }, { label: t.redo, hint: 'Ctrl+Y', run: () => void redo(view) }] : []),
      ...(chosen && writable ? [{ label: t.cut, hint: 'Ctrl+X', run: () => void copy(true) }] : []),
      ...(chosen ? [{ label: t.copy, hint: 'Ctrl+C', run: () => void copy(false) }] : []),
      ...(writable ? [{ label: t.paste, hint: 'Ctrl+V', run: () => void paste() }] : []),
      { label: t.selectAll, hint: 'Ctrl+A', run: () => void selectAll(view) },
      ...(writable ? [
        /** @type {const} */ ('line'),
        { label: t.kindMenu, hint: 'Alt+K', run: () => void kindMenu.open() },
        { label: t.insertMenu, hint: 'Alt+I', run: insert },
        { label: t.convertMenu, hint: 'Alt+C', run: convert },
        ...(table.inTable ? [{ label: t.table.title, run: () => table.menu() }] : []),
      ] : []),
    ];
  }

  /** @param {boolean} cut */
  async function copy(cut) {
    const { from, to } = view.state.selection.main;
    await navigator.clipboard.writeText(view.state.sliceDoc(from, to)).then(() => {
      if (cut) view.dispatch(view.state.replaceSelection(''), { userEvent: 'delete.cut' });
    }, () => notice(t.byKeys));
    view.focus();
  }

  /** What the clipboard has. */
  async function clipboard() {
    const data = new DataTransfer();
    for (const item of await navigator.clipboard.read()) {
      for (const type of item.types) {
        const blob = await item.getType(type);
        if (type.startsWith('text/')) data.setData(type, await blob.text());
        else if (type.startsWith('image/')) data.items.add(new File([blob], type.replace('/', '.'), { type }));
      }
    }
    return data;
  }

  async function paste() {
    const data = await clipboard().catch(() => null);
    if (!data) { notice(t.byKeys); return; }
    view.focus();
    // As by the keys: tables, automatic numbers and pictures come along.
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
    // Firefox leaves out what the event is made with.
    Object.defineProperty(event, 'clipboardData', { value: data });
    view.contentDOM.dispatchEvent(event);
  }
}
