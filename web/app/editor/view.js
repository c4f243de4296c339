// The text editor: CodeMirror on flat text, in a shadow root, because there CodeMirror hands its
// styles over as constructed sheets, which a strict content security policy allows.

import { defaultKeymap, history, historyKeymap, moveLineDown, moveLineUp, toggleTabFocusMode } from '@codemirror/commands';
import { searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap } from '@codemirror/view';
import { t } from '../strings.js';
import { dressing } from './dress.js';
import { finding, openFind } from './find.js';
import { guides } from './guides.js';
import { undoableKinds } from './kinds.js';
import { linesField } from './lines.js';
import { focusField, hiddenField } from './marks.js';
import { pageMarks } from './page-marks.js';
import { tableGrid } from './table-grid.js';
import { togetherField } from './together.js';

/** @typedef {import('@codemirror/view').ViewUpdate} ViewUpdate */
/** @typedef {import('@codemirror/view').KeyBinding} KeyBinding */
/** @typedef {import('@codemirror/state').Extension} Extension */

const readOnly = new Compartment();

/** @param {boolean} on */
export const setReadOnly = (on) => readOnly.reconfigure(EditorState.readOnly.of(on));

/**
 * A state for a text: used for the first one and for each that is opened, so that undo does not lead
 * from one document into another.
 * @param {string} text @param {Extension} wiring the page's own listeners and keys
 */
export function stateFor(text, wiring) {
  return EditorState.create({
    doc: text,
    extensions: [
      linesField, focusField, hiddenField,
      readOnly.of(EditorState.readOnly.of(false)),
      history(), undoableKinds,
      wiring,
      finding,
      keymap.of([
        { key: 'Mod-f', run: (view) => openFind(view) },
        { key: 'Mod-h', run: (view) => openFind(view, true) },
        { key: 'Alt-ArrowUp', run: moveLineUp },
        { key: 'Alt-ArrowDown', run: moveLineDown },
        { key: 'Ctrl-m', run: toggleTabFocusMode },
        ...searchKeymap, ...historyKeymap, ...defaultKeymap,
      ]),
      EditorState.phrases.of(t.search),
      EditorView.lineWrapping,
      highlightActiveLine(),
      EditorView.contentAttributes.of({
        'aria-label': t.editorLabel, tabindex: '0', spellcheck: 'false', autocorrect: 'off', lang: 'zh-CN',
      }),
      dressing, guides, tableGrid, pageMarks, togetherField,
    ],
  });
}

/**
 * @param {HTMLElement} host
 * @param {string} stylesheet address of the editor's own style sheet
 * @param {EditorState} state
 */
export function makeView(host, stylesheet, state) {
  const root = host.attachShadow({ mode: 'open' });
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = stylesheet;
  root.append(link);
  const view = new EditorView({ state, parent: root, root });
  link.addEventListener('load', () => view.requestMeasure());
  return view;
}

/**
 * Listeners of the page.
 * @param {{ update: (update: ViewUpdate) => void, compositionEnd: () => void,
 *   click: (event: MouseEvent, view: EditorView) => boolean,
 *   paste: (event: ClipboardEvent) => boolean,
 *   bindings: KeyBinding[] }} page
 * @returns {Extension}
 */
export function wiringFor(page) {
  return [
    EditorView.updateListener.of(page.update),
    EditorView.domEventHandlers({
      // The last transaction of a composition may come after the event.
      compositionend: () => { setTimeout(page.compositionEnd, 30); return false; },
      blur: () => { setTimeout(page.compositionEnd, 30); return false; },
      click: page.click,
      paste: page.paste,
    }),
    Prec.high(keymap.of(page.bindings)),
  ];
}
